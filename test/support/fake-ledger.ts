import { OnrecordError, type Range } from '../../src/core/index.ts'
import type {
  ArticleRow,
  Entry,
  Ledger,
  Links,
  ListQuery,
  Page,
  Snippet,
  StatementView,
} from '../../src/ledger/index.ts'

/** A ledger in memory, to look at: it searches for whole strings, and cannot be verified, exported or redacted. */
export function createFakeLedger(entries: readonly Entry[]): Ledger {
  const newest = entries.toReversed()
  const latest = newest.filter(
    (entry, index) =>
      newest.findIndex((other) => other.article.article.id === entry.article.article.id) === index,
  )
  const find = (id: string) => {
    const entry = newest.find(({ article: { article } }) => article.id === id || article.version === id)
    return entry ?? missing(`There is no article "${id}" in this ledger.`)
  }
  const views = (among: readonly Entry[]) => among.flatMap(toViews)
  return {
    links: noLinks,
    append: later,
    has: later,
    verify: later,
    redact: later,
    restore: later,
    backup: later,
    records: later,
    close: async () => {},
    hasInterpretation: async () => false,
    counts: async () => ({
      articles: latest.length,
      versions: entries.length,
      statements: views(latest).length,
      outlets: new Set(entries.map(({ article }) => article.article.outlet)).size,
      redactions: 0,
      masks: false,
      sample: entries.every(({ article }) => article.article.sample),
    }),
    articles: async (query) =>
      toPage(
        latest.map((entry) => toRow(entry, newest, query)).filter((row) => row !== null),
        query,
      ),
    article: async (id) => {
      const { article, reading, interpretation } = find(id)
      const versions = newest.filter((entry) => entry.article.article.id === article.article.id)
      return {
        article: article.article,
        text: article.text,
        blocks: article.blocks,
        statements: interpretation?.statements ?? reading?.statements ?? [],
        interpreter: interpretation?.interpreter ?? null,
        writer: interpretation?.writer ?? null,
        care: interpretation?.care ?? null,
        extractor: reading?.extractor ?? null,
        versions: versions.map((entry) => ({ ...entry.article.article, retrievedAt: entry.retrievedAt })),
        redaction: null,
      }
    },
    snapshot: async (version) => {
      const { bytes, article } = find(version).article
      return { bytes, mediaType: article.snapshot.mediaType }
    },
    statements: async (query) =>
      toPage(
        views(latest).filter((view) => fits(view, query)),
        query,
      ),
    statement: async (id) =>
      views(newest).find(({ statement }) => statement.id === id) ??
      missing(`There is no statement "${id}" in this ledger.`),
  }
}

/** A ledger in memory links nothing. */
const noLinks: Links = {
  inTurn: (work) => work(),
  waiting: async () => [],
  append: later,
  reset: later,
  held: later,
  lacksIndex: async () => false,
  putIndex: later,
  noteSentences: later,
  storyHolders: later,
  daysOf: later,
  tiesAround: later,
  published: later,
  origins: later,
  statementHolders: later,
  linked: later,
  claimsOf: later,
  leaningOn: later,
  linkedClaims: later,
  claims: async () => ({ items: [], total: 0, next: null }),
  claim: async (id) => missing(`There is no claim "${id}" in this ledger.`),
  counted: async () => [],
  linkOf: async () => null,
  originOf: async () => [],
  decide: later,
  reviews: async () => ({ items: [], total: 0, next: null }),
}

function later(): never {
  throw new OnrecordError('notYet', 'The ledger in memory cannot do this.')
}

function missing(sentence: string): never {
  throw new OnrecordError('notFound', sentence)
}

function toRow(
  { article: { article, text }, reading, interpretation }: Entry,
  all: readonly Entry[],
  query: ListQuery,
): ArticleRow | null {
  const at = query.search === undefined ? -1 : text.toLowerCase().indexOf(query.search.toLowerCase())
  if (query.search !== undefined && at < 0) return null
  return {
    article,
    care: interpretation?.care ?? null,
    statements: reading?.statements.length ?? 0,
    versions: all.filter((entry) => entry.article.article.id === article.id).length,
    redacted: false,
    snippet:
      query.search === undefined ? null : toSnippet(text, { start: at, end: at + query.search.length }),
  }
}

function toSnippet(text: string, { start, end }: Range): Snippet {
  const from = Math.max(0, start - 60)
  return {
    pieces: [
      { text: text.slice(from, start), marked: false },
      { text: text.slice(start, end), marked: true },
      { text: text.slice(end, end + 60), marked: false },
    ],
  }
}

function toViews({ article: { article }, reading, interpretation }: Entry): StatementView[] {
  const statements = interpretation?.statements ?? reading?.statements ?? []
  return statements.map((statement) => ({
    statement,
    article,
    care: interpretation?.care ?? null,
    current: true,
    redaction: null,
    snippet: null,
  }))
}

function fits({ statement, article }: StatementView, query: ListQuery): boolean {
  if (query.article !== undefined && query.article !== article.id && query.article !== article.version)
    return false
  const words = [...statement.source, ...statement.cue, ...statement.content]
    .map(({ text }) => text)
    .join(' ')
  return query.search === undefined || words.toLowerCase().includes(query.search.toLowerCase())
}

function toPage<T>(all: readonly T[], { cursor = '0', limit = 50 }: ListQuery): Page<T> {
  if (!/^\d+$/.test(cursor)) throw new OnrecordError('usage', `"${cursor}" is no cursor of this list.`)
  const end = Number(cursor) + limit
  return {
    items: all.slice(Number(cursor), end),
    total: all.length,
    next: end < all.length ? String(end) : null,
  }
}
