import { describe, expect, it } from 'vitest'
import { toAcledNumber } from './acled.ts'
import { findQuantities } from './find-quantities.ts'

describe('toAcledNumber', () => {
  it.each([
    ['dozens of villages', 12],
    ['several hundred men', 100],
    ['several wells', 3],
    ['hundreds of thousands of people', null],
    ['40 villages', null],
    ['a battalion was sent', null],
  ])('%s: %s', (text, value) => {
    const [one] = findQuantities(text, { start: 0, end: text.length })
    expect(one && (toAcledNumber(one)?.value ?? null)).toBe(value)
  })

  it('is a labelled view: what is stored has no number', () => {
    const [one] = findQuantities('dozens of villages', { start: 0, end: 18 })
    expect(one).toMatchObject({ low: null, high: null, comparator: 'vague' })
    expect(one && toAcledNumber(one)?.label).toContain('ACLED')
  })
})
