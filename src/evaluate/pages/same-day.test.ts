import { expect, it } from 'vitest'
import { isSameDay } from './same-day.ts'

it.each([
  ['2025-01-31', '2025-01-31T23:00:00Z', true],
  ['2025-01-31 10:00:00', '2025-01-31', true],
  ['2025-01-31 23:30:00+00:00', '2025-02-01T00:30+01:00', true],
  ['2025-01-31 23:30:00+00:00', '2025-02-01T00:31+01:00', false],
  ['2025-01-31 23:30:00', '2025-02-01T00:30+01:00', false],
  ['2025-01-31', '2025-02-01', false],
  ['2025-01-31', '', false],
  ['', '', false],
])('tells whether %s and %s are one day', (a, b, expected) => {
  expect(isSameDay(a, b)).toBe(expected)
})
