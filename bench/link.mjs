// `npm run bench -- link`: the time of linking one more article as a ledger grows, hard cases, and the share of linking
// in the whole way from inputs to claims.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { median } from './figures.mjs'
import { writeInput } from './input.mjs'

const rowProcess = fileURLToPath(new URL('link-process.mjs', import.meta.url))

/** How many statements a ledger has when one more article is linked. */
export const usualSizes = [1000, 10_000, 100_000]
/** Articles that are linked at each size. */
const measured = 30
const copies = 500
const largeClaim = 5000

/**
 * Measures each row in a process of its own.
 * @returns the result as `printLink`, `--out` and `compare` take it
 */
export async function measureLinking({ root, dist, sizes, articles, machine, say }) {
  const scratch = mkdtempSync(join(tmpdir(), 'onrecord-bench-'))
  try {
    const input = await writeInput({ root, dist, file: join(scratch, 'articles.jsonl'), count: articles })
    const rows = [
      { row: 'grow', sizes, measured },
      { row: 'copies', count: copies },
      { row: 'twice' },
      { row: 'large', size: largeClaim, measured: 10 },
      { row: 'whole', input: input.file },
    ]
    const stages = {}
    for (const row of rows) {
      say(`linking: ${row.row}`)
      for (const { stage, rounds } of runRow({ dist, scratch, ...row })) stages[stage] = rounds
    }
    const { file: _, ...facts } = input
    // Of other sizes or other inventions it is another measurement.
    const invention = readFileSync(new URL('invent-news.mjs', import.meta.url))
    const sha256 = createHash('sha256')
      .update(facts.sha256)
      .update(invention)
      .update(String(sizes))
      .digest('hex')
    return { machine, input: { ...facts, sha256 }, rounds: measured, stages }
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

function runRow(given) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [rowProcess, JSON.stringify(given)], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  })
  if (status !== 0) throw new Error(`A row failed: ${given.row}\n${stderr}`)
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
}

/** The rows as a table, and what they say of growth and share. */
export function printLinking({ machine, input, stages }) {
  console.log(
    `${machine.processor}, ${machine.processors} processors; Node ${machine.node}; commit ${machine.commit ?? 'unknown'}`,
  )
  console.log(
    'Invented articles of some 16 statements (Zipf words, stories in bursts, seeded), written through the ledger; a ledger is laid in with claims as they were invented, then linked to by the real linker with an invented embedder.',
  )
  console.log(`whole: ${input.articles} articles of ${input.name}, with the models of the package.`)
  const ms = (seconds) => Number((1000 * seconds).toPrecision(3))
  const table = Object.entries(stages).map(([stage, rounds]) => {
    const each = (key) => rounds.map((round) => round[key] / round.articles)
    return [
      stage,
      {
        articles: rounds.reduce((sum, one) => sum + one.articles, 0),
        'median, ms an article': ms(median(each('seconds'))),
        'p90, ms': rounds.length > 1 ? ms(ninetieth(each('seconds'))) : '',
        'of processors, ms': ms(median(each('processorSeconds'))),
        'peak MB': Math.max(...rounds.map(({ peakMegabytes }) => peakMegabytes)),
      },
    ]
  })
  console.table(Object.fromEntries(table))
  printGrowth(stages)
  printShare(stages)
}

function printGrowth(stages) {
  const grown = Object.entries(stages).filter(([stage]) => stage.startsWith('one more at'))
  const [first, last] = [grown[0], grown.at(-1)]
  if (grown.length < 2) return
  const times = (key) =>
    (median(last[1].map((one) => one[key])) / median(first[1].map((one) => one[key]))).toFixed(2)
  console.log(
    `${last[0]} takes ${times('seconds')} times what ${first[0]} does by the clock, ${times('processorSeconds')} times of processors.`,
  )
}

function printShare(stages) {
  const [read, link] = [stages['whole: read']?.[0], stages['whole: link']?.[0]]
  if (!read || !link) return
  const share = (key) => `${((100 * link[key]) / (read[key] + link[key])).toFixed(0)} %`
  const speed = (read.articles / (read.seconds + link.seconds)).toFixed(2)
  console.log(
    `From inputs to claims ${speed} articles/s; linking is ${share('seconds')} of the time, ${share('processorSeconds')} of the processors’ work.`,
  )
}

function ninetieth(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(0.9 * sorted.length))]
}
