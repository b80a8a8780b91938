import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { inventedLine } from './invented.ts'
import { emptyFolder, run } from './program.ts'

const perWriter = 40

it('lets two writers wait for each other and a reader look meanwhile', async () => {
  const cwd = await emptyFolder()
  const lines = (from: number) =>
    Array.from({ length: perWriter }, (_, at) => `${JSON.stringify(inventedLine(from + at))}\n`).join('')
  await writeFile(join(cwd, 'a.jsonl'), lines(0))
  // Half of what the second one reads is the first one's too.
  await writeFile(join(cwd, 'b.jsonl'), lines(perWriter / 2))
  await writeFile(join(cwd, 'first.jsonl'), lines(1000).split('\n')[0] ?? '')
  await run(['read', 'first.jsonl', '--ledger', 'x.db'], { cwd })

  const writers = ['a.jsonl', 'b.jsonl'].map((file) => run(['read', file, '--ledger', 'x.db'], { cwd }))
  const looks = []
  for (let look = 0; look < 3; look++) looks.push(await run(['statements', '--ledger', 'x.db'], { cwd }))
  for (const { status } of [...(await Promise.all(writers)), ...looks]) expect(status).toBe(0)

  const verified = await run(['verify', '--ledger', 'x.db'], { cwd })
  expect(verified).toMatchObject({ status: 0, stderr: '' })
  expect(verified.stdout).toContain(`${perWriter * 1.5 + 1} articles`)
})
