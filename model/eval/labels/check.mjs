// Lines all labels up with the articles, and says what does not fit; prints counts where all does.
//   node model/eval/labels/check.mjs ../shared/data/news/ukraine-media.jsonl
// With a file's name after it ("01.json", "second/01.json"), it prints that file's statements in words, to the terminal
// alone.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readArticles } from '../draw-articles.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const [file, show] = process.argv.slice(2)
const articles = new Map(readArticles(file).map((article) => [article.sha256, article]))
const faults = []
const counts = {}
const halves = new Map()

/** What stands in this folder is the first set; each further one has its own, and is counted apart. */
const further = ['second', 'third']
const names = [
  ...readdirSync(here).filter((name) => /^(?:\d\d|rare|numbers|more-acts)\.json$/.test(name)),
  ...further.flatMap((set) =>
    readdirSync(join(here, set))
      .filter((name) => /^\d\d\.json$/.test(name))
      .map((name) => `${set}/${name}`),
  ),
]
for (const name of names) for (const labelled of readLabels(name)) check(name, labelled)
if (faults.length > 0) {
  console.error(faults.join('\n'))
  process.exitCode = 1
} else console.log(counts)

function readLabels(name) {
  return [JSON.parse(readFileSync(join(here, name), 'utf8'))].flat()
}

function check(name, { half, article, statements }) {
  const found = articles.get(article.sha256)
  if (!found || found.url !== article.url || found.outlet !== article.outlet) {
    faults.push(`${name}: no article ${article.url} with that sha256`)
    return
  }
  const before = halves.get(article.sha256)
  if (before && before !== half) faults.push(`${name}: ${article.url} is in both halves`)
  halves.set(article.sha256, half)
  statements.forEach((statement, at) => {
    const fault = (what) => faults.push(`${name}, ${article.url}, statement ${at}: ${what}`)
    for (const what of spanFaults(found.text, statement)) fault(what)
    const { parent } = statement
    if (parent !== null && !inside(statement.cue, statements[parent]?.content ?? []))
      fault('its cue is not in the content of its parent')
    count(name.includes('/') ? `${name.split('/')[0]} ${half}` : half, statement)
    if (show === name) print(found.text, statement)
  })
}

/** Spans must be in order, within the text, begin and end at words or signs, and roles must not overlap. */
function spanFaults(text, { source, cue, content, addressee, hedges, actors, quantities }) {
  const out = []
  const numbers = quantities.flatMap(({ spans }) => spans)
  const named = actors.flatMap(({ span }) => span ?? [])
  for (const { start, end } of [source, cue, content, addressee, hedges, numbers, named].flat()) {
    const words = text.slice(start, end)
    if (!(start < end) || end > text.length || words !== words.trim())
      out.push(`${start} to ${end}: "${words}"`)
    if (isWord(text[start - 1]) && isWord(text[start])) out.push(`"${words}" begins within a word`)
    if (isWord(text[end - 1]) && isWord(text[end])) out.push(`"${words}" ends within a word`)
  }
  if (cue.length === 0) out.push('no cue')
  if (!numbers.every((span) => inside([span], content))) out.push('a quantity outside the content')
  return out
}

function isWord(sign) {
  return sign !== undefined && /[\p{L}\p{N}]/u.test(sign)
}

function inside(spans, outer) {
  return spans.every(({ start, end }) => outer.some((span) => span.start <= start && end <= span.end))
}

function count(part, { act, quantities, addressee }) {
  counts[part] ??= { statements: 0, numbers: 0, addressees: 0, acts: {} }
  const of = counts[part]
  of.statements += 1
  of.numbers += quantities.length
  of.addressees += addressee.length > 0 ? 1 : 0
  of.acts[act] = (of.acts[act] ?? 0) + 1
}

function print(text, statement) {
  const words = (spans) => spans.map(({ start, end }) => text.slice(start, end)).join(' … ')
  const { act, factuality, sourceKind, actors, quantities } = statement
  console.log(
    [
      `${act} ${factuality} ${sourceKind}`,
      words(statement.source),
      words(statement.cue),
      words(statement.content),
      actors.map(({ name, party }) => `${name} (${party})`).join(', '),
      quantities.map(({ spans, low, high }) => `${words(spans)}: ${low} to ${high}`).join(', '),
    ].join(' | '),
  )
}
