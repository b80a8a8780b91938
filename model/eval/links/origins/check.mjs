// Lines the labels up with the articles and counts them; with a number it prints that pair, its common passage marked.
//   node model/eval/links/origins/check.mjs ../shared/data/news/ukraine-media.jsonl [NUMBER]
// Exit 1 and a line a fault: a pair without a label or in the wrong half, an article that is missing or another text,
// words that README.md does not have, a passage that is not the longest that both texts have.
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readArticles } from '../../draw-articles.mjs'
import { longestShared } from './shingles.mjs'

/** Why a pair is what it is; README.md says what each means. */
const reasons = {
  copy: ['trim', 'agency', 'update'],
  rewrite: ['agency', 'update', 'takenIn', 'reworded'],
  independent: ['statement', 'background', 'section', 'furniture', 'subject'],
}
/** A shorter run of words is shared by chance: a name with a title, a place with its country. */
const leastWords = 8
const bands = [0.8, 0.5, 0.3, 0.15, 0.08, 0.03, 0]

const [articlesFile, wanted] = process.argv.slice(2)
const here = dirname(fileURLToPath(import.meta.url))
const read = (name) => JSON.parse(readFileSync(join(here, name), 'utf8'))
const texts = new Map(readArticles(articlesFile).map(({ url, sha256, text }) => [`${url} ${sha256}`, text]))
const labels = new Map()
for (const half of ['open', 'sealed', 'fresh'])
  for (const label of read(`${half}.json`)) labels.set(label.number, { half, ...label })

const faults = []
const counts = {}
const drawn = read('drawn.json')
for (const pair of drawn) check(pair, labels.get(pair.number))
if (labels.size !== drawn.length) faults.push(`${labels.size} labels for ${drawn.length} pairs`)
for (const row of Object.keys(counts).toSorted())
  process.stdout.write(`${row.padEnd(28)}${JSON.stringify(counts[row])}\n`)
if (faults.length > 0) {
  process.stderr.write(`${faults.join('\n')}\n`)
  process.exitCode = 1
}

function check(pair, label) {
  const [a, b] = [pair.a, pair.b].map(({ address, sha256 }) => texts.get(`${address} ${sha256}`))
  const fault = (what) => faults.push(`${pair.number}: ${what}`)
  if (a === undefined || b === undefined) return fault('no article with this address and sha256')
  if (label === undefined) return fault('no label')
  if (label.half !== pair.half) fault(`in ${label.half}, drawn for ${pair.half}`)
  if (!reasons[label.label]?.includes(label.reason)) fault(`${label.label} because of ${label.reason}`)
  if (label.border !== (label.or !== undefined) || label.or === label.label)
    fault('border without another label')
  const shared = longestShared(a, b, leastWords)
  if (JSON.stringify(shared) !== JSON.stringify(label.shared)) fault('not the longest common passage')
  const low = bands.find((least) => pair.containment >= least)
  const outlets = pair.a.outlet === pair.b.outlet ? 'same' : 'cross'
  count('all', label)
  count(`half ${label.half}`, label)
  count(`containment ${low.toFixed(2)} ${outlets}`, label)
  count(`drawn as ${pair.kind}`, label)
  count(`reason ${label.reason}`, label)
  if (String(pair.number) === wanted) print(pair, label, a, b)
}

function count(row, { label, border }) {
  counts[row] ??= { copy: 0, rewrite: 0, independent: 0, border: 0 }
  counts[row][label] += 1
  if (border) counts[row].border += 1
}

function print({ a, b }, label, left, right) {
  const marked = (text, span) =>
    span ? `${text.slice(0, span.start)}[[${text.slice(span.start, span.end)}]]${text.slice(span.end)}` : text
  process.stdout.write(`${JSON.stringify({ ...label, shared: undefined })}\n`)
  process.stdout.write(`\n${a.day} ${a.address}\n${marked(left, label.shared?.a)}\n`)
  process.stdout.write(`\n${b.day} ${b.address}\n${marked(right, label.shared?.b)}\n\n`)
}
