// Measures the stages of one or two built checkouts in rounds, taking turns, so that what else the machine does
// falls on all alike.
import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { needs } from './stages.mjs'

const stageProcess = fileURLToPath(new URL('stage-process.mjs', import.meta.url))

/** In the order in which they need each other. `start` and `whole` run the program itself. */
export const stageNames = [
  'start',
  'read',
  'tokens',
  'extract',
  'interpret',
  'ledger',
  'search',
  'server',
  'whole',
]

// Runs inside the program: its memory every 100 ms, and the peak at its end.
const probe = `
  const seen = []
  setInterval(() => seen.push(process.memoryUsage.rss() >> 20), 100).unref()
  process.on('exit', () => process.stderr.write('\\nMEASURED ' + JSON.stringify({ seen, peak: process.resourceUsage().maxRSS >> 10 }) + '\\n'))`

/**
 * @param {{ sides: { name: string, dist: string }[], stages: string[], rounds: number, input: object,
 *   scratch: string, report: string, say: (words: string) => void }} options `report` is one page, for `start`
 * @returns for each side, for each stage, its rounds
 */
export function measureRounds({ sides, stages, rounds, input, scratch, report, say }) {
  const results = sides.map(() => Object.fromEntries(stages.map((stage) => [stage, []])))
  const needed = stages.flatMap((stage) => needs[stage] ?? []).filter((stage) => !stages.includes(stage))
  for (let round = 1; round <= rounds; round++) {
    // What only prepares is done once.
    const wanted = stageNames.filter(
      (name) => stages.includes(name) || (round === 1 && needed.includes(name)),
    )
    // Who goes first goes second the next time.
    for (const stage of wanted)
      for (const at of round % 2 === 1 ? sides.keys() : [...sides.keys()].toReversed()) {
        const { name, dist } = sides[at]
        say(`round ${round} of ${rounds}: ${stage}${sides.length > 1 ? ` of ${name}` : ''}`)
        const folder = join(scratch, String(at))
        mkdirSync(folder, { recursive: true })
        const where = { dist, input: input.file, scratch: folder, report }
        const measured = { articles: input.articles, words: input.words, ...runStage(stage, where, round) }
        results[at][stage]?.push(measured)
      }
  }
  return results
}

function runStage(stage, where, round) {
  if (stage === 'start') {
    const { seconds, peakMegabytes } = runProgram(where.dist, ['extract', where.report])
    return { seconds, peakMegabytes, count: 1, unit: 'reports' }
  }
  if (stage === 'whole') {
    const ledger = join(where.scratch, `whole-${round}.db`)
    const { seconds, peakMegabytes, seen } = runProgram(where.dist, ['read', '--ledger', ledger, where.input])
    const quarter = (at) =>
      seen.slice(Math.floor((seen.length * at) / 4), Math.ceil((seen.length * (at + 1)) / 4))
    // Flat memory: the last quarter of a read needs what the second did.
    return { seconds, peakMegabytes, megabytesByQuarter: [0, 1, 2, 3].map((at) => middle(quarter(at))) }
  }
  return JSON.parse(
    run([stageProcess, stage, JSON.stringify(where)])
      .stdout.trimEnd()
      .split('\n')
      .at(-1),
  )
}

function runProgram(dist, args) {
  const started = performance.now()
  const { stderr } = run([
    '--import',
    `data:text/javascript,${encodeURIComponent(probe)}`,
    join(dist, 'cli', 'main.js'),
    ...args,
  ])
  const seconds = (performance.now() - started) / 1000
  const { seen, peak } = JSON.parse(/^MEASURED (.*)$/m.exec(stderr)?.[1] ?? '{"seen":[],"peak":0}')
  return { seconds, seen, peakMegabytes: peak }
}

function run(args) {
  const ran = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 30 })
  if (ran.status !== 0) throw new Error(`A stage failed: ${args.at(-2)} ${args.at(-1)}\n${ran.stderr}`)
  return ran
}

function middle(numbers) {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? null
}
