// Writes docs/error-rates.md: how often what statements say is worked out rightly, and the typical errors.
//   node scripts/error-rates.mjs [--from FOLDER]
// FOLDER holds NAME.json for each set below, as `onrecord evaluate ... --format json` prints them; without it they are
// made now by the built program, from ../shared/data. The sealed half is never scored here: its figures stand in
// model/eval/sealed-interpretation.json, from the one time that it was.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { writeErrorRates } from './error-rates-text.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const commands = {
  drawn: ['interpretation', '--only', 'drawn'],
  searched: ['interpretation', '--only', 'searched'],
  report: ['interpretation', '--only', 'report'],
  variations: ['interpretation', '--only', 'variations'],
  times: ['times', '../shared/data/time/tempeval3'],
  places: ['places', '../shared/data/places/lgl'],
  towns: ['places', '../shared/data/places/cir-events'],
}

const { values } = parseArgs({ options: { from: { type: 'string' } } })
const sets = Object.fromEntries(
  Object.entries(commands).map(([name, command]) => [
    name,
    JSON.parse(values.from ? readFileSync(join(values.from, `${name}.json`), 'utf8') : evaluate(command)),
  ]),
)
const sealedFile = join(root, 'model', 'eval', 'sealed-interpretation.json')
const page = writeErrorRates({
  ...sets,
  sealed: existsSync(sealedFile) ? JSON.parse(readFileSync(sealedFile, 'utf8')) : null,
  typical: readFileSync(join(root, 'model', 'eval', 'typical-errors.md'), 'utf8').trim(),
})
writeFileSync(join(root, 'docs', 'error-rates.md'), page)

function evaluate(command) {
  const program = join(root, 'dist', 'cli', 'main.js')
  const args = [program, 'evaluate', ...command, '--format', 'json']
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  if (status !== 0) {
    console.error(stderr || `"${args.join(' ')}" failed. Run "npm run build" first.`)
    process.exit(1)
  }
  return stdout
}
