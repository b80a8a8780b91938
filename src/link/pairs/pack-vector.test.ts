import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import '../../../test/property-seed.ts'
import { cosine } from './cosine.ts'
import { packVector, unpackVector } from './pack-vector.ts'

const vector = fc
  .array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 384, maxLength: 384 })
  .map((values) => Float32Array.from(values, (value) => value / Math.hypot(...values, 1e-9)))
  .filter((one) => (cosine(one, one) ?? 0) > 0.5 && one.every((value) => Math.abs(value) < 0.4))

describe('packVector', () => {
  it('keeps cosines to a hundredth in a byte a number', () => {
    fc.assert(
      fc.property(vector, vector, (a, b) => {
        const [packedA, packedB] = [packVector(a), packVector(b)]
        expect(packedA.byteLength).toBe(384)
        const [backA, backB] = [unpackVector(packedA), unpackVector(packedB)]
        expect(Math.abs((cosine(backA, backB) ?? 9) - (cosine(a, b) ?? 0))).toBeLessThan(0.01)
      }),
    )
  })

  it('gives back a length of 1, and nothing for nothing', () => {
    const back = unpackVector(packVector(Float32Array.of(0.3, 0.2, -0.1)))
    expect(cosine(back, back)).toBeCloseTo(1, 5)
    expect([...unpackVector(packVector(new Float32Array(3)))]).toEqual([0, 0, 0])
  })
})
