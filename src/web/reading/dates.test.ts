import { expect, it } from 'vitest'
import { toDateWords, toDayWords } from './dates.ts'

it.each([
  ['2031', '2031'],
  ['2031-04', 'April 2031'],
  ['2031-04-02', '2 April 2031'],
  ['2031-04-12T17:40:00+02:00', '12 April 2031, 17:40 (UTC+02:00)'],
  ['2031-04-12T17:40:11.123Z', '12 April 2031, 17:40 (UTC)'],
  ['2031-04-12 17:40', '12 April 2031, 17:40'],
  ['XXXX-01-31', 'XXXX-01-31'],
  ['Tuesday, perhaps', 'Tuesday, perhaps'],
])('puts %s as %s, no more exact than it was given', (date, words) => {
  expect(toDateWords(date)).toBe(words)
})

it('leaves the time out of a list', () => {
  expect(toDayWords('2031-04-12T23:40:00-05:00')).toBe('12 April 2031')
})
