import { expect, it } from 'vitest'
import { createPace } from './pace.ts'

const { signal } = new AbortController()

/** A pace that notes its waits instead of waiting. */
function noting(pauseMs: number) {
  const waits: number[] = []
  const pace = createPace({ pauseMs, wait: async (ms) => void waits.push(ms) })
  return { pace, waits }
}

it('lets a host rest after an answer, and asks others at once', async () => {
  const { pace, waits } = noting(60_000)
  await pace.turn('wire.example', signal)
  pace.done('wire.example')
  await pace.turn('gazette.example', signal)
  expect(waits).toEqual([])
  await pace.turn('wire.example', signal)
  expect(waits).toHaveLength(1)
  expect(waits[0]).toBeGreaterThan(50_000)
  expect(waits[0]).toBeLessThanOrEqual(60_000)
})

it('does not wait when there is no pause to keep', async () => {
  const { pace, waits } = noting(0)
  pace.done('wire.example')
  await pace.turn('wire.example', signal)
  expect(waits).toEqual([])
})
