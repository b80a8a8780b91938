import { expect, it } from 'vitest'
import { dateOfFileName, toIsoDate } from './dates.ts'

it.each([
  ['2025-01-31', '2025-01-31'],
  ['20250131', '2025-01-31'],
  ['2025/01/31', '2025-01-31'],
  ['2025-01-31T10:20:30Z', '2025-01-31T10:20:30Z'],
  ['2025-01-31T10:20:30.123+0100', '2025-01-31T10:20:30.123+01:00'],
  ['2025-01-31T10:20-05', '2025-01-31T10:20-05:00'],
  ['2025-01-31 10:20:30', '2025-01-31T10:20:30'],
  ['2025-01-31 10:20:30 UTC', '2025-01-31T10:20:30Z'],
  ['20250131T102030Z', '2025-01-31T10:20:30Z'],
  ['Fri, 31 Jan 2025 10:00:00 GMT', '2025-01-31T10:00:00Z'],
  ['Friday, January 31, 2025', '2025-01-31'],
  ['Jan. 31, 2025 at 9:05 p.m.', '2025-01-31T21:05'],
  ['12:05 31 January 2025', null],
  ['1st Sept 2024', '2024-09-01'],
  ['31 December 2024, 12:30 am', '2024-12-31T00:30'],
])('reads the date "%s" as precisely as it is', (words, expected) => {
  expect(toIsoDate(words)).toBe(expected)
})

it.each([
  '',
  'yesterday',
  '01/02/2025',
  '2025-02-30',
  '2025-13-01',
  '0001-01-01T00:00:00',
  '1738314000',
  'Marvin 3, 2025',
  '2025-01-31T25:00Z',
])('does not guess a date from "%s"', (words) => {
  expect(toIsoDate(words)).toBeNull()
})

it.each([
  ['ostravia-withdrawal-2025-01-31.txt', '2025-01-31'],
  ['20250131_report.html', '2025-01-31'],
  ['2025.01.31 report.html', '2025-01-31'],
  ['report_2025_01_31', '2025-01-31'],
  ['99999999-2025-01-31.html', '2025-01-31'],
  ['report.txt', null],
  ['2025-13-45.txt', null],
  ['120250131.txt', null],
  ['2025-0131.txt', null],
  ['1500-01-31.txt', null],
])('finds the date of the file name "%s"', (name, expected) => {
  expect(dateOfFileName(name)).toBe(expected)
})
