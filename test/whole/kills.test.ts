import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { inventedLines } from './invented.ts'
import { emptyFolder, finish, run, start } from './program.ts'
import { expectWhole } from './whole-ledger.ts'

const kills = 20
const reports = 400
/** Few, so that most of a read is what a kill can spoil, and not the network's work. */
const sentences = 5
/** What a start takes, the model included. */
const startMs = 1000

it('ends, after 20 kills, with the same export as a read that nobody disturbed', async () => {
  const cwd = await emptyFolder()
  await writeFile(join(cwd, 'wire.jsonl'), inventedLines(reports, sentences))

  const started = performance.now()
  expect((await run(['read', 'wire.jsonl', '--ledger', 'calm.db'], { cwd })).status).toBe(0)
  const wholeMs = performance.now() - started

  let interrupted = 0
  for (let kill = 0; kill < kills; kill++) {
    const child = start(['read', 'wire.jsonl', '--ledger', 'killed.db'], { cwd })
    // Anywhere from the first moments of a start to a part of the way: each run goes on where the last one stopped.
    const timer = setTimeout(() => child.kill('SIGKILL'), 60 + Math.random() * (startMs + wholeMs / 6))
    const { status } = await finish(child)
    clearTimeout(timer)
    if (status === null) interrupted++
    await expectWhole(join(cwd, 'killed.db'))
  }
  expect(interrupted).toBeGreaterThan(kills / 4)

  expect((await run(['read', 'wire.jsonl', '--ledger', 'killed.db'], { cwd })).status).toBe(0)
  expect(await run(['verify', '--ledger', 'killed.db'], { cwd })).toMatchObject({ status: 0, stderr: '' })
  const exported = await Promise.all(
    ['calm.db', 'killed.db'].map((ledger) =>
      run(['export', '--format', 'jsonl', '--ledger', ledger], { cwd }),
    ),
  )
  expect(exported[1]?.stdout).toBe(exported[0]?.stdout)
  expect(exported[0]?.stdout.split('\n').length).toBeGreaterThan(reports * 5)
}, 600_000)
