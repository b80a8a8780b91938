import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { emptyFolder, root } from './program.ts'

const execute = promisify(execFile)
const bench = (args: readonly string[]) =>
  execute(process.execPath, [join(root, 'bench', 'main.mjs'), ...args])

/** A result whose stage "read" took so many seconds in each round. */
function resultOf(seconds: readonly number[], facts: { sha256?: string; node?: string } = {}) {
  const rounds = seconds.map((taken) => ({ seconds: taken, articles: 5, words: 100, peakMegabytes: 90 }))
  return {
    machine: {
      processor: 'Sample',
      processors: 2,
      memoryMegabytes: 1,
      node: facts.node ?? 'v20',
      commit: null,
    },
    input: { name: 'samples', articles: 5, words: 100, sha256: facts.sha256 ?? 'a' },
    rounds: rounds.length,
    stages: { read: rounds },
  }
}

async function compare(
  old: ReturnType<typeof resultOf>,
  fresh: ReturnType<typeof resultOf>,
): Promise<string> {
  const cwd = await emptyFolder()
  const files = [join(cwd, 'old.json'), join(cwd, 'new.json')] as const
  await Promise.all([old, fresh].map((result, at) => writeFile(files[at] ?? '', JSON.stringify(result))))
  return (await bench(['compare', ...files])).stdout
}

const steady = [1, 1.01, 1.02, 1.03, 1.04]

describe('npm run bench -- compare', () => {
  it.each([
    ['faster', steady, [0.8, 0.81, 0.82, 0.83, 0.84], '-19.6 %'],
    ['slower', steady, [1.1, 1.11, 1.12, 1.13, 1.14], '+9.8 %'],
    ['within the noise', steady, [0.8, 0.81, 0.82, 0.83, 1.05], '-19.6 %'],
    ['within the noise', steady, steady, '0.0 %'],
    ['too few rounds to tell', [1, 1, 1], [0.1, 0.1, 0.1], '-90.0 %'],
  ])('says %s', async (verdict, old, fresh, change) => {
    const printed = await compare(resultOf(old), resultOf(fresh))
    expect(printed).toContain(`'${verdict}'`)
    expect(printed).toContain(`'${change}'`)
  })

  it('says what else was not alike, and refuses results of other articles', async () => {
    expect(await compare(resultOf(steady), resultOf(steady, { node: 'v22' }))).toContain(
      'Not alike: node was v20 and is v22.',
    )
    await expect(compare(resultOf(steady), resultOf(steady, { sha256: 'b' }))).rejects.toMatchObject({
      stderr: expect.stringContaining('of other articles'),
    })
  })
})

it('npm run bench measures a stage in rounds and keeps them', async () => {
  const out = join(await emptyFolder(), 'result.json')
  const { stdout, stderr } = await bench([
    '--articles',
    '4',
    '--rounds',
    '2',
    '--stages',
    'read,tokens',
    '--out',
    out,
  ])
  expect(stderr).toContain('round 2 of 2: tokens')
  expect(stdout).toMatch(/articles\/s.*words\/s.*peak MB/)
  const Rounds = z
    .array(z.object({ seconds: z.number().positive(), peakMegabytes: z.number().min(30) }))
    .length(2)
  const Result = z.object({
    machine: z.object({ node: z.literal(process.version), processors: z.number() }),
    input: z.object({ articles: z.literal(4), words: z.number().min(100), sha256: z.string() }),
    stages: z.strictObject({ read: Rounds, tokens: Rounds }),
  })
  Result.parse(JSON.parse(await readFile(out, 'utf8')))
})
