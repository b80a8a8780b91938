import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maskAll, maskNames, maskSpan, maskText } from './mask.ts'
import { toSpan } from './span.ts'

const text = '😀 Ann Lund and\nOla met Ann.'

describe('maskText', () => {
  it('leaves neither words nor the spaces between them, and the length as it was', () => {
    expect(maskText(text, [{ start: 3, end: 11 }])).toBe('😀 ████████ and\nOla met Ann.')
    expect(maskText(text, [{ start: 0, end: 2 }])).toBe('██ Ann Lund and\nOla met Ann.')
  })

  it('joins ranges that touch, overlap or stand in no order', () => {
    const care = [
      { start: 24, end: 27 },
      { start: 3, end: 8 },
      { start: 6, end: 11 },
    ]
    expect(maskText(text, care)).toBe('😀 ████████ and\nOla met ███.')
  })

  it('leaves every unit outside as it was', () => {
    const range = fc.tuple(fc.nat(60), fc.nat(20)).map(([start, length]) => ({ start, end: start + length }))
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 80 }),
        fc.array(range, { maxLength: 6 }),
        (words, care) => {
          const isMasked = (at: number) => care.some(({ start, end }) => at >= start && at < end)
          const units = Array.from({ length: words.length }, (_, at) =>
            isMasked(at) ? '█' : words.charAt(at),
          )
          expect(maskText(words, care)).toBe(units.join(''))
        },
      ),
    )
  })
})

describe('maskAll', () => {
  it('tells the length of a text and nothing else', () => {
    expect(maskAll('😀 Ann\nLund')).toBe('███████████')
    expect(maskAll('')).toBe('')
  })
})

describe('maskSpan', () => {
  it('masks the part of a span that is cared for', () => {
    const span = toSpan(text, { start: 7, end: 19 })
    expect(maskSpan(span, [{ start: 3, end: 11 }])).toEqual({ start: 7, end: 19, text: '████ and\nOla' })
  })

  it('gives the span itself where nothing is', () => {
    const span = toSpan(text, { start: 12, end: 15 })
    expect(maskSpan(span, [{ start: 3, end: 11 }])).toBe(span)
  })
})

describe('maskNames', () => {
  it('masks the words of names wherever they stand', () => {
    expect(maskNames('Lund’s plea: Ann Lund, Lundy and an Annex', ['Ann Lund'])).toBe(
      '████’s plea: ████████, Lundy and an Annex',
    )
  })

  it.each([
    ['Plea of Anna de Groot', 'Anna de Groot', 'Plea of █████████████'],
    ['Bo Li, captive', 'Bo Li', '█████, captive'],
    ['Li is no Lithuanian', 'Li', '██ is no Lithuanian'],
    ['Ola and Ann Lund', 'Ann\nLund', 'Ola and ████████'],
  ])('masks in %j the name %j whole, short words of it too', (words, name, masked) => {
    expect(maskNames(words, [name])).toBe(masked)
  })
})
