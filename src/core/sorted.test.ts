import fc from 'fast-check'
import { expect, it } from 'vitest'
import { countBefore } from './sorted.ts'

it('counts as a look at each would', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), fc.nat(20), (numbers, limit) => {
      const sorted = numbers.toSorted((a, b) => a - b)
      expect(countBefore(sorted, (one) => one < limit)).toBe(numbers.filter((one) => one < limit).length)
    }),
  )
})
