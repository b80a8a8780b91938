import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findPieces, maskRanges } from './mask.ts'

describe('a mask', () => {
  it('keeps every offset, and all outside the ranges', () => {
    const range = fc
      .tuple(fc.nat(30), fc.nat(30))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 31 }), fc.array(range), (text, ranges) => {
        const masked = maskRanges(text, ranges)
        const inside = (at: number) => ranges.some(({ start, end }) => start <= at && at < end)
        const units = Array.from({ length: text.length }, (_, at) => (inside(at) ? '█' : text.charAt(at)))
        expect(masked).toBe(units.join(''))
      }),
    )
  })

  it.each([
    ['the bridge is closed', 2],
    [' the bridge is closed\n', 2],
    ['is closed', 0],
    ['the bridge is open', 0],
    ['███ ███ ███', 0],
  ])('covers %j where it is said again', (piece, times) => {
    const text = 'He said the bridge is closed. Sample Wire: the bridge is closed.'
    expect(findPieces(text, [piece])).toHaveLength(times)
  })
})
