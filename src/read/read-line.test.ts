import { expect, it } from 'vitest'
import { readLine } from './read-line.ts'

it('refuses 40,000 lines without a word in a second or two', () => {
  const empty = new TextEncoder().encode('{}')
  const started = process.cpuUsage()
  const refused = Array.from({ length: 40_000 }, () => readLine('"a.jsonl"', empty)).filter(({ ok }) => !ok)
  const { user, system } = process.cpuUsage(started)
  expect(refused).toHaveLength(40_000)
  // Four seconds where what a line must be is made anew for each.
  expect((user + system) / 1e6).toBeLessThan(2.5)
})
