import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { makeFolder } from './scratch.ts'
import { inTurn } from './turns.ts'

it('lets one work at a time, says once that it waits, and leaves nothing behind', async () => {
  const file = join(makeFolder(), 'a.db')
  const seen: string[] = []
  let finish = () => {}
  const first = inTurn(file, async () => {
    await new Promise<void>((resolve) => {
      finish = resolve
    })
    seen.push('first')
  })
  const second = inTurn(
    file,
    async () => {
      seen.push('second')
      return 'done'
    },
    {
      onWaiting: () => {
        seen.push('waits')
        finish()
      },
    },
  )
  expect(await second).toBe('done')
  await first
  expect(seen).toEqual(['waits', 'first', 'second'])
  expect(existsSync(`${file}-linking`)).toBe(false)
})

it('gives its turn on after work that failed', async () => {
  const file = join(makeFolder(), 'a.db')
  await expect(inTurn(file, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect(await inTurn(file, async () => 'next')).toBe('next')
})

it('stops waiting when it is told to', async () => {
  const file = join(makeFolder(), 'a.db')
  const stop = new AbortController()
  await inTurn(file, async () => {
    const waiting = inTurn(file, async () => 'never', {
      onWaiting: () => stop.abort(),
      signal: stop.signal,
    })
    await expect(waiting).rejects.toThrow()
  })
})
