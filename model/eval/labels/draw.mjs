// Which articles are labelled: drawn once, by a fixed seed, over outlets and months.
//   node model/eval/labels/draw.mjs ../shared/data/news/ukraine-media.jsonl > model/eval/labels/drawn.json
import { drawInTurn, rankBy, readArticles } from '../draw-articles.mjs'

/** Longer articles would crowd out the others: a careful reader labels about 900 words at a sitting. */
const mostUnits = 5500
/** Shorter ones hold too few statements to be worth a place. */
const leastUnits = 800

const rank = rankBy('onrecord-labels-1 ')
const articles = readArticles(process.argv[2]).filter(
  ({ text }) => text.length >= leastUnits && text.length <= mostUnits,
)
const order = ({ outlet, month, url }) => `${rank(outlet + month)} ${rank(url)}`
const drawn = drawInTurn({ articles, wanted: 32, rank, order })
const halves = drawn.map((one, at) => ({ number: at + 1, half: at % 2 === 0 ? 'open' : 'sealed', ...one }))
process.stdout.write(`${JSON.stringify(halves, null, 2)}\n`)
