// The process of `npm run bench -- link`: its argument says what is measured; prints a line of JSON for each row.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { inventEmbedder, inventNews, roomOf } from './invent-news.mjs'

/** Articles that are laid in together. */
const articlesAtOnce = 32
/** Ties that are laid in with a statement, to the last ones on the same matter. */
const tiesLaidIn = 24

const { dist, scratch, row, ...given } = JSON.parse(process.argv[2])
const room = (name) => roomOf(dist, name)
const core = await room('core')
const link = await room('link')
const { openLedger } = await room('ledger')
const { openLinker } = await room('pipeline')

const rows = {
  grow: async ({ sizes, measured }) => {
    const opened = await openNew('grow.db')
    const news = inventNews(core)
    const layIn = layInto(opened)
    let statements = 0
    for (const size of sizes) {
      while (statements < size) statements += await layIn(take(news, articlesAtOnce))
      // What is kept between articles is there as in a longer run.
      await linkEach(opened, take(news, 3))
      const rounds = await linkEach(opened, take(news, measured))
      print({ stage: `one more at ${size.toLocaleString('en')}`, rounds })
    }
    await opened.ledger.close()
  },
  copies: async ({ count }) => {
    const opened = await openNew('copies.db')
    const [one] = take(inventNews(core), 1)
    const copies = Array.from({ length: count }, (_, at) => ({
      entry: moved(one.entry, { url: `https://copy.example/${at}` }),
    }))
    await opened.ledger.append(copies.map(({ entry }) => entry))
    print({
      stage: `${count} copies of one article`,
      rounds: [await timed(() => opened.linker.linkWaiting(), count)],
    })
    await opened.ledger.close()
  },
  twice: async () => {
    const opened = await openNew('twice.db')
    const [one] = take(inventNews(core), 1)
    const entry = doubled(one.entry)
    await opened.ledger.append([one.entry, entry])
    print({
      stage: 'one that contains itself twice',
      rounds: [await timed(() => opened.linker.linkWaiting(), 2)],
    })
    await opened.ledger.close()
  },
  large: async ({ size, measured }) => {
    const opened = await openNew('large.db')
    // Of one matter alone: all are about the same.
    const news = inventNews(core, 1, { matters: 1 })
    const layIn = layInto(opened)
    let statements = 0
    while (statements < size) statements += await layIn(take(news, articlesAtOnce))
    const rounds = await linkEach(opened, take(news, measured))
    print({ stage: `one more for a claim of ${size.toLocaleString('en')}`, rounds })
    await opened.ledger.close()
  },
  whole: async ({ input }) => {
    const pipeline = await room('pipeline')
    const ledger = await openLedger(join(scratch, 'whole.db'), { create: true })
    const { openExtractorPool } = await room('extract')
    const { openInterpreter } = await room('interpret')
    const [extractor, interpreter] = [await openExtractorPool(), await openInterpreter()]
    const now = () => '2031-01-01T00:00:00Z'
    let articles = 0
    const read = await timed(async () => {
      const summary = await pipeline.ingest([input], { ledger, extractor, interpreter, now })
      articles = summary.articles
      await extractor.close()
    })
    print({ stage: 'whole: read', rounds: [{ ...read, articles }] })
    const linked = await timed(async () => {
      const linker = await openLinker(ledger)
      await linker.linkWaiting()
      await linker.close()
    })
    print({ stage: 'whole: link', rounds: [{ ...linked, articles }] })
    await ledger.close()
  },
}
await rows[row](given)
process.exit(0)

async function openNew(name) {
  const file = join(scratch, name)
  for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true })
  const ledger = await openLedger(file, { create: true })
  const embedder = inventEmbedder()
  return { ledger, embedder, linker: await openLinker(ledger, embedder) }
}

function take(news, count) {
  return Array.from({ length: count }, () => news.next().value)
}

/** Each article into the ledger, and then the time of linking it. */
async function linkEach({ ledger, linker }, articles) {
  const rounds = []
  for (const { entry } of articles) {
    await ledger.append([entry])
    rounds.push(await timed(() => linker.linkWaiting()))
  }
  return rounds
}

/**
 * Lays articles into a ledger without comparing anything: the claims are those that the news were made of. What is
 * found by keys, vectors and ties is as the linker leaves it.
 */
function layInto({ ledger, linker, embedder }) {
  const told = new Map()
  return async (articles) => {
    await ledger.append(articles.map(({ entry }) => entry))
    let count = 0
    for (const { entry, about } of articles) {
      const { interpretation, article: version } = entry
      const { article } = version
      const { whole, keys } = link.signStory(link.toStory(version))
      const links = []
      const statements = []
      for (const [at, statement] of interpretation.statements.entries()) {
        const known = told.get(about[at]) ?? { founder: statement.id, last: [] }
        told.set(about[at], known)
        const { text, twice } = link.textToEmbed(statement)
        const vector = await embedder.embed(text, twice)
        const to = known.last.at(-1) ?? null
        links.push({
          statement: statement.id,
          claim: core.claimId(known.founder),
          stance: link.stanceOf(statement),
          to,
          score: to && 0.75,
          why: to ? [{ feature: 'cosine', value: 0.75, adds: 1.5 }] : [],
        })
        statements.push({
          statement: statement.id,
          keys: link.statementKeys(statement),
          vector: new Uint8Array(link.packVector(vector).buffer),
          ties: known.last.map((id) => ({ to: id, score: 0.75 })),
        })
        known.last = [...known.last.slice(1 - tiesLaidIn), statement.id]
        count++
      }
      const headline = link.packVector(await embedder.embed(article.headline))
      const { extractor, interpreter } = interpretation
      const day = article.publishedAt.slice(0, 10)
      await ledger.links.append(
        {
          version: article.version,
          extractor,
          interpreter,
          linker: linker.name,
          ties: [],
          places: [],
          statements: links,
          moved: [],
        },
        { story: { whole, keys }, day, headline: new Uint8Array(headline.buffer), statements },
      )
    }
    return count
  }
}

/** The same words as another article. */
function moved({ article: { article, text, blocks, bytes }, interpretation }, details, shift = [0]) {
  const described = {
    ...article,
    ...details,
    sha256: core.sha256(text),
    snapshot: { ...article.snapshot, sha256: core.sha256(bytes), size: bytes.length },
  }
  const id = core.articleId(described)
  const version = core.versionId({ ...described, id })
  const put = (spans, by) => spans.map((span) => ({ ...span, start: span.start + by, end: span.end + by }))
  const statements = shift.flatMap((by) =>
    interpretation.statements.map((one) => {
      const spans = { source: put(one.source, by), cue: put(one.cue, by), content: put(one.content, by) }
      const where = one.where.map((place) => ({ ...place, spans: put(place.spans, by) }))
      const actors = one.actors.map((actor) => ({ ...actor, span: put([actor.span], by)[0] }))
      return { ...one, ...spans, where, actors, id: core.statementId(version, spans) }
    }),
  )
  const facts = { version, extractor: 'invented/1' }
  return {
    article: { article: { ...described, id, version }, text, blocks, bytes },
    reading: { ...facts, statements: statements.map((one) => ({ ...one, ...core.notInterpreted })) },
    interpretation: { ...facts, interpreter: 'invented/1', statements, writer: [], care: [] },
    retrievedAt: '2031-01-01T00:00:00Z',
  }
}

/** An article whose text stands in it twice. */
function doubled({ article, interpretation }) {
  const text = article.text + article.text
  const bytes = Buffer.from(text)
  const blocks = [{ kind: 'paragraph', start: 0, end: text.length }]
  return moved(
    { article: { ...article, text, blocks, bytes }, interpretation },
    { url: 'https://twice.example/' },
    [0, article.text.length],
  )
}

/** Seconds by the clock and of the processor, and the most memory until then. */
async function timed(work, articles = 1) {
  const [started, used] = [performance.now(), process.cpuUsage()]
  await work()
  const { user, system } = process.cpuUsage(used)
  return {
    seconds: (performance.now() - started) / 1000,
    processorSeconds: (user + system) / 1e6,
    articles,
    words: 0,
    // Linux gives kilobytes.
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  }
}

function print(row) {
  process.stdout.write(`${JSON.stringify(row)}\n`)
}
