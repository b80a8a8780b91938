// `npm run bench`: articles and words a second of each stage, and its peak memory.
//   npm run bench -- [--articles 500] [--rounds 5] [--stages read,extract] [--out FILE]
//   npm run bench -- link [--articles 200] [--sizes 1000,10000,100000] [--out FILE]     linking as a ledger grows
//   npm run bench -- compare OLD NEW        two results (--out), or two folders or commits measured in turns
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { openCheckout } from './checkout.mjs'
import { writeInput } from './input.mjs'
import { measureLinking, printLinking, usualSizes } from './link.mjs'
import { printComparison, printResult } from './print.mjs'
import { measureRounds, stageNames } from './rounds.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    articles: { type: 'string' },
    sizes: { type: 'string', default: usualSizes.join() },
    rounds: { type: 'string', default: '5' },
    stages: { type: 'string', default: stageNames.join() },
    out: { type: 'string' },
  },
})
const articles = toCount('--articles', values.articles ?? (positionals[0] === 'link' ? '200' : '500'))
const rounds = toCount('--rounds', values.rounds)
const stages = stageNames.filter((name) => values.stages.split(',').includes(name))
const unknown = values.stages.split(',').filter((name) => !stageNames.includes(name))
if (unknown.length > 0) stop(`There is no stage ${unknown.join(', ')}. There are: ${stageNames.join(', ')}.`)

const [command, old, fresh, ...others] = positionals
if (command === undefined) {
  const [result] = await measure([open(root)])
  printResult(result)
  keep(result)
} else if (command === 'link' && old === undefined) {
  const { dist, commit } = open(root)
  const say = (words) => process.stderr.write(`${words}\n`)
  const sizes = values.sizes.split(',').map((size) => toCount('--sizes', size))
  const result = await measureLinking({ root, dist, sizes, articles, machine: machineFacts({ commit }), say })
  printLinking(result)
  keep(result)
} else if (command === 'compare' && fresh !== undefined && others.length === 0) await compare()
else stop('Say npm run bench, npm run bench -- link, or npm run bench -- compare OLD NEW.')

async function compare() {
  const areResults = [old, fresh].map((given) => existsSync(given) && statSync(given).isFile())
  if (areResults[0] !== areResults[1]) stop('Compare two results, or two folders or commits.')
  const results = areResults[0]
    ? [old, fresh].map((file) => JSON.parse(readFileSync(file, 'utf8')))
    : await measure([open(old), open(fresh)])
  if (results[0].input.sha256 !== results[1].input.sha256)
    stop('The two results are of other articles: measure both on the same ones.')
  printComparison(...results)
  keep(results)
}

function open(given) {
  try {
    return openCheckout(root, given)
  } catch (error) {
    return stop(error.message)
  }
}

async function measure(sides) {
  const scratch = mkdtempSync(join(tmpdir(), 'onrecord-bench-'))
  try {
    const input = await writeInput({
      root,
      dist: sides[0].dist,
      file: join(scratch, 'articles.jsonl'),
      count: articles,
    })
    const report = join(root, 'examples', 'samples', '2025-01-12-evening-captured.html')
    const say = (words) => process.stderr.write(`${words}\n`)
    const measured = measureRounds({ sides, stages, rounds, input, scratch, report, say })
    const { file: _, ...facts } = input
    return measured.map((found, at) => ({
      machine: machineFacts(sides[at]),
      input: facts,
      rounds,
      stages: found,
    }))
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

function machineFacts({ commit }) {
  return {
    processor: cpus()[0]?.model ?? 'unknown',
    processors: availableParallelism(),
    memoryMegabytes: Math.round(totalmem() / 1024 / 1024),
    node: process.version,
    system: process.platform,
    commit,
  }
}

function keep(result) {
  if (values.out !== undefined) writeFileSync(values.out, `${JSON.stringify(result, null, 2)}\n`)
}

function toCount(name, given) {
  const count = Number(given)
  if (!Number.isInteger(count) || count < 1) stop(`${name} is a whole number above 0, not "${given}".`)
  return count
}

function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}
