import { expect, it } from 'vitest'
import { calibrate } from './calibration.ts'

it('weighs the distance of confidence from the share that is right by bins of a tenth', () => {
  const judged = [
    { confidence: 0.95, isRight: true },
    { confidence: 0.91, isRight: false },
    { confidence: 0.2, isRight: false },
    { confidence: 0, isRight: false },
  ]
  const { error, bins } = calibrate(judged)
  expect(bins.map(({ count }) => count)).toEqual([1, 1, 0, 0, 0, 0, 0, 0, 0, 2])
  expect(bins[9]).toMatchObject({ to: 1, shareRight: 0.5 })
  expect(bins[2]).toEqual({ to: 0.3, count: 0, meanConfidence: null, shareRight: null })
  expect(error).toBeCloseTo((2 * 0.43 + 0.2 + 0) / 4)
})

it('is 0 where nothing was found', () => {
  expect(calibrate([]).error).toBe(0)
})
