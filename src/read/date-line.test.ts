import { expect, it } from 'vitest'
import { isDateLine } from './date-line.ts'

it.each([
  'November 19, 2019 at 9:45 am',
  'Nov. 20, 2019 6:02 AM EST',
  'November 19, 2019 | 4:20am | Updated November 19, 2019 | 9:32pm',
  '· Posted: Aug 08, 2024 4:00 AM EDT | Last Updated: August 8',
  '| UPDATED: 11:05, Tue, Nov 19, 2019',
  'Published Aug 28, 2024 • Last updated 1 hour ago • 4 minute read',
  'Stand: 28.04.2023 17:23 Uhr',
  '3. Mai 2024, 17:47',
  '2025-01-31',
])('knows "%s" for a date line', (line) => {
  expect(isDateLine(line)).toBe(true)
})

it.each([
  'On January 31 the army left.',
  'On 31 January 2025 the army left.',
  '1/12',
  '12 dead',
  'Friday',
  'May 2025 be a better year',
  '15.4',
])('does not take "%s" for one', (line) => {
  expect(isDateLine(line)).toBe(false)
})
