// Lines the cases up with the articles and counts them; with a number it prints that article's cases with their words.
//   node model/eval/antecedents/check.mjs ../shared/data/news/ukraine-media.jsonl [NUMBER]
// Exit 1 and a line a fault: an article that is missing or another text, a span outside it or cut inside a word, a
// case twice, an answer that lies on its own source.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readArticles } from '../draw-articles.mjs'

const [articlesFile, wanted] = process.argv.slice(2)
const here = dirname(fileURLToPath(import.meta.url))
const texts = new Map(readArticles(articlesFile).map(({ url, sha256, text }) => [`${url} ${sha256}`, text]))
const drawn = JSON.parse(readFileSync(join(here, 'drawn.json'), 'utf8'))
const drawnHalves = new Map(drawn.map(({ number, half }) => [number, half]))

const faults = []
const counts = {}
const count = (half, what) => {
  counts[half] ??= {}
  counts[half][what] = (counts[half][what] ?? 0) + 1
}
const files = readdirSync(here).filter((name) => /^\d+\.json$/.test(name))
for (const name of files.toSorted()) check(name, JSON.parse(readFileSync(join(here, name), 'utf8')))
process.stdout.write(`${JSON.stringify(counts, null, 1)}\n`)
if (faults.length > 0) {
  process.stderr.write(`${faults.join('\n')}\n`)
  process.exitCode = 1
}

function check(name, { number, half, article, cases }) {
  const text = texts.get(`${article.url} ${article.sha256}`)
  if (text === undefined) {
    faults.push(`${name}: no article with this address and sha256`)
    return
  }
  // The articles of the labels come first and are in no draw of this folder.
  if (half !== (drawnHalves.get(number) ?? (number % 2 === 1 ? 'open' : 'sealed')))
    faults.push(`${name}: half ${half}`)
  const seen = new Set()
  for (const one of cases) {
    for (const span of [one.source, one.antecedent, ...one.alternatives])
      if (span !== null && !isWhole(text, span)) faults.push(`${name}: span ${span.start}-${span.end}`)
    const answers = [one.antecedent, ...one.alternatives].filter((span) => span !== null)
    if (answers.some((span) => span.start < one.source.end && one.source.start < span.end))
      faults.push(`${name}: an answer on its source at ${one.source.start}`)
    if (one.antecedent === null && answers.length > 0) faults.push(`${name}: none, with alternatives`)
    if (seen.has(one.source.start)) faults.push(`${name}: two cases at ${one.source.start}`)
    seen.add(one.source.start)
    count(half, one.control ? 'control' : one.kind)
    if (!one.control) count(half, one.antecedent === null ? 'none' : 'cases with an answer')
    if (String(number) === wanted) process.stdout.write(`${lineOf(text, one)}\n`)
  }
}

/** Inside the text, not empty, and no letter or digit cut from its word at either end. */
function isWhole(text, { start, end }) {
  const isLetter = (at) => /[\p{L}\p{N}]/u.test(text[at] ?? '')
  const cut = (at) => isLetter(at - 1) && isLetter(at)
  return start >= 0 && end > start && end <= text.length && !cut(start) && !cut(end)
}

function lineOf(text, { source, antecedent, alternatives, kind, control }) {
  const words = (span) => (span === null ? '(none)' : text.slice(span.start, span.end))
  const before = text.slice(Math.max(0, source.start - 30), source.start)
  const after = text.slice(source.end, source.end + 20)
  const others = alternatives.map((span) => `${words(span)} ${span.start}`).join('; ')
  return `${control ? 'control' : kind}: ${before}[${words(source)}]${after} -> ${words(antecedent)} | ${others}`
}
