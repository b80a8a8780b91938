// Writes model/MODEL_CARD.md: the figures from the built program, the rest from the manifest and model/eval.
//   node scripts/model-card.mjs [--from FOLDER] [--to FILE]
// FOLDER holds dev.json, labels.json and variations.json as `onrecord evaluate ... --format json` prints them;
// without it they are made now, from ../shared/data.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { readScores } from './evaluated.mjs'
import { writeModelCard } from './model-card-text.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const commands = {
  dev: ['polnear', '../shared/data/attribution/polnear/dev'],
  labels: ['labels'],
  variations: ['variations'],
}

const { values } = parseArgs({
  options: {
    from: { type: 'string' },
    to: { type: 'string', default: join(root, 'model', 'MODEL_CARD.md') },
  },
})
const figures = readScores(commands, values.from)
const manifest = join(root, 'model', 'manifest.json')
const card = writeModelCard({
  ...figures,
  manifest: existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')) : null,
  knownFailures: readFileSync(join(root, 'model', 'eval', 'known-failures.md'), 'utf8').trim(),
})
writeFileSync(values.to, card)
