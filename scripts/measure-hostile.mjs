// `npm run measure -- inputs FOLDER`: every file of a folder read alone, with time and memory; and for feeds
// that state what to expect ("Expect:" of feedparser's tests), how many are met; for archives, whether another reader
// of WARC unpacks the same bytes.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkArchive } from './archive-expectations.mjs'
import { checkFeed } from './feed-expectations.mjs'

const slowAfterMs = 5000
const hungAfterMs = 30_000
const mostMegabytes = 300
/** Articles and sentences of a file that are handed over. */
const mostKept = 20
/** Refused files that are told one by one, with their sentences. */
const mostTold = 50
/** Files a process reads before a fresh one: its peak memory only ever grows. */
const filesAtOnce = 200

/** Prints the tables; the exit code is 1 where a file crashed, was slow, went over memory or called out. */
export async function measureInputs({ root, folder }) {
  const door = join(root, 'dist', 'read', 'index.js')
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
  const results = []
  let reader = null
  for (const [at, file] of files.entries()) {
    if (at % filesAtOnce === 0) reader?.kill()
    if (at % filesAtOnce === 0 || reader.killed || !reader.connected) reader = await startReader(door)
    let result = await readOne(reader, file)
    if (result.megabytes > mostMegabytes || result.crashed) {
      // Those before it in the process left something behind: what it needs alone counts.
      reader.kill()
      reader = await startReader(door)
      result = await readOne(reader, file)
    }
    results.push({ file, ...result })
  }
  reader?.kill()
  printTables(folder, results)
  tellRefused(folder, results)
  await compareArchives(results)
  const unmet = await checkExpectations(door, files)
  for (const line of unmet) console.log(line)
  const bad = results.filter(isBad)
  for (const { file, crashed, ms, megabytes, calls } of bad)
    console.log(relative(folder, file), JSON.stringify({ crashed, ms, megabytes, calls }))
  process.exitCode = bad.length > 0 ? 1 : 0
}

function isBad({ crashed, ms, megabytes, calls }) {
  return crashed || ms > slowAfterMs || megabytes > mostMegabytes || calls > 0
}

/** A process that is up: its start is none of a file's time. */
async function startReader(door) {
  const stdio = ['ignore', 'ignore', 'pipe', 'ipc']
  const reader = fork(fileURLToPath(import.meta.url), ['reader', door], { stdio })
  await once(reader, 'message')
  return reader
}

function readOne(reader, file) {
  return new Promise((resolve) => {
    const started = performance.now()
    const end = (result) => {
      clearTimeout(timer)
      reader.removeAllListeners('message')
      reader.removeAllListeners('exit')
      resolve({
        codes: [],
        articles: [],
        sentences: [],
        megabytes: 0,
        processorMs: 0,
        calls: 0,
        crashed: false,
        ms: performance.now() - started,
        ...result,
      })
    }
    const timer = setTimeout(() => {
      end({ codes: ['hung'] })
      reader.kill('SIGKILL')
    }, hungAfterMs)
    reader.once('message', end)
    reader.once('exit', () => end({ crashed: true }))
    reader.send(file)
  })
}

/** By kind of file: how many gave articles, how many gave a refusal alone, and why. */
function printTables(folder, results) {
  const kinds = new Map()
  for (const result of results) {
    const kind = relative(folder, result.file).split('/').slice(0, -1).join('/') || '.'
    const row = kinds.get(kind) ?? {
      files: 0,
      read: 0,
      refused: 0,
      articles: 0,
      crashed: 0,
      slow: 0,
      large: 0,
    }
    const articles = result.codes.filter((code) => code === 'ok').length
    row.files++
    row.articles += articles
    row.read += articles > 0 ? 1 : 0
    row.refused += articles === 0 && !result.crashed ? 1 : 0
    row.crashed += result.crashed ? 1 : 0
    row.slow += result.ms > slowAfterMs ? 1 : 0
    row.large += result.megabytes > mostMegabytes ? 1 : 0
    kinds.set(kind, row)
  }
  const sum = (field) => [...kinds.values()].reduce((all, row) => all + row[field], 0)
  const all = Object.fromEntries(
    Object.keys([...kinds.values()][0] ?? {}).map((field) => [field, sum(field)]),
  )
  console.table(Object.fromEntries([...kinds, ['all', all]]))
  const codes = {}
  for (const { codes: found } of results)
    if (!found.includes('ok')) for (const code of new Set(found)) codes[code] = (codes[code] ?? 0) + 1
  console.log('Files refused, by reason:')
  console.table(codes)
  console.table({
    'longest, ms': Math.round(Math.max(...results.map(({ ms }) => ms))),
    'most time of a processor, ms': Math.round(Math.max(...results.map(({ processorMs }) => processorMs))),
    'most memory, MB': Math.max(...results.map(({ megabytes }) => megabytes)),
    'calls to the network': results.reduce((calls, result) => calls + result.calls, 0),
  })
}

/** Why each file was refused, where these are few; and of files that broke, what stands behind the break. */
function tellRefused(folder, results) {
  const failed = results.filter(({ sentences }) => sentences.length > 0)
  if (failed.length > mostTold) return
  for (const { file, codes, sentences } of failed)
    console.log(
      `${relative(folder, file)} (${codes.filter((code) => code === 'ok').length} read): ${sentences.join(' ')}`,
    )
}

async function compareArchives(results) {
  let stated = 0
  let met = 0
  for (const { file, articles } of results) {
    const checked = await checkArchive(file, articles)
    stated += checked?.stated ?? 0
    met += checked?.met ?? 0
  }
  if (stated > 0) console.log(`Captures whose bytes warcio unpacks to the same: ${met} of ${stated}`)
}

async function checkExpectations(door, files) {
  const { openFeedReader } = await import(door)
  const read = await openFeedReader()
  const checked = files
    .filter((file) => statSync(file).size < 1 << 20)
    .flatMap((file) => {
      const found = checkFeed(read, readFileSync(file), expectedBeside(file))
      return found === null ? [] : [{ file, ...found }]
    })
  if (checked.length === 0) return []
  const rows = {}
  for (const { isWellFormed, fields } of checked)
    for (const { field, met } of [
      ...fields,
      { field: 'all of a file', met: fields.every(({ met }) => met) },
    ]) {
      const name = `${isWellFormed ? 'well-formed' : 'ill-formed'}: ${field}`
      rows[name] ??= { stated: 0, met: 0, share: 0 }
      rows[name].stated++
      rows[name].met += met ? 1 : 0
      rows[name].share = Number((rows[name].met / rows[name].stated).toFixed(3))
    }
  console.log('What feeds state to expect, and whether it is met:')
  console.table(Object.fromEntries(Object.entries(rows).toSorted(([a], [b]) => (a < b ? 1 : -1))))
  return checked.flatMap(({ file, fields }) =>
    fields
      .filter(({ met }) => !met)
      .map(
        ({ field, expected, found }) => `not met: ${file}, ${field}: ${JSON.stringify({ expected, found })}`,
      ),
  )
}

/** Feedsmith's references stand beside what they describe. */
function expectedBeside(file) {
  const json = file.replace(/\.xml$/, '.json')
  return json !== file && existsSync(json) ? JSON.parse(readFileSync(json, 'utf8')) : null
}

/** The process that reads: one file a message. */
async function serve(door) {
  const net = await import('node:net')
  let calls = 0
  // The channel to the parent is open already: whatever connects from here on was told to by a file.
  net.Socket.prototype.connect = function refuse() {
    calls++
    throw new Error('no file may call the network')
  }
  const { readInputs } = await import(door)
  process.on('message', async (file) => {
    // On a busy machine a file waits for others' work: this is what it takes itself.
    const before = process.cpuUsage()
    const codes = []
    const articles = []
    const sentences = []
    for await (const { name, outcome } of readInputs([file])) {
      codes.push(outcome.ok ? 'ok' : outcome.error.code)
      if (outcome.ok) articles.push({ name, sha256: outcome.value.article.snapshot.sha256 })
      else sentences.push(outcome.error.message)
    }
    const { user, system } = process.cpuUsage(before)
    const processorMs = (user + system) / 1000
    const kept = codes.length > 20 ? [...new Set(codes)] : codes
    const told = { articles: articles.slice(0, mostKept), sentences: sentences.slice(0, mostKept) }
    process.send({
      codes: kept,
      ...told,
      calls,
      processorMs,
      megabytes: process.resourceUsage().maxRSS >> 10,
    })
  })
  process.send('ready')
}

if (process.argv[2] === 'reader' && process.send) await serve(process.argv[3])
