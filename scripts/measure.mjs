// `npm run measure`: figures about the built program that anybody can print again.
//   speed FILE.jsonl     articles a second and memory of `read`, without and with extraction
//   words FILE.jsonl     words a second and memory of `extract` on its first 500 articles; start to first statement
//   antecedents [HALF]   whether sources stand for whom model/eval/antecedents says; the open half unless told
//   inputs FOLDER        every file of FOLDER read: how many refused and why, time, memory, expectations met
//   predict FOLDER       statements of FOLDER/*.txt as a scorer of attribution corpora takes them, UTF-16 offsets
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from './build.mjs'
import { measureAntecedents } from './measure-antecedents.mjs'
import { measureInputs } from './measure-hostile.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const program = join(root, 'dist', 'cli', 'main.js')

// Runs inside the measured process: its memory every 100 ms, and the peak at its end.
const probe = `
  const seen = []
  setInterval(() => seen.push(process.memoryUsage.rss() >> 20), 100).unref()
  process.on('exit', () => process.stderr.write('\\nMEASURED ' + JSON.stringify({ seen, peak: process.resourceUsage().maxRSS >> 10 }) + '\\n'))`

const [what, input] = process.argv.slice(2)
if (
  what !== 'antecedents' &&
  (input === undefined || !['speed', 'words', 'inputs', 'predict'].includes(what))
) {
  console.error(
    'Say what to measure: npm run measure -- speed FILE.jsonl, words FILE.jsonl, inputs FOLDER, predict FOLDER, or antecedents',
  )
  process.exit(1)
}
build()
if (what === 'speed') speed(input)
else if (what === 'words') words(input)
else if (what === 'inputs') await measureInputs({ root, folder: input })
else if (what === 'predict') predict(input)
else await measureAntecedents({ root, program, half: input })

function speed(file) {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-measure-'))
  const rows = [['--no-extract'], []].map((options) => measureRead(file, folder, options))
  rmSync(folder, { recursive: true, force: true })
  console.table(rows)
}

/** The figures of `extract`: on 500 articles, and on one report from the start of the program. */
function words(file) {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-measure-'))
  const some = join(folder, 'some.jsonl')
  writeFileSync(some, `${readFileSync(file, 'utf8').split('\n').slice(0, 500).join('\n')}\n`)
  const { stdout, seconds, peak } = runMeasured(['extract', some])
  const lines = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  const count = lines.reduce((sum, { text }) => sum + (text.match(/\S+/g) ?? []).length, 0)
  const report = join(root, 'examples', 'samples', '2025-01-12-evening-captured.html')
  const starts = Array.from({ length: 5 }, () => runMeasured(['extract', report]).seconds)
  rmSync(folder, { recursive: true, force: true })
  console.table({
    articles: lines.length,
    words: count,
    statements: lines.reduce((sum, { statements }) => sum + statements.length, 0),
    'words/s': Math.round(count / seconds),
    'peak MB': peak,
    'one report, start to end, median of 5, s': Number(median(starts).toFixed(2)),
  })
}

function runMeasured(command) {
  const probed = ['--import', `data:text/javascript,${encodeURIComponent(probe)}`, program, ...command]
  const started = performance.now()
  const { stdout, stderr, status } = spawnSync(process.execPath, probed, {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  })
  const seconds = (performance.now() - started) / 1000
  const measured = /^MEASURED (.*)$/m.exec(stderr)?.[1]
  if (status !== 0 || measured === undefined) throw new Error(`${command.join(' ')} failed: ${stderr}`)
  return { stdout, seconds, ...JSON.parse(measured) }
}

function measureRead(file, folder, options) {
  const ledger = join(folder, `${options.join('') || 'extract'}.db`)
  const { stdout, seconds, seen, peak } = runMeasured(['read', ...options, '--ledger', ledger, file])
  const articles = Number(/Read ([\d,]+) article/.exec(stdout)?.[1]?.replaceAll(',', ''))
  const quarter = (at) =>
    median(seen.slice(Math.floor((seen.length * at) / 4), Math.ceil((seen.length * (at + 1)) / 4)))
  return {
    command: `read ${options.join(' ')}`.trim(),
    articles,
    seconds: Number(seconds.toFixed(1)),
    'articles/s': Math.round(articles / seconds),
    'peak MB': peak,
    'median MB by quarter': [0, 1, 2, 3].map(quarter).join(' '),
  }
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1]
}

/** Outermost statements only: attribution corpora after PARC leave nested ones out. */
function predict(folder) {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .toSorted()
  const args = [program, 'extract', ...files.map((name) => join(folder, name))]
  const { stdout, stderr, status } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  })
  // A failed input prints no line: without all of them lines and names would not pair.
  if (status !== 0) throw new Error(stderr)
  const pairs = (spans) => spans.map(({ start, end }) => [start, end])
  for (const [at, line] of stdout.trimEnd().split('\n').entries()) {
    const statements = JSON.parse(line)
      .statements.filter(({ parent }) => parent === null)
      .map(({ source, cue, content }) => ({
        source: pairs(source),
        cue: pairs(cue),
        content: pairs(content),
      }))
    console.log(JSON.stringify({ doc: basename(files[at], '.txt'), statements }))
  }
}
