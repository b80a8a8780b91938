// `npm run fuzz -- [PARSER ...] [--minutes 10] [--seed NUMBER]`: feeds every parser edited seeds for so many
// minutes of the processor's time each, in a process of its own, so that a hang is seen. What was found is made small and kept in
// test/fuzz/found, which `npm test` runs again.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from 'vite'
import { openFuzzer } from './fuzz-process.mjs'
import { reduce } from './fuzz-reduce.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const scratch = join(root, '.cache', `fuzz-${process.pid}`)
const found = join(root, 'test', 'fuzz', 'found')

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { minutes: { type: 'string', default: '10' }, seed: { type: 'string', default: '20250131' } },
})
/** A process draws its inputs by one seed after the other; another process by others. */
const seedsOfAStart = 1_000_000
const leastMs = 1000
const minutes = Number(values.minutes)
const seed = Number(values.seed)
if (!(minutes > 0) || !Number.isInteger(seed))
  stop('Say --minutes as a number above 0, --seed as a whole one.')

mkdirSync(scratch, { recursive: true })
await bundle()
process.env.ONRECORD_FUZZ_ROOT = root
const { parsers } = await import(join(scratch, 'parsers.js'))
const names = parsers.map(({ name }) => name)
const unknown = positionals.filter((name) => !names.includes(name))
if (unknown.length > 0) stop(`No parser is called ${unknown.join(', ')}. There are: ${names.join(', ')}.`)
const chosen = positionals.length > 0 ? positionals : names
const unbuilt = parsers.find(({ name, needsBuild }) => needsBuild && chosen.includes(name))
if (unbuilt && !existsSync(join(root, 'dist')))
  stop(`${unbuilt.name} runs the built program: npm run build first.`)

console.log(`seed ${seed}, ${minutes} minutes of the processor's time a parser`)
const rows = []
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }))
for (const name of chosen) {
  const row = await fuzz(name)
  rows.push(row)
  // At once: a run over all parsers takes hours, and can be stopped.
  console.log(
    `${name}: ${row.inputs.toLocaleString('en')} inputs, longest ${row['longest, ms']} ms, ${row.found} found`,
  )
}
console.table(rows)
process.exit(rows.some(({ found }) => found > 0) ? 1 : 0)

/** One file of JavaScript, so that a process starts at once. Packages stay outside it. */
async function bundle() {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(root, 'test', 'fuzz', 'parsers.ts'),
      outDir: scratch,
      sourcemap: true,
      target: 'node20',
    },
  })
}

async function fuzz(name) {
  const budgetMs = minutes * 60_000
  const totals = { runs: 0, longestMs: 0, workMs: 0 }
  const finds = new Map()
  const mayHang = parsers.some((parser) => parser.name === name && parser.mayHang)
  let hangs = 0
  // After a hang or a crash a new process goes on with other inputs.
  for (let start = 0; totals.workMs < budgetMs; start++) {
    const fuzzer = openFuzzer({ bundle: join(scratch, 'parsers.js'), name, scratch })
    const ended = await fuzzer.run({
      seed: seed + start * seedsOfAStart,
      ms: budgetMs - totals.workMs,
      onProgress: ({ runs, workMs }) => {
        if (!process.stderr.isTTY) return
        const left = Math.max(0, Math.round((budgetMs - totals.workMs - workMs) / 1000))
        process.stderr.write(
          `\r${name}: ${(totals.runs + runs).toLocaleString('en')} inputs, ${finds.size} found, ${left} s left   `,
        )
      },
      onFind: (find) => {
        if (mayHang && find.signature === 'hang') hangs++
        else if (!finds.has(find.signature)) finds.set(find.signature, find)
      },
    })
    totals.runs += ended.runs
    // What ends at once ends too: a process takes a while to start.
    totals.workMs += Math.max(ended.workMs, leastMs)
    totals.longestMs = Math.max(totals.longestMs, ended.longestMs)
  }
  if (process.stderr.isTTY) process.stderr.write('\n')
  if (hangs > 0) console.log(`${name}: ${hangs} cut off, as where the program uses it`)
  let kept = 0
  for (const find of finds.values()) if (await keep(name, find)) kept++
  const perSecond = Math.round(totals.runs / (minutes * 60))
  return {
    parser: name,
    inputs: totals.runs,
    'inputs/s': perSecond,
    'longest, ms': Math.round(totals.longestMs),
    found: kept,
  }
}

async function keep(name, { signature, bytes, detail }) {
  const small = await reduce(bytes, { bundle: join(scratch, 'parsers.js'), name, scratch, signature })
  if (small === null) {
    console.log(`Seen once by ${name} and not again: ${shorten(detail)}`)
    return false
  }
  const hash = createHash('sha256').update(small).digest('hex').slice(0, 8)
  const file = join(found, `${name}-${hash}`)
  mkdirSync(found, { recursive: true })
  if (!existsSync(file) || !readFileSync(file).equals(Buffer.from(small))) writeFileSync(file, small)
  console.log(
    `FOUND by ${name}, ${small.length} bytes of ${bytes.length}, kept as test/fuzz/found/${name}-${hash}`,
  )
  console.log(`  ${shorten(detail)}`)
  return true
}

function shorten(detail) {
  return detail.split('\n').slice(0, 12).join('\n  ')
}

function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}
