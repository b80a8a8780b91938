// How often the antecedent of a source is right on the cases of model/eval/antecedents, by kind.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { intervalByArticle } from './interval-by-article.mjs'

const sha256 = (text) => createHash('sha256').update(text).digest('hex')
const touches = (a, b) => a.start < b.end && b.start < a.end

/**
 * Prints a row a kind: right, wrong, unresolved. Where an article is labelled the resolver is given the labels'
 * statements, elsewhere what the program extracts; a case that no statement touches stands alone.
 */
export async function measureAntecedents({ root, program, half = 'open' }) {
  if (!['open', 'sealed', 'fresh', 'newest'].includes(half))
    throw new Error(`The part is "open", "sealed", "fresh" or "newest", not "${half}".`)
  const { resolveAntecedents } = await import(pathToFileURL(join(root, 'dist', 'extract', 'index.js')))
  const articles = readArticles(join(root, '..', 'shared', 'data', 'news', 'ukraine-media.jsonl'))
  const files = readSets(join(root, 'model', 'eval', 'antecedents')).filter((one) => one.half === half)
  const labels = new Map(readSets(join(root, 'model', 'eval', 'labels')).map((one) => [one.number, one]))
  const rest = files
    .filter(({ number }) => !labels.has(number))
    .map(({ article }) => articles.get(article.sha256))
  const extracted = extractAll(program, rest)
  const tally = {}
  const byArticle = []
  for (const { number, article, cases } of files) {
    const { text } = articles.get(article.sha256)
    const known = labels.get(number)?.statements.map(toStatement) ?? extracted.get(article.sha256)
    const statements = withAll(known, cases).map((statement) => withWords(statement, text))
    const version = { text, blocks: [{ kind: 'paragraph', start: 0, end: text.length }], article }
    const found = resolveAntecedents(version, statements)
    const share = { right: 0, all: 0 }
    for (const one of cases) {
      const kind = one.control ? 'control' : one.kind
      const verdict = judge(one, found[nearest(statements, one.source)])
      tally[kind] ??= { right: 0, wrong: 0, unresolved: 0 }
      tally[kind][verdict]++
      if (!one.control) share.all++
      if (!one.control && verdict === 'right') share.right++
    }
    byArticle.push(share)
  }
  print(half, tally, intervalByArticle(byArticle))
}

function readArticles(file) {
  if (!existsSync(file)) throw new Error(`${file} is not there: the cases hold no text and line up with it.`)
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n')
  return new Map(lines.map((line) => JSON.parse(line)).map((article) => [sha256(article.text), article]))
}

function readSets(folder) {
  const names = readdirSync(folder).filter((name) => /^\d+\.json$/.test(name))
  return names.toSorted().map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')))
}

function toStatement({ source, cue, content, parent }, number) {
  return { id: String(number), source, cue, content, parent: parent === null ? null : String(parent) }
}

/** What the program finds in articles, by the sha256 of their texts. */
function extractAll(program, articles) {
  if (articles.length === 0) return new Map()
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-antecedents-'))
  const file = join(folder, 'articles.jsonl')
  writeFileSync(file, articles.map(({ url, text }) => `${JSON.stringify({ url, text })}\n`).join(''))
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, 'extract', file], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  rmSync(folder, { recursive: true })
  if (status !== 0) throw new Error(stderr)
  const lines = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  return new Map(lines.map(({ article, statements }) => [article.sha256, statements]))
}

/** A source that no statement has is asked about alone. */
function withAll(statements, cases) {
  const missed = cases.filter(
    ({ source }) => !statements.some((one) => one.source.some((span) => touches(span, source))),
  )
  const alone = missed.map(({ source }) => {
    return { id: `case-${source.start}`, parent: null, source: [source], cue: [], content: [] }
  })
  return [...statements, ...alone]
}

function withWords(statement, text) {
  const spans = (ranges) => ranges.map(({ start, end }) => ({ start, end, text: text.slice(start, end) }))
  const { source, cue, content } = statement
  return { ...statement, source: spans(source), cue: spans(cue), content: spans(content) }
}

/** The statement whose source begins nearest to a case's among those that touch it. */
function nearest(statements, source) {
  const distance = ({ source: [first] }) => Math.abs(first.start - source.start)
  const touching = [...statements.keys()].filter((at) =>
    statements[at].source.some((span) => touches(span, source)),
  )
  return touching.toSorted((a, b) => distance(statements[a]) - distance(statements[b]) || a - b)[0]
}

function judge({ antecedent, alternatives }, found) {
  const right = [antecedent, ...alternatives].filter((range) => range !== null)
  if (found.length === 0) return right.length === 0 ? 'right' : 'unresolved'
  return found.every((span) => right.some((range) => touches(range, span))) ? 'right' : 'wrong'
}

function print(half, tally, [low, high]) {
  console.table(tally)
  const kinds = Object.entries(tally).filter(([kind]) => kind !== 'control')
  const sum = (what) => kinds.reduce((all, [, counts]) => all + counts[what], 0)
  const all = sum('right') + sum('wrong') + sum('unresolved')
  const percent = ((100 * sum('right')) / all).toFixed(1)
  const interval = `${(100 * low).toFixed(1)} to ${(100 * high).toFixed(1)}`
  console.log(
    `${half}: ${sum('right')} of ${all} right (${percent}%, by articles ${interval}), ${sum('wrong')} wrong, ${sum('unresolved')} unresolved`,
  )
}
