import { describe, expect, it } from 'vitest'
import { bootstrapIntervals } from './bootstrap.ts'
import { createRandom } from './random.ts'

describe('createRandom', () => {
  it('gives the numbers of mulberry32', () => {
    const draw = createRandom(1)
    expect([draw(), draw(), draw()]).toEqual([0.6270739405881613, 0.002735721180215478, 0.5274470399599522])
  })
})

const share = (sum: Float64Array) => [(sum[0] ?? 0) / (sum[1] ?? 0)]

describe('bootstrapIntervals', () => {
  it('has no width where documents do not differ, and the same ends each time where they do', () => {
    const same = Array.from({ length: 20 }, () => Float64Array.of(1, 2))
    expect(bootstrapIntervals(same, share)).toEqual([[0.5, 0.5]])
    const mixed = Array.from({ length: 100 }, (_, at) => Float64Array.of(at % 2, 1))
    const [ends] = bootstrapIntervals(mixed, share)
    expect(bootstrapIntervals(mixed, share)).toEqual([ends])
    // The standard error of a share of a half among 100 is 0.05: about 0.4 to 0.6.
    expect(ends?.[0]).toBeCloseTo(0.4, 1)
    expect(ends?.[1]).toBeCloseTo(0.6, 1)
  })

  it('gives none where nothing defines the figure', () => {
    expect(bootstrapIntervals([Float64Array.of(0, 0)], share)).toEqual([null])
  })
})
