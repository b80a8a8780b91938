import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toDay } from './day.ts'
import { findTimes } from './find-times.ts'

/** A Friday. */
const published = toDay('2025-01-31T09:00:00Z')
const find = (text: string, today = published) => findTimes(text, { start: 0, end: text.length }, today)

/** [text, words, EDTF, precision] */
const cases: readonly (readonly [string, string, string, number])[] = [
  ['it said on Jan 31 that', 'Jan 31', '2025-01-31', 1],
  ['earlier on Jan. 30', 'Jan. 30', '2025-01-30', 1],
  ['the raid of 24 February 2022', '24 February 2022', '2022-02-24', 1],
  ['on December 30', 'December 30', '2024-12-30', 1],
  ['In 2022 it annexed', '2022', '2022', 5],
  ['in January', 'January', '2025-01', 3],
  ['last November', 'last November', '2024-11', 3],
  ['in October 2024', 'October 2024', '2024-10', 3],
  ['on Tuesday', 'Tuesday', '2025-01-28', 1],
  ['talks will begin on Tuesday', 'Tuesday', '2025-02-04', 1],
  ['on Friday', 'Friday', '2025-01-31', 1],
  ['overnight', 'overnight', '2025-01-30/2025-01-31', 1],
  ['over the past three weeks', 'the past three weeks', '2025-01-10/2025-01-31', 2],
  ['since World War II', 'World War II', '1939-09-01/1945-09-02', 5],
  ['last week', 'last week', '2025-01-20/2025-01-26', 2],
  ['two days ago', 'two days ago', '2025-01-29', 1],
  ['yesterday morning', 'yesterday morning', '2025-01-30', 1],
  ['in the 1990s', 'the 1990s', '199X', 5],
  ['the first quarter of 2024', 'the first quarter of 2024', '2024-33', 4],
  ['summer 2023', 'summer 2023', '2023-22', 4],
  ['last year', 'last year', '2024', 5],
  ['on 2024-08-06', '2024-08-06', '2024-08-06', 1],
  ['last year’s harvest', 'last year', '2024', 5],
  ['December’s figures', 'December', '2024-12', 3],
  ['this year’s first quarter', 'this year’s first quarter', '2025-33', 4],
  ['in nineteen ninety-six', 'nineteen ninety-six', '1996', 5],
  ['through the nineties', 'the nineties', '199X', 5],
  ['over the summer', 'over the summer', '2024-22', 4],
  ['they planned to leave on Monday', 'Monday', '2025-02-03', 1],
]

describe('findTimes', () => {
  it.each(cases)('%s', (text, words, edtf, precision) => {
    const [one] = find(text)
    expect(one).toMatchObject({ edtf, precision })
    expect(one?.spans[0]?.text).toContain(words)
  })

  it.each([
    'on 31 February',
    'in 2,022 houses',
    'about 1990 people',
    '40 troops',
    'may rain',
    'this may be wrong',
    'the march went on',
    'each Thursday',
    'every July',
    'seven days later',
    'the following year',
    'on 30 February 2024',
    '32 January',
    'a year of rain',
    'Mondays are quiet',
    'flight 2024-99-99',
  ])('finds no time in: %s', (text) => {
    expect(find(text)).toEqual([])
  })

  it('finds without a day of publication only what names its year', () => {
    const text = 'on Tuesday, on Jan 31, on 3 March 2024 and in 2022'
    expect(find(text, null).map(({ edtf }) => edtf)).toEqual(['2024-03-03', '2022'])
  })

  it('slices to its words and invents nothing', () => {
    const words = fc.constantFrom(
      'Jan',
      '31',
      'on',
      'Tuesday',
      'last',
      'week',
      '2022',
      '😀',
      'February',
      'the',
      'past',
      'three',
      'months',
      'ago',
      ',',
      '.',
      'will',
      'World War',
      'II',
    )
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), fc.nat(20), (parts, from) => {
        const text = parts.join(' ')
        const range = { start: Math.min(from, text.length), end: text.length }
        for (const { spans, precision } of findTimes(text, range, published)) {
          expect(precision).toBeGreaterThan(0)
          for (const span of spans) {
            expect(text.slice(span.start, span.end)).toBe(span.text)
            expect(span.start).toBeGreaterThanOrEqual(range.start)
          }
        }
      }),
    )
  })

  it('is quick on ten thousand days', () => {
    expect(find('on Tuesday '.repeat(10_000))).toHaveLength(200)
  })
})
