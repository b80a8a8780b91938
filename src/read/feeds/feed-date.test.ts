import { expect, it } from 'vitest'
import { toFeedDate } from './feed-date.ts'
import { toName } from './feed-words.ts'

it.each([
  ['Fri, 31 Jan 2025 10:00:00 GMT', '2025-01-31T10:00:00Z'],
  ['Thu, 01 Jan 04 19:48:21 EST', '2004-01-01T19:48:21-05:00'],
  ['Thu, 01 Jan 98 19:48 +0200', '1998-01-01T19:48+02:00'],
  ['31 Jan 2025 10:00:00 +02:00', '2025-01-31T10:00:00+02:00'],
  // Nobody can tell which zone IST is.
  ['Fri, 31 Jan 2025 10:00:00 IST', '2025-01-31T10:00:00'],
  ['2025-01-31T10:00:00.5-08:00', '2025-01-31T10:00:00.5-08:00'],
  ['2025-01', null],
  ['yesterday', null],
])('reads the date "%s"', (words, date) => {
  expect(toFeedDate(words)).toBe(date)
})

it.each([
  ['anna@wire.example (Anna Bell)', 'Anna Bell'],
  ['Anna Bell <anna@wire.example>', 'Anna Bell'],
  ['Anna Bell (anna@wire.example)', 'Anna Bell'],
  ['Anna Bell (Sample Wire)', 'Anna Bell (Sample Wire)'],
  ['anna@wire.example', null],
])('reads the name in "%s"', (words, name) => {
  expect(toName(words)).toBe(name)
})
