// Lines the labels of all stories of a folder up with the articles, says what does not fit, and counts.
//   node model/eval/links/stories/check.mjs ../shared/data/news/ukraine-media.jsonl [--stories model/train/stories]
// With a story's name and a claim's id after it, or "relations", "verdicts", "wrong", "other", it prints those in words,
// to the terminal alone.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { readArticles } from '../../draw-articles.mjs'
import { storyFaults } from './faults.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const { values, positionals } = parseArgs({
  options: { stories: { type: 'string', default: here } },
  allowPositionals: true,
})
const [file, wanted, what] = positionals
const texts = new Map(readArticles(file).map((article) => [article.sha256, article]))
const faults = []

for (const name of readdirSync(values.stories).filter((one) => one.endsWith('.json'))) {
  const story = JSON.parse(readFileSync(join(values.stories, name), 'utf8'))
  faults.push(...storyFaults(story, texts).map((fault) => `${name}: ${fault}`))
  if (wanted === story.story) print(story, what)
  else if (!wanted) console.log(count(story))
}
if (faults.length > 0) {
  console.error(faults.join('\n'))
  process.exitCode = 1
}

function count({ story, half, articles, statements, claims, relations, verdicts }) {
  const sure = verdicts.filter(({ unsure }) => !unsure)
  const sizes = claims.map(({ id }) => statements.filter((one) => mainClaim(one) === id).length)
  const clusters = tally(statements.filter(({ mark }) => mark === 'claim').map(clusterOf))
  const shared = Object.entries(clusters).filter(([key, size]) => key !== 'all' && size > 1)
  return {
    story,
    half,
    articles: articles.length,
    outlets: new Set(articles.map(({ outlet }) => outlet)).size,
    marks: tally(statements.map(({ mark }) => mark)),
    claims: claims.length,
    claimsOfOne: sizes.filter((size) => size === 1).length,
    largest: Math.max(...sizes),
    clustersOfMore: shared.length,
    stances: tally(statements.flatMap((one) => one.claims ?? []).map(({ stance }) => stance)),
    relations: tally(relations.map(({ kind }) => kind)),
    verdicts: tally(verdicts.map(({ verdict }) => verdict)),
    sureVerdicts: tally(sure.map(({ verdict }) => verdict)),
  }
}

function tally(words) {
  const out = {}
  for (const word of words.toSorted()) out[word] = (out[word] ?? 0) + 1
  return { all: words.length, ...out }
}

function mainClaim(statement) {
  return statement.claims?.[0].claim
}

/** The main claim and its answer, by which clusters are scored. */
function clusterOf({ claims: [{ claim, answer }] }) {
  return `${claim} ${answer ?? ''}`
}

function print(story, what) {
  const words = new Map(story.statements.map((one) => [one.id, inWords(story, one)]))
  if (what === 'relations')
    for (const { from, to, kind, slot, reason, why } of story.relations)
      console.log(`${kind} ${slot ?? reason ?? ''}: ${why}\n  ${words.get(from)}\n  ${words.get(to)}`)
  else if (what === 'verdicts') for (const verdict of story.verdicts) console.log(pairInWords(story, verdict))
  else
    for (const one of story.statements) {
      const at = (one.claims ?? []).findIndex(({ claim }) => claim === what)
      if (one.mark === what) console.log(words.get(one.id))
      if (at < 0) continue
      const { answer, stance, relayed, unsure } = one.claims[at]
      const notes = [
        at > 0 && 'besides',
        relayed && 'relayed',
        unsure && 'unsure',
        one.sourceWrong && 'source?',
      ]
      console.log(`${[stance, answer, ...notes].filter(Boolean).join(', ')}: ${words.get(one.id)}`)
    }
}

function inWords(story, { id, article, source, cue, content }) {
  const { sha256, outlet, publishedAt } = story.articles[article - 1]
  const text = texts.get(sha256)?.text ?? ''
  const words = (spans) => spans.map(({ start, end }) => text.slice(start, end)).join(' … ')
  return `${id} ${outlet} ${publishedAt} | ${words(source)} | ${words(cue)} | ${words(content)}`
}

function pairInWords(story, { a, b, verdict, reason, why, unsure }) {
  const say = (id) => {
    const number = story.numbers.find((one) => one.id === id)
    const { sha256 } = story.articles[Number(number.statement.slice(0, 2)) - 1]
    const words = texts.get(sha256)?.text.slice(number.span.start, number.span.end)
    return `${number.statement} "${words}" of ${number.of} (${number.scope ?? 'no scope'})`
  }
  return `${verdict} ${reason ?? ''}${unsure ? ' unsure' : ''} ${why ?? ''}\n  ${say(a)}\n  ${say(b)}`
}
