import { describe, expect, it } from 'vitest'
import type { Quantity } from '../../../core/index.ts'
import { toInterval } from './interval.ts'

const number = (low: number | null, high: number | null, comparator: Quantity['comparator'], text = '') => ({
  spans: [{ start: 0, end: text.length, text }],
  low,
  high,
  comparator,
  unit: null,
  of: null,
  scope: null,
  asOf: null,
})

describe('toInterval', () => {
  it.each([
    [300, 250, 350],
    [11, 10.5, 11.5],
    [2.5, 2.45, 2.55],
    [1_250_000, 1_245_000, 1_255_000],
    [0, 0, 0],
  ])('a bare %d stands for what rounds to it', (value, low, high) => {
    const found = toInterval(number(value, value, 'exactly'))
    expect(found?.low).toBeCloseTo(low, -Math.log10(value || 1) + 2)
    expect(found?.high).toBeCloseTo(high, -Math.log10(value || 1) + 2)
  })

  it('gives about a tenth, and what rounds to it', () => {
    expect(toInterval(number(95, 95, 'about'))).toEqual({ low: 85.5, high: 104.5 })
  })

  it('leaves more than and up to open', () => {
    expect(toInterval(number(10, null, 'moreThan'))).toEqual({ low: 10, high: Number.POSITIVE_INFINITY })
    expect(toInterval(number(null, 10, 'upTo'))).toEqual({ low: Number.NEGATIVE_INFINITY, high: 10 })
  })

  it('reads vague words widely, and none into "a large number"', () => {
    expect(toInterval(number(null, null, 'vague', 'dozens'))).toEqual({ low: 20, high: 200 })
    expect(toInterval(number(null, null, 'vague', 'a large number'))).toBeNull()
  })
})
