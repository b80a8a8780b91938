// Writes docs/error-rates.md: how often what statements say is worked out rightly, and the typical errors.
//   node scripts/error-rates.mjs [--from FOLDER]
// FOLDER holds NAME.json for each set below, as `onrecord evaluate ... --format json` prints them; without it they are
// made now by the built program, from ../shared/data. The sealed half is never scored here: its figures stand in
// model/eval/sealed-interpretation.json, from the one time that it was.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { writeErrorRates } from './error-rates-text.mjs'
import { readScores } from './evaluated.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const commands = {
  drawn: ['interpretation', '--only', 'drawn'],
  searched: ['interpretation', '--only', 'searched'],
  report: ['interpretation', '--only', 'report'],
  variations: ['interpretation', '--only', 'variations'],
  fresh: ['interpretation', '--only', 'fresh'],
  times: ['times', '../shared/data/time/tempeval3'],
  places: ['places', '../shared/data/places/lgl'],
  towns: ['places', '../shared/data/places/cir-events'],
}

const { values } = parseArgs({ options: { from: { type: 'string' } } })
const sets = readScores(commands, values.from)
const sealedFile = join(root, 'model', 'eval', 'sealed-interpretation.json')
const page = writeErrorRates({
  ...sets,
  sealed: existsSync(sealedFile) ? JSON.parse(readFileSync(sealedFile, 'utf8')) : null,
  typical: readFileSync(join(root, 'model', 'eval', 'typical-errors.md'), 'utf8').trim(),
})
writeFileSync(join(root, 'docs', 'error-rates.md'), page)
