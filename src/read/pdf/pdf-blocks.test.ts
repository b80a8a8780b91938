import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pageAt } from '../../core/index.ts'
import { toPdfText } from './pdf-blocks.ts'
import type { PdfLine } from './text-lines.ts'

const line = (words: string, more: Partial<PdfLine> = {}): PdfLine => ({
  words,
  page: 1,
  x: 72,
  right: 72 + 5 * words.length,
  y: 700,
  size: 11,
  ...more,
})

/** Lines of one paragraph below each other. */
const lines = (...words: readonly string[]) => words.map((each, at) => line(each, { y: 700 - 13 * at }))

const anyLine = fc.record({
  words: fc
    .array(
      fc.constantFrom('army', 'said', 'The', 're-', '“No.”', '12', '😀', '\u00AD', '•', 'x\u00AD', 'By Ann'),
      {
        minLength: 1,
        maxLength: 6,
      },
    )
    .map((words) => words.join(' ')),
  page: fc.integer({ min: 1, max: 4 }),
  x: fc.integer({ min: 0, max: 400 }),
  right: fc.integer({ min: 0, max: 600 }),
  y: fc.integer({ min: 0, max: 800 }),
  size: fc.constantFrom(8, 11, 11, 24),
})

describe('toPdfText', () => {
  it.each([
    [
      'a word of the language',
      ['The army of Ostravia has with-', 'drawn from the village.'],
      'has withdrawn from',
    ],
    [
      'a word that the document writes whole',
      ['A ceasefire holds. The cease-', 'fire is new.'],
      'The ceasefire is',
    ],
    [
      'a word that it writes with a hyphen',
      ['A cease-fire holds. The cease-', 'fire is new.'],
      'The cease-fire is',
    ],
    ['a usual compound', ['He named the Belmark-', 'backed fighters.'], 'Belmark-backed fighters'],
    ['a name', ['They met at Baden-', 'Lenz on Friday.'], 'at Baden-Lenz on'],
    ['a number', ['It was a 24-', 'hour curfew in Lenz.'], 'a 24-hour curfew'],
    ['a soft hyphen', ['The with\u00AD', 'drawal has begun.'], 'The withdrawal has'],
    ['a prefix before a word', ['The deal of all. It was an all-', 'deal now.'], 'an all-deal now'],
    ['a dash without spaces', ['The army—', 'it said so—left.'], 'The army—it said'],
    ['a dash with a space', ['The army —', 'it said so — left.'], 'The army — it said'],
  ])('joins lines at %s', (_name, words, found) => {
    expect(toPdfText(lines(...words), null).text).toContain(found)
  })

  it('takes a line in larger letters for a subheading, and a figure’s words for a caption', () => {
    const { blocks } = toPdfText(
      [
        line('Report of the inquiry', { y: 800, size: 24 }),
        line('The army of Ostravia left the village of Vell on Friday, residents said.', { y: 750 }),
        line('What was found', { y: 700, size: 14 }),
        line('Nobody was there when the inquiry came to the village of Vell on Sunday.', { y: 670 }),
        line('Figure 3: The bridge at Lenz, seen from the south on the day of the visit.', { y: 600 }),
      ],
      null,
    )
    expect(blocks.map(({ kind }) => kind)).toEqual([
      'headline',
      'paragraph',
      'subheading',
      'paragraph',
      'caption',
    ])
  })

  it('takes the title that the document gives itself, where it stands on it in small letters', () => {
    const found = toPdfText(
      [
        line('SAMPLE WIRE', { y: 800, size: 24 }),
        line('Army leaves Vell', { y: 760 }),
        line('Nobody said so.', { y: 700 }),
      ],
      'Army leaves Vell',
    )
    expect(found.headline).toBe('Army leaves Vell')
  })

  it.each([
    ['100,000 lines of one paragraph', Array.from({ length: 100_000 }, () => 'a')],
    ['100,000 parts of one word', Array.from({ length: 100_000 }, () => 'a-')],
    ['a line of one word of a million signs', ['a1'.repeat(500_000)]],
  ])('takes a second or two for %s', (_what, words) => {
    const started = process.cpuUsage()
    toPdfText(lines(...words), null)
    const { user, system } = process.cpuUsage(started)
    // 10 to 45 seconds, and minutes, where each line looks at all before it, and each sign at all after it.
    expect((user + system) / 1e6).toBeLessThan(4)
  })

  it('covers its text with blocks in order, each with pages that lie in it', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 30 }), (found) => {
        const sorted = found.toSorted((a, b) => a.page - b.page)
        const { text, blocks } = toPdfText(sorted, null)
        expect(blocks.map(({ start, end }) => text.slice(start, end)).join('\n')).toBe(text)
        for (const { start, end, page, turns = [] } of blocks) {
          expect(pageAt(blocks, start)).toBe(page)
          let last = { page: page ?? 0, start }
          for (const turn of turns) {
            expect(turn.start > last.start && turn.start < end && turn.page > last.page).toBe(true)
            expect(pageAt(blocks, turn.start)).toBe(turn.page)
            last = turn
          }
        }
      }),
    )
  })
})
