// Pairs of articles whose origins are to be judged, drawn by similarity before any program judged one: two lots.
//   node model/eval/links/origins/draw-pairs.mjs ../shared/data/news/ukraine-media.jsonl > model/eval/links/origins/drawn.json
import { rankBy, readArticles } from '../../draw-articles.mjs'
import { daysBetween, pairsByShingles, pairsBySubject } from './candidates.mjs'

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
/** What the first lot left, where related pairs were found in it. */
const freshBands = [
  { low: 0.5, high: 1.01, cross: 0, same: 10 },
  { low: 0.3, high: 0.5, cross: 8, same: 8, anyLength: true },
  { low: 0.15, high: 0.3, cross: 16, same: 0, anyLength: true },
]

const articles = readArticles(process.argv[2])
const pairs = pairsByShingles(articles)
const uses = new Map()
const drawn = []

const first = lotOf('onrecord-origins-1 ', (number) => (number % 2 === 1 ? 'open' : 'sealed'))
drawBands(bands, first)
first(
  pairsBySubject(articles, 0.18).filter((pair) => pair.containment < 0.03 && isShort(pair)),
  20,
  'subject',
)
const isRunning = ({ a, b }) => running.test(a.title) || running.test(b.title)
first(
  pairs.filter(
    (pair) =>
      isRunning(pair) && isShort(pair) && pair.containment >= 0.03 && daysBetween(pair.a, pair.b) <= 3,
  ),
  8,
  'running',
)

const second = lotOf('onrecord-origins-2 ', () => 'fresh')
drawBands(freshBands, second)
second(
  pairs.filter(
    (pair) => isCredited(pair) && isShort(pair) && pair.containment >= 0.05 && pair.containment < 0.3,
  ),
  10,
  'credit',
)
process.stdout.write(`${JSON.stringify(drawn, null, 2)}\n`)

function drawBands(wanted, take) {
  for (const band of wanted)
    for (const kind of ['cross', 'same']) {
      const fit = pairs.filter(
        (pair) => isIn(band, pair) && (kind === 'same') === (pair.a.outlet === pair.b.outlet),
      )
      const far = fit.filter(({ a, b }) => daysBetween(a, b) > nearDays)
      const near = fit.filter(({ a, b }) => daysBetween(a, b) <= nearDays)
      const taken = take(near, band[kind] - Math.min(1, far.length), kind)
      take(far, band[kind] - taken, kind)
    }
}

function isShort({ a, b }) {
  return a.text.length <= mostUnits && b.text.length <= mostUnits
}

function isIn({ low, high, anyLength }, pair) {
  return pair.containment >= low && pair.containment < high && (anyLength || isShort(pair))
}

/** One names the other's outlet, within two days: it may tell what the other found. */
function isCredited({ a, b }) {
  const names = (text, outlet) => new RegExp(`\\b${outlet}\\b`, 'i').test(text)
  if (a.outlet === b.outlet || daysBetween(a, b) > 2) return false
  return names(a.text, b.outlet) || names(b.text, a.outlet)
}

/**
 * A lot draws up to `wanted` of the pairs it is given, in the order of its seed's ranks and no article more often than
 * allowed in all lots together, and says how many it drew.
 */
function lotOf(seed, halfOf) {
  const rank = rankBy(seed)
  const key = ({ a, b }) => rank(`${a.url} ${b.url}`)
  return (from, wanted, kind) => {
    let taken = 0
    for (const pair of from.toSorted((left, right) => (key(left) < key(right) ? -1 : 1))) {
      if (taken >= wanted) break
      const both = [pair.a.sha256, pair.b.sha256]
      const isTwice = drawn.some(({ a, b }) => both.includes(a.sha256) && both.includes(b.sha256))
      if (isTwice || both.some((sha256) => (uses.get(sha256) ?? 0) >= mostPairsAnArticle)) continue
      for (const sha256 of both) uses.set(sha256, (uses.get(sha256) ?? 0) + 1)
      drawn.push(entryOf(pair, kind, halfOf))
      taken += 1
    }
    return taken
  }
}

function entryOf({ a, b, containment, jaccard }, kind, halfOf) {
  const number = drawn.length + 1
  const earlierFirst = a.day <= b.day ? [a, b] : [b, a]
  const [earlier, later] = earlierFirst.map(({ line, outlet, day, url, sha256 }) => ({
    line,
    outlet,
    day,
    address: url,
    sha256,
  }))
  const round = (share) => Math.round(share * 1000) / 1000
  return {
    number,
    half: halfOf(number),
    kind,
    containment: round(containment),
    jaccard: round(jaccard),
    a: earlier,
    b: later,
  }
}
