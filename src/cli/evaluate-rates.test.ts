import { expect, it } from 'vitest'
import { toRatePoints, toRateRows } from './evaluate-rates.ts'

const figures = {
  act: { right: 2, of: 3, interval: [0.5, 0.75] as const },
  addressee: { right: 0, of: 0, interval: null },
}

it('shows shares in percent, and a stroke where nothing was labelled', () => {
  expect(toRateRows(figures)).toEqual([
    ['act', '2 of 3', '66.7', '50.0 to 75.0'],
    ['addressee', '0 of 0', '-', '-'],
  ])
})

it('holds a figure of nothing below every floor', () => {
  const { act, addressee } = toRatePoints(figures)
  expect(act).toBeCloseTo(66.67, 2)
  expect(addressee).toBe(0)
})
