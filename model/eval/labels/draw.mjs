// Which articles are labelled: drawn once, by a fixed seed, over outlets and months.
//   node model/eval/labels/draw.mjs ../shared/data/news/ukraine-media.jsonl > model/eval/labels/drawn.json
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

const seed = 'onrecord-labels-1'
const wanted = 32
/** Longer articles would crowd out the others: a careful reader labels about 900 words at a sitting. */
const mostUnits = 5500
/** Shorter ones hold too few statements to be worth a place. */
const leastUnits = 800

const sha256 = (text) => createHash('sha256').update(text).digest('hex')
/** A number that depends on the seed and the key alone: sorting by it shuffles the same way everywhere. */
const rank = (key) => sha256(`${seed} ${key}`)

const lines = readFileSync(process.argv[2], 'utf8').trimEnd().split('\n')
const articles = lines.map((line, at) => ({ line: at + 1, ...JSON.parse(line) }))
const fit = articles.filter(({ text }) => text.length >= leastUnits && text.length <= mostUnits)

/** Each outlet in turn gives an article of a month that it has not given yet. */
const byOutlet = groupBy(fit)
const outlets = [...byOutlet.keys()].toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1))
const drawn = []
while (drawn.length < wanted) {
  for (const outlet of outlets) {
    if (drawn.length === wanted) break
    const taken = new Set(drawn.filter((one) => one.outlet === outlet).map(({ month }) => month))
    const months = [...new Set(byOutlet.get(outlet).map(({ day }) => day.slice(0, 7)))]
    const free = months
      .filter((month) => !taken.has(month))
      .toSorted((a, b) => (rank(outlet + a) < rank(outlet + b) ? -1 : 1))
    const month = free[0]
    if (month === undefined) continue
    const [article] = byOutlet
      .get(outlet)
      .filter(({ day }) => day.startsWith(month))
      .toSorted((a, b) => (rank(a.url) < rank(b.url) ? -1 : 1))
    drawn.push({ line: article.line, outlet, month, address: article.url, sha256: sha256(article.text) })
  }
}
const halves = drawn.map((one, at) => ({ number: at + 1, half: at % 2 === 0 ? 'open' : 'sealed', ...one }))
console.log(JSON.stringify(halves, null, 1))

function groupBy(list) {
  const groups = new Map()
  for (const one of list) groups.set(one.outlet, [...(groups.get(one.outlet) ?? []), one])
  return groups
}
