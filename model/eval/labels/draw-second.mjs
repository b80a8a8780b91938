// Which articles the second open set is of: drawn once, by a fixed seed, over outlets and months, of those that no other
// set here has.
//   node model/eval/labels/draw-second.mjs ../shared/data/news/ukraine-media.jsonl > model/eval/labels/second/drawn.json
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { drawInTurn, rankBy, readArticles } from '../draw-articles.mjs'

const evalFolder = dirname(dirname(fileURLToPath(import.meta.url)))
const wanted = 40
const mostUnits = 5500
const leastUnits = 800

/** The sha256 of every article that a set of labels names. */
const known = new Set(
  readdirSync(evalFolder, { recursive: true })
    .filter((path) => path.endsWith('.json') && !path.includes(join('labels', 'second')))
    .flatMap((path) => readFileSync(join(evalFolder, path), 'utf8').match(/\b[0-9a-f]{64}\b/g) ?? []),
)
const rank = rankBy('onrecord-second-open-1 ')
const articles = readArticles(process.argv[2]).filter(
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
