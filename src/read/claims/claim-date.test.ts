import { describe, expect, it } from 'vitest'
import { orderOf, toClaimDate } from './claim-date.ts'

it.each([
  ['31/01/2025', 'day-first'],
  ['1/31/2025', 'month-first'],
  ['31.01.2025 14:05', 'day-first'],
  ['01-02-2025', 'either'],
  ['03/03/2025', null],
  ['2025-01-31', null],
  ['31/31/2025', null],
  ['45/01/2025', null],
  ['31/01/25', null],
  ['31 January 2025', null],
  ['', null],
] as const)('%j says of the order: %j', (words, order) => {
  expect(orderOf(words)).toBe(order)
})

describe('toClaimDate', () => {
  it.each([
    ['2025-01-31', null, '2025-01-31'],
    ['2025/1/3', null, '2025-01-03'],
    ['2025-01-31T10:00:00Z', null, '2025-01-31T10:00:00Z'],
    ['31 Jan 2025', null, '2025-01-31'],
    ['31/1/2025', 'day-first', '2025-01-31'],
    ['1/2/2025', 'day-first', '2025-02-01'],
    ['1/2/2025', 'month-first', '2025-01-02'],
    ['1/31/2025 2:05:09 PM', 'month-first', '2025-01-31T14:05:09'],
    ['1/31/2025, 12:05 a.m.', 'month-first', '2025-01-31T00:05'],
    ['03/03/2025', null, '2025-03-03'],
    // What is not known or no day is no date.
    ['1/2/2025', null, null],
    ['31/1/2025', 'month-first', null],
    ['31/02/2025', 'day-first', null],
    ['31/01/25', 'day-first', null],
    ['45688', null, null],
    ['last Tuesday', null, null],
  ] as const)('reads %j, %s, as %j', (words, order, date) => {
    expect(toClaimDate(words, order)).toBe(date)
  })
})
