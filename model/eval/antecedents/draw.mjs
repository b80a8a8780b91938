// More articles than the labels have, for sources that stand for something: drawn once, by a fixed seed.
//   node model/eval/antecedents/draw.mjs ../shared/data/news/ukraine-media.jsonl > model/eval/antecedents/drawn.json
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const seed = 'onrecord-antecedents-1'
const wanted = 12
/** Shorter articles rarely name anybody twice; longer ones would crowd out the others. */
const leastUnits = 1500
const mostUnits = 5500

const sha256 = (text) => createHash('sha256').update(text).digest('hex')
/** A number that depends on the seed and the key alone: sorting by it shuffles the same way everywhere. */
const rank = (key) => sha256(`${seed} ${key}`)
const byRank = (key) => (a, b) => (rank(key(a)) < rank(key(b)) ? -1 : 1)

const here = dirname(fileURLToPath(import.meta.url))
const labelled = JSON.parse(readFileSync(join(here, '..', 'labels', 'drawn.json'), 'utf8'))
const known = new Set(labelled.map((one) => one.sha256))
const monthsOf = (list, outlet) => list.filter((one) => one.outlet === outlet).map(({ month }) => month)

const fit = readFileSync(process.argv[2], 'utf8')
  .trimEnd()
  .split('\n')
  .map((line, at) => ({ line: at + 1, ...JSON.parse(line) }))
  .filter(({ text }) => text.length >= leastUnits && text.length <= mostUnits && !known.has(sha256(text)))

/** Each outlet in turn, in an order that the seed gives, gives an article of a month not labelled for it yet. */
const outlets = [...new Set(fit.map(({ outlet }) => outlet))].toSorted(byRank((outlet) => outlet))
const drawn = []
while (drawn.length < wanted) {
  for (const outlet of outlets) {
    if (drawn.length === wanted) break
    const taken = new Set([...monthsOf(labelled, outlet), ...monthsOf(drawn, outlet)])
    const [article] = fit
      .filter((one) => one.outlet === outlet && !taken.has(one.day.slice(0, 7)))
      .toSorted(byRank(({ url }) => url))
    if (article === undefined) continue
    drawn.push({
      line: article.line,
      outlet,
      month: article.day.slice(0, 7),
      address: article.url,
      sha256: sha256(article.text),
    })
  }
}
const numbered = drawn.map((one, at) => ({ number: labelled.length + at + 1, ...one }))
const halves = numbered.map((one) => ({ ...one, half: one.number % 2 === 1 ? 'open' : 'sealed' }))
process.stdout.write(`${JSON.stringify(halves, null, 1)}\n`)
