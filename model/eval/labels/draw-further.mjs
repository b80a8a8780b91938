// Which articles a further set is of: drawn once, by a fixed seed, over outlets and months, of those that no set before
// it has.
//   node model/eval/labels/draw-further.mjs SET ../shared/data/news/ukraine-media.jsonl > model/eval/labels/SET/drawn.json
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { drawInTurn, rankBy, readArticles } from '../draw-articles.mjs'

const labelsFolder = dirname(fileURLToPath(import.meta.url))
const evalFolder = dirname(labelsFolder)
const mostUnits = 5500
const leastUnits = 800

/** In the order in which they were drawn: a set draws nothing that an earlier one has, and knows nothing of later ones. */
const sets = [
  { name: 'second', seed: 'onrecord-second-open-1 ', wanted: 40 },
  { name: 'third', seed: 'onrecord-third-sealed-1 ', wanted: 32 },
]

const [name, file] = process.argv.slice(2)
const place = sets.findIndex((set) => set.name === name)
if (place < 0 || file === undefined) {
  console.error(`Give a set (${sets.map((set) => set.name).join(', ')}) and the file of articles.`)
  process.exit(1)
}
const { seed, wanted } = sets[place]
const fromHere = sets.slice(place).map((set) => join('labels', set.name))

/** The sha256 of every article that a set of labels names, this one and later ones aside. */
const known = new Set(
  readdirSync(evalFolder, { recursive: true })
    .filter((path) => path.endsWith('.json') && !fromHere.some((folder) => path.startsWith(folder)))
    .flatMap((path) => readFileSync(join(evalFolder, path), 'utf8').match(/\b[0-9a-f]{64}\b/g) ?? []),
)
const rank = rankBy(seed)
const articles = readArticles(file).filter(
  ({ text, sha256 }) => text.length >= leastUnits && text.length <= mostUnits && !known.has(sha256),
)
const order = ({ outlet, month, url }) => `${rank(outlet + month)} ${rank(url)}`
const drawn = drawInTurn({ articles, wanted, rank, order })
process.stdout.write(
  `${JSON.stringify(
    drawn.map((one, at) => ({ number: at + 1, ...one })),
    null,
    2,
  )}\n`,
)
