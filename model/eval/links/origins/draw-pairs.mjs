// Pairs of articles whose origins are to be judged, drawn by similarity before any program judged one.
//   node model/eval/links/origins/draw-pairs.mjs ../shared/data/news/ukraine-media.jsonl > model/eval/links/origins/drawn.json
import { rankBy, readArticles } from '../../draw-articles.mjs'
import { daysBetween, pairsByShingles, pairsBySubject } from './candidates.mjs'

const rank = rankBy('onrecord-origins-1 ')
/** Longer articles take a reader too long; where pairs are scarce the length is free. */
const mostUnits = 9000
const mostPairsAnArticle = 2
const nearDays = 10
/** Round-ups and live pages run the same paragraphs for days. */
const running = /round-?up|live updates|what (we know|you need to know)|need to know/i

/** Containment from `low` up to `high`; how many pairs of two outlets and of one; `anyLength` where they are scarce. */
const bands = [
  { low: 0.8, high: 1.01, cross: 11, same: 10, anyLength: true },
  { low: 0.5, high: 0.8, cross: 5, same: 14, anyLength: true },
  { low: 0.3, high: 0.5, cross: 16, same: 16, anyLength: true },
  { low: 0.15, high: 0.3, cross: 28, same: 14 },
  { low: 0.08, high: 0.15, cross: 20, same: 8 },
  { low: 0.03, high: 0.08, cross: 12, same: 4 },
]

const articles = readArticles(process.argv[2])
const key = ({ a, b }) => rank(`${a.url} ${b.url}`)
const pairs = pairsByShingles(articles)
const uses = new Map()
const drawn = []

for (const band of bands)
  for (const kind of ['cross', 'same']) {
    const fit = pairs.filter(
      (pair) => isIn(band, pair) && (kind === 'same') === (pair.a.outlet === pair.b.outlet),
    )
    const far = fit.filter(({ a, b }) => daysBetween(a, b) > nearDays)
    const near = fit.filter(({ a, b }) => daysBetween(a, b) <= nearDays)
    const taken = take(near, band[kind] - Math.min(1, far.length), kind)
    take(far, band[kind] - taken, kind)
  }
take(
  pairsBySubject(articles, 0.18).filter((pair) => pair.containment < 0.03 && isShort(pair)),
  20,
  'subject',
)
const isRunning = ({ a, b }) => running.test(a.title) || running.test(b.title)
take(
  pairs.filter(
    (pair) =>
      isRunning(pair) && isShort(pair) && pair.containment >= 0.03 && daysBetween(pair.a, pair.b) <= 3,
  ),
  8,
  'running',
)
process.stdout.write(`${JSON.stringify(drawn, null, 2)}\n`)

function isShort({ a, b }) {
  return a.text.length <= mostUnits && b.text.length <= mostUnits
}

function isIn({ low, high, anyLength }, pair) {
  return pair.containment >= low && pair.containment < high && (anyLength || isShort(pair))
}

/** Adds up to `wanted` pairs in the order of their ranks, no article more often than allowed; says how many. */
function take(from, wanted, kind) {
  let taken = 0
  for (const pair of from.toSorted((left, right) => (key(left) < key(right) ? -1 : 1))) {
    if (taken >= wanted) break
    const both = [pair.a, pair.b]
    const isTwice = drawn.some(({ a, b }) => a.sha256 === pair.a.sha256 && b.sha256 === pair.b.sha256)
    if (isTwice || both.some(({ sha256 }) => (uses.get(sha256) ?? 0) >= mostPairsAnArticle)) continue
    for (const { sha256 } of both) uses.set(sha256, (uses.get(sha256) ?? 0) + 1)
    drawn.push(entryOf(pair, kind))
    taken += 1
  }
  return taken
}

function entryOf({ a, b, containment, jaccard }, kind) {
  const number = drawn.length + 1
  const earlierFirst = a.day <= b.day ? [a, b] : [b, a]
  const [first, second] = earlierFirst.map(({ line, outlet, day, url, sha256 }) => ({
    line,
    outlet,
    day,
    address: url,
    sha256,
  }))
  const round = (share) => Math.round(share * 1000) / 1000
  const half = number % 2 === 1 ? 'open' : 'sealed'
  return { number, half, kind, containment: round(containment), jaccard: round(jaccard), a: first, b: second }
}
