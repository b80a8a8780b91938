// Invented news for measuring: stories that come in bursts, told by several outlets in words that are as common and as
// rare as those of a language (Zipf). The same articles for the same seed; nothing of it is in any language.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Numbers of the vectors that real statements have. */
const width = 384
const words = 20_000
const outlets = 24
const parties = ['Ostravia', 'Belmark', 'Tresk', 'Vellin', 'Orlo Union', 'media', 'independent', 'unknown']
const acts = [
  'asserts',
  'asserts',
  'asserts',
  'asserts',
  'alleges',
  'denies',
  'notConfirmed',
  'declinesToComment',
]
/** Articles of a day, and stories that begin on one. */
const articlesOfDay = 8
const storiesOfDay = 1.2

/**
 * Articles as a reader, an extractor and an interpreter hand them over to a ledger, in the order of their publication,
 * without an end: some 16 statements each; with each what its statements are about, by any name.
 * @param core the room of a built checkout; `matters` says of how many matters a story speaks at most
 */
export function* inventNews(core, seed = 1, { matters = Number.POSITIVE_INFINITY } = {}) {
  const draw = drawFrom(seed)
  const lexicon = Array.from({ length: words }, (_, at) => wordOf(at))
  const common = zipf(draw, words)
  const stories = []
  let waiting = 0
  for (let number = 0; ; number++) {
    const day = Math.floor(number / articlesOfDay)
    if (number % articlesOfDay === 0) {
      waiting += storiesOfDay
      for (; waiting >= 1 || stories.length < 3; waiting--)
        stories.push(inventStory(draw, { day, lexicon, common }))
    }
    const picked = pickStory(draw, stories, day)
    const story =
      matters === Number.POSITIVE_INFINITY
        ? picked
        : { propositions: stories[0].propositions.slice(0, matters) }
    yield inventArticle(core, draw, { number, day, story, lexicon, common })
  }
}

/** Vectors of sentences whose words are alike: a sum of one for each word, as quick to make as to read. */
export function inventEmbedder() {
  const known = new Map()
  const vectorOf = (word) => {
    let vector = known.get(word)
    if (!vector) {
      const draw = drawFrom(hashOf(word))
      vector = Float32Array.from({ length: width }, () => draw() + draw() - 1)
      known.set(word, vector)
    }
    return vector
  }
  return {
    name: 'invented/1',
    async embed(text) {
      const sum = new Float32Array(width)
      for (const word of text.toLowerCase().split(/\s+/)) {
        const vector = vectorOf(word)
        for (let at = 0; at < width; at++) sum[at] += vector[at]
      }
      const length = Math.hypot(...sum)
      return length === 0 ? sum : sum.map((value) => value / length)
    },
    async release() {},
  }
}

/** A matter with its own names and words, on which a handful of things are said again and again. */
function inventStory(draw, { day, lexicon, common }) {
  const rare = () => lexicon[200 + Math.floor(draw() * (words - 200))]
  const names = Array.from({ length: 6 }, () => capital(rare()))
  const matter = Array.from({ length: 24 }, rare)
  const propositions = Array.from({ length: 10 + Math.floor(draw() * 30) }, (_, at) => ({
    name: `${day} ${names[0]} ${at}`,
    words: [
      names[Math.floor(draw() * names.length)],
      ...Array.from({ length: 5 }, () => matter[Math.floor(draw() * matter.length)]),
      ...Array.from({ length: 5 }, () => lexicon[common()]),
    ],
    number: draw() < 0.3 ? 2 + Math.floor(draw() * draw() * 4000) : null,
    place: draw() < 0.4 ? capital(rare()) : null,
  }))
  // Most are over within days, some go on for months.
  const days = Math.ceil(2 / (draw() + 0.01))
  return { day, days, size: 1 / (draw() + 0.05), propositions }
}

/** Stories are told most when they begin. */
function pickStory(draw, stories, day) {
  const running = stories.slice(-200)
  const weights = running.map((one) => one.size * Math.exp((one.day - day) / one.days) + 1e-9)
  let at = draw() * weights.reduce((sum, one) => sum + one, 0)
  const picked = weights.findIndex((one) => {
    at -= one
    return at <= 0
  })
  return running[picked < 0 ? running.length - 1 : picked]
}

function inventArticle(core, draw, { number, day, story, lexicon, common }) {
  const outlet = `Wire ${Math.floor(draw() ** 2 * outlets)}`
  const url = `https://wire.example/${number}`
  const filler = (count) => Array.from({ length: count }, () => lexicon[common()]).join(' ')
  let text = ''
  const spans = []
  const add = (piece) => {
    const span = { start: text.length, end: text.length + piece.length, text: piece }
    text += piece
    return span
  }
  const count = 8 + Math.floor(draw() * 17)
  for (let at = 0; at < count; at++) {
    add(`${capital(filler(15 + Math.floor(draw() * 20)))}.\n`)
    spans.push(addSentence(draw, { add, story, lexicon, common }))
    add('.\n')
  }
  const headline = capital(
    story.propositions[Math.floor(draw() ** 2 * story.propositions.length)].words.slice(0, 7).join(' '),
  )
  const bytes = Buffer.from(text)
  const hash = core.sha256(text)
  const described = {
    url,
    outlet,
    headline,
    byline: null,
    dateline: null,
    agencies: [],
    publishedAt: new Date(Date.UTC(2031, 0, 1 + day, 6, number % articlesOfDay)).toISOString(),
    publishedFrom: 'meta',
    modifiedAt: null,
    language: 'en',
    sample: true,
    sha256: hash,
    snapshot: { sha256: hash, mediaType: 'text/plain', size: bytes.length },
  }
  const id = core.articleId(described)
  const article = { ...described, id, version: core.versionId({ ...described, id }) }
  const statements = spans.map((one) => toStatement(core, article.version, one))
  const facts = { version: article.version, extractor: 'invented/1' }
  const bare = statements.map((statement) => ({ ...statement, ...core.notInterpreted }))
  const entry = {
    article: { article, text, blocks: [{ kind: 'paragraph', start: 0, end: text.length }], bytes },
    reading: { ...facts, statements: bare },
    interpretation: { ...facts, interpreter: 'invented/1', statements, writer: [], care: [] },
    retrievedAt: '2031-01-01T00:00:00Z',
  }
  return { entry, about: spans.map(({ name }) => name) }
}

/** A proposition of the story in other words: some are left out, some of the language come in. */
function addSentence(draw, { add, story, lexicon, common }) {
  const { propositions } = story
  const { name, words: told, number, place } = propositions[Math.floor(draw() ** 2 * propositions.length)]
  const party = parties[Math.floor(draw() * parties.length)]
  const source = add(`A ${party} spokesman`)
  add(' ')
  const cue = add('said')
  add(' that ')
  const start = add('').start
  const kept = told.filter(() => draw() < 0.75)
  const more = Array.from({ length: 3 + Math.floor(draw() * 9) }, () => lexicon[common()])
  const pieces = [...kept, ...more, ...(number === null ? [] : [String(number)])]
  const content = add(pieces.join(' '))
  let where = []
  if (place !== null) {
    add(' ')
    const span = add(place)
    content.text += ` ${place}`
    content.end = span.end
    const candidate = { id: place.toLowerCase(), name: place, country: 'XX', lat: 1, lon: 1 }
    where = [{ spans: [span], candidates: [candidate], chosen: candidate.id, within: null, precision: 1 }]
  }
  return {
    name,
    party,
    source,
    cue,
    content: { ...content, start },
    where,
    act: acts[Math.floor(draw() * acts.length)],
  }
}

function toStatement(core, version, { party, source, cue, content, where, act }) {
  const spans = { source: [source], cue: [cue], content: [content] }
  return {
    id: core.statementId(version, spans),
    ...spans,
    quotation: 'indirect',
    parent: null,
    confidence: 0.75,
    extractor: 'invented/1',
    by: 'machine',
    ...core.notInterpreted,
    act,
    factuality: act === 'denies' ? 'CT-' : 'CT+',
    hedges: [],
    sourceKind: 'role',
    actors: [{ name: `${party} spokesman`, party, affiliation: null, post: null, span: source }],
    addressee: [],
    quantities: [],
    when: { said: null, about: [] },
    where,
  }
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function drawFrom(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Ranks of words as often as a language has them: the second half as often as the first. */
function zipf(draw, count) {
  const sums = new Float64Array(count)
  let total = 0
  for (let at = 0; at < count; at++) {
    total += 1 / (at + 2.7)
    sums[at] = total
  }
  return () => {
    const wanted = draw() * total
    let [low, high] = [0, count - 1]
    while (low < high) {
      const half = (low + high) >> 1
      if (sums[half] < wanted) low = half + 1
      else high = half
    }
    return low
  }
}

/** The word of a rank, the same always, of two or more syllables. */
function wordOf(rank) {
  const [heads, tails] = ['bdfgklmnprstvz', 'aeiou']
  let word = ''
  for (let left = rank + 70; left > 0; left = Math.floor(left / 70))
    word += heads[left % 14] + tails[Math.floor(left / 14) % 5]
  return word
}

const capital = (word) => word[0].toUpperCase() + word.slice(1)

function hashOf(word) {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** The rooms that are measured of a built checkout. */
export const roomOf = (dist, room) => import(pathToFileURL(join(dist, room, 'index.js')).href)
