import { expect, it } from 'vitest'
import { distanceKm } from './distance.ts'

it.each([
  ['one degree north', { lat: 51.5, lon: 0 }, { lat: 50.5, lon: 0 }, 111.2],
  ['over the date line', { lat: 0, lon: 179.5 }, { lat: 0, lon: -179.5 }, 111.2],
  ['from pole to pole', { lat: 90, lon: 10 }, { lat: -90, lon: 0 }, 20_015],
  ['nowhere', { lat: 48, lon: 37 }, { lat: 48, lon: 37 }, 0],
])('%s', (_, from, to, km) => {
  expect(distanceKm(from, to)).toBeCloseTo(km, km > 1000 ? -1 : 1)
  expect(distanceKm(to, from)).toBe(distanceKm(from, to))
})
