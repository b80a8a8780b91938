// A labeller writes words; this turns them into offsets and leaves the words out.
//   node model/eval/labels/resolve.mjs ARTICLES.jsonl WORK.json > model/eval/labels/NN.json
// WORK.json: { "number": 1, "statements": [{ "anchor": "...", "source": ["..."], "cue": ["..."], "content": ["..."],
//   "parent": null, "act", "factuality", "hedges": ["..."], "sourceKind", "actors": [{ "name", "party", "words" }],
//   "addressee": ["..."], "quantities": [{ "words": ["..."], "low", "high", "comparator", "unit", "of", "scope", "asOf" }] }] }
// The anchor is a piece of the text that occurs once, where the statement's words begin; each piece of words is its
// first occurrence at or after the anchor; "before¦words¦after" marks the middle alone, for a "he" that also stands
// inside "the". A parent is the number of a statement in the list, from 0.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const [articles, workFile] = process.argv.slice(2)
const here = dirname(fileURLToPath(import.meta.url))
const work = JSON.parse(readFileSync(workFile, 'utf8'))
const drawn = JSON.parse(readFileSync(join(here, 'drawn.json'), 'utf8')).find(
  ({ number }) => number === work.number,
)
const { text, outlet, url, published } = JSON.parse(
  readFileSync(articles, 'utf8').split('\n')[drawn.line - 1],
)
if (createHash('sha256').update(text).digest('hex') !== drawn.sha256)
  throw new Error(`${articles} is another text`)

const faults = []
const acts =
  'asserts alleges believes confirms denies intends demands appraises asks declinesToComment noResponse notConfirmed cannotVerify'.split(
    ' ',
  )
const factualities = 'CT+ PR+ PS+ CT- PR- PS- CTu Uu'.split(' ')
const sourceKinds = 'named role collective unnamed document media writer'.split(' ')
const comparators = 'exactly atLeast moreThan upTo lessThan about between vague'.split(' ')

const statements = work.statements.map(resolve)
if (faults.length > 0) {
  console.error(faults.join('\n'))
  process.exit(1)
}
const article = { url, outlet, publishedAt: published, sha256: drawn.sha256 }
const lines = statements.map((statement) => `  ${JSON.stringify(statement)}`).join(',\n')
console.log(
  `{"number": ${drawn.number}, "half": "${drawn.half}", "article": ${JSON.stringify(article)},\n "statements": [\n${lines}\n]}`,
)

function resolve(statement, at) {
  const fault = (message) => faults.push(`statement ${at}: ${message}`)
  const from = text.indexOf(statement.anchor)
  if (from < 0) fault(`no anchor "${statement.anchor}"`)
  else if (text.indexOf(statement.anchor, from + 1) >= 0)
    fault(`the anchor "${statement.anchor}" occurs twice`)
  const find = (marked) => {
    const parts = marked.split('¦')
    const [before, words] = parts.length === 3 ? parts : ['', marked]
    const found = text.indexOf(parts.join(''), Math.max(from, 0))
    const start = found + before.length
    if (found < 0) fault(`no "${words}" after the anchor`)
    else if (start - from > 1500) fault(`"${words}" is ${start - from} units after the anchor`)
    return { start, end: start + words.length }
  }
  const findAll = (list) => (list ?? []).map(find).toSorted((a, b) => a.start - b.start)
  const oneOf = (value, list, name) => {
    if (!list.includes(value)) fault(`${name} "${value}"`)
    return value
  }
  if (!(statement.cue?.length > 0)) fault('no cue')
  if (statement.parent !== null && !(statement.parent < work.statements.length))
    fault(`parent ${statement.parent}`)
  return {
    source: findAll(statement.source),
    cue: findAll(statement.cue),
    content: findAll(statement.content),
    parent: statement.parent,
    act: oneOf(statement.act, acts, 'act'),
    factuality: oneOf(statement.factuality, factualities, 'factuality'),
    hedges: findAll(statement.hedges),
    sourceKind: oneOf(statement.sourceKind, sourceKinds, 'sourceKind'),
    actors: (statement.actors ?? []).map(({ name, party, words }) => ({
      name,
      party,
      span: words ? find(words) : null,
    })),
    addressee: findAll(statement.addressee),
    quantities: (statement.quantities ?? []).map(({ words, comparator, ...rest }) => ({
      spans: findAll(words),
      low: rest.low,
      high: rest.high,
      comparator: oneOf(comparator, comparators, 'comparator'),
      unit: rest.unit ?? null,
      of: rest.of ?? null,
      scope: rest.scope ?? null,
      asOf: rest.asOf ?? null,
    })),
  }
}
