import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isInside, isRangeOf, mergeRanges, overlaps, toSpan, trimRange } from './span.ts'

const textWithRange = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 60 })
  .chain((text) => fc.tuple(fc.constant(text), fc.nat(text.length), fc.nat(text.length)))

describe('span', () => {
  it('slices to its words, or is refused', () => {
    fc.assert(
      fc.property(textWithRange, ([text, start, end]) => {
        if (isRangeOf(text, { start, end }))
          expect(text.slice(start, end)).toBe(toSpan(text, { start, end }).text)
        else expect(() => toSpan(text, { start, end })).toThrow(RangeError)
      }),
    )
  })

  it('never cuts an emoji in two', () => {
    const text = 'a😀b'
    expect(isRangeOf(text, { start: 0, end: 2 })).toBe(false)
    expect(isRangeOf(text, { start: 2, end: 4 })).toBe(false)
    expect(toSpan(text, { start: 1, end: 3 }).text).toBe('😀')
  })

  it('refuses an empty range and one beyond the text', () => {
    expect(() => toSpan('abc', { start: 1, end: 1 })).toThrow('[1, 1) is no range of a text of 3 units')
    expect(() => toSpan('abc', { start: 1, end: 4 })).toThrow(RangeError)
  })

  it('joins ranges that touch or overlap and sorts them', () => {
    const ranges = [
      { start: 8, end: 9 },
      { start: 0, end: 2 },
      { start: 2, end: 4 },
      { start: 3, end: 6 },
    ]
    expect(mergeRanges(ranges)).toEqual([
      { start: 0, end: 6 },
      { start: 8, end: 9 },
    ])
  })

  it('trims white space and gives null when nothing is left', () => {
    expect(trimRange('  a b\r\n', { start: 0, end: 7 })).toEqual({ start: 2, end: 5 })
    expect(trimRange(' \n ', { start: 0, end: 3 })).toBeNull()
  })

  it('tells what lies inside from what only overlaps', () => {
    expect(isInside({ start: 2, end: 4 }, { start: 2, end: 5 })).toBe(true)
    expect(isInside({ start: 1, end: 4 }, { start: 2, end: 5 })).toBe(false)
    expect(overlaps({ start: 1, end: 3 }, { start: 2, end: 5 })).toBe(true)
    expect(overlaps({ start: 1, end: 2 }, { start: 2, end: 5 })).toBe(false)
  })
})
