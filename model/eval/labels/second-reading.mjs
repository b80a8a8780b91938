// A second reading of labels: draws statements of the open half, prints their words without their labels, and compares
// what the second reader wrote with what the first did.
//   node model/eval/labels/second-reading.mjs print ../shared/data/news/ukraine-media.jsonl
//   node model/eval/labels/second-reading.mjs compare [../shared/data/news/ukraine-media.jsonl]
// `compare` reads second-reading.json, a list of { number, at, act, factuality, sourceKind, parties }; with the articles
// it also prints, to the terminal alone, the words of the statements that the two read differently.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rankBy, readArticles } from '../draw-articles.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const wanted = 60
/** The second reader had seen these labels before the draw. */
const seen = new Set(['1 0', '1 1', '1 2', '1 3'])
const fields = ['act', 'factuality', 'sourceKind', 'party']
const readJson = (name) => JSON.parse(readFileSync(join(here, name), 'utf8'))

/** Every statement of the open half with its place, in the order of a fixed seed; the first `wanted` are read again. */
function drawn() {
  const rank = rankBy('onrecord-second-1 ')
  return readdirSync(here)
    .filter((name) => /^\d\d\.json$/.test(name))
    .map(readJson)
    .filter(({ half }) => half === 'open')
    .flatMap(({ number, article, statements }) =>
      statements.map((statement, at) => ({ number, at, article, statement })),
    )
    .filter(({ number, at }) => !seen.has(`${number} ${at}`))
    .toSorted((a, b) => (rank(`${a.number} ${a.at}`) < rank(`${b.number} ${b.at}`) ? -1 : 1))
    .slice(0, wanted)
}

const words = (text, spans) => spans.map(({ start, end }) => text.slice(start, end)).join(' … ')

function print(file) {
  const articles = new Map(readArticles(file).map((article) => [article.sha256, article]))
  const order = drawn().toSorted((a, b) => a.number - b.number || a.at - b.at)
  for (const { number, at, article, statement } of order) {
    const { text, outlet, published } = articles.get(article.sha256)
    const spans = [...statement.source, ...statement.cue, ...statement.content]
    const from = Math.max(0, Math.min(...spans.map(({ start }) => start)) - 250)
    const to = Math.max(...spans.map(({ end }) => end)) + 120
    console.log(`\n## ${number} ${at} ${outlet} ${published}`)
    for (const role of ['source', 'cue', 'content']) console.log(`${role}: ${words(text, statement[role])}`)
    console.log(`> ${text.slice(from, to).replaceAll('\n', ' / ')}`)
  }
}

/** The share of pairs that agree, and Cohen's kappa: agreement beyond what the two readers' shares give by chance. */
function agreement(pairs) {
  const same = pairs.filter(([a, b]) => a === b).length / pairs.length
  const share = (side, value) => pairs.filter((pair) => pair[side] === value).length / pairs.length
  const values = [...new Set(pairs.flat())]
  const chance = values.reduce((sum, value) => sum + share(0, value) * share(1, value), 0)
  return { same, kappa: chance === 1 ? 1 : (same - chance) / (1 - chance) }
}

function compare(file) {
  const second = new Map(readJson('second-reading.json').map((one) => [`${one.number} ${one.at}`, one]))
  const parties = (list) => [...new Set(list)].toSorted().join(' + ') || 'nobody'
  const rows = drawn().map(({ number, at, article, statement }) => {
    const own = second.get(`${number} ${at}`)
    if (!own) throw new Error(`second-reading.json has no label of statement ${at} of ${number}.json.`)
    const first = { ...statement, party: parties(statement.actors.map(({ party }) => party)) }
    return { number, at, article, statement, first, own: { ...own, party: parties(own.parties) } }
  })
  for (const field of fields) {
    const { same, kappa } = agreement(rows.map(({ first, own }) => [first[field], own[field]]))
    console.log(`${field}: ${Math.round(same * rows.length)} of ${rows.length}, kappa ${kappa.toFixed(2)}`)
  }
  const articles = file && new Map(readArticles(file).map((article) => [article.sha256, article]))
  for (const { number, at, article, statement, first, own } of rows.toSorted((a, b) => a.number - b.number)) {
    const apart = fields.filter((field) => first[field] !== own[field])
    if (apart.length === 0) continue
    console.log(
      `${number} ${at}: ${apart.map((field) => `${field} ${first[field]} / ${own[field]}`).join('; ')}`,
    )
    if (articles) {
      const { text } = articles.get(article.sha256)
      console.log(
        `    ${['source', 'cue', 'content'].map((role) => words(text, statement[role])).join(' | ')}`,
      )
    }
  }
}

const [command, file] = process.argv.slice(2)
if (command === 'print') print(file)
else if (command === 'compare') compare(file)
else throw new Error('Say print or compare.')
