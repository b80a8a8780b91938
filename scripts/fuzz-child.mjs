// The process that fuzzes one parser: arguments are the bundle, the parser's name and the file for the input at hand.
import { ftruncateSync, openSync, writeSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'

/** No input of up to 200 kB may take longer. Milliseconds of this process's own time, so that a busy machine is no find. */
const usualSlowMs = 1000
const progressMs = 250
const runsAtOnce = 100

const [, , bundle, name, currentFile] = process.argv
const { parsers, inputsOf } = await import(pathToFileURL(bundle).href)
const parser = parsers.find((one) => one.name === name)
const slowMs = parser.mayHang ? Number.POSITIVE_INFINITY : (parser.slowMs ?? usualSlowMs)
const current = openSync(currentFile, 'w')
let longestMs = 0

process.on('message', async (message) => {
  if (message.kind === 'try') process.send({ signature: (await parseOne(message.bytes))?.signature ?? null })
  else await fuzz(message)
})

process.send('ready')

async function fuzz({ seed, ms }) {
  const known = new Set()
  let runs = 0
  let told = 0
  const property = fc.asyncProperty(inputsOf(parser), async (bytes) => {
    const find = await parseOne(bytes)
    runs++
    if (find && !known.has(find.signature)) {
      known.add(find.signature)
      process.send({ find: { ...find, bytes } })
    }
    if (performance.now() - told > progressMs) {
      told = performance.now()
      process.send({ progress: { runs, longestMs, workMs: worked() } })
      await setImmediate()
    }
  })
  // Some at a time, because fast-check knows the clock's time alone.
  for (let slice = 0; worked() < ms; slice++)
    await fc.check(property, { seed: seed + slice, numRuns: runsAtOnce })
  process.send({ progress: { runs, longestMs, workMs: worked() }, done: true })
}

/** Milliseconds of the processor's time that this process took, its threads included. */
function worked() {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** What is wrong with what an input does, or null. */
async function parseOne(bytes) {
  // Written first: of a process that hangs or dies the parent reads it there.
  writeSync(current, bytes, 0, bytes.length, 0)
  ftruncateSync(current, bytes.length)
  const thrown = await timed(bytes)
  if (thrown.error !== null)
    return { signature: signatureOf(thrown.error), detail: thrown.error.stack ?? String(thrown.error) }
  // Twice, since the first time can be that of a compiler or of collecting garbage.
  if (thrown.ms <= slowMs) return null
  const { ms } = await timed(bytes)
  return ms > slowMs ? { signature: 'slow', detail: `${Math.round(ms)} ms for ${bytes.length} bytes` } : null
}

async function timed(bytes) {
  const before = worked()
  let error = null
  try {
    await parser.parse(bytes)
  } catch (thrown) {
    error = thrown instanceof Error ? thrown : new Error(String(thrown))
  }
  const ms = worked() - before
  longestMs = Math.max(longestMs, ms)
  return { error, ms }
}

/** The same for the same fault: what was thrown and where, without the input's own words. */
function signatureOf(error) {
  const where = /^\s+at (?!hold\b)(.*)$/m.exec(error.stack ?? '')?.[1] ?? ''
  const said = error.message.replace(/["“'].*/s, '').replace(/\d+/g, '0')
  return `${error.name}: ${said.slice(0, 60)} at ${where.replace(/\d+/g, '0').slice(0, 120)}`
}
