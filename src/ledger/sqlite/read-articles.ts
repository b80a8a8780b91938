import { sql } from 'kysely'
import { z } from 'zod'
import { Article } from '../../core/index.ts'
import { readCursor, writeCursor } from '../cursor.ts'
import type { ArticleRow, ListQuery, Page } from '../ledger.ts'
import { ArticlePayload } from '../payload.ts'
import { toMatch } from '../search-words.ts'
import { foundEnd, foundStart, toSnippet } from '../snippet.ts'
import { readCare } from './interpretations.ts'
import type { Db } from './tables.ts'

/** Words around what was found: a line and a half of a list. */
export const snippetWords = 24

const PublishedPosition = z.tuple([z.string(), z.string()])
/** Rank and seq of the last one shown. */
export const RankPosition = z.tuple([z.number(), z.int()])

const emptyPage = { items: [], total: 0, next: null } as const

/** Newest publication first, unknown times last; with words to search, best match first. */
export async function listArticles(db: Db, query: ListQuery): Promise<Page<ArticleRow>> {
  if (query.search === undefined || query.search.trim() === '') return listPublished(db, query)
  const match = toMatch(query.search)
  return match === null ? emptyPage : searchArticles(db, match, query)
}

/** How many items a page has: 1 to 1000, 50 unless told. */
export function toLimit(limit = 50): number {
  return Math.min(1000, Math.max(1, Math.trunc(limit) || 50))
}

async function listPublished(db: Db, { outlet, limit, cursor }: ListQuery): Promise<Page<ArticleRow>> {
  const size = toLimit(limit)
  const ofOutlet = db
    .selectFrom('article')
    .$if(outlet !== undefined, (q) => q.where('outlet', '=', outlet ?? ''))
  let page = ofOutlet
  if (cursor !== undefined) {
    const [published, id] = readCursor(cursor, PublishedPosition)
    page = page.where(sql<boolean>`(article.published_order, article.id) < (${published}, ${id})`)
  }
  const rows = await page
    .innerJoin('version', 'version.seq', 'article.version')
    .innerJoin('entry', 'entry.seq', 'version.entry')
    .select(articleColumns)
    .orderBy('article.published_order', 'desc')
    .orderBy('article.id', 'desc')
    .limit(size + 1)
    .execute()
  const { total } = await ofOutlet
    .select((e) => e.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const items = rows.slice(0, size)
  const last = items.at(-1)
  const next = rows.length > size && last ? writeCursor([last.published_order, last.id]) : null
  return { items: await toArticleRows(db, items), total, next }
}

async function searchArticles(
  db: Db,
  match: string,
  { outlet, limit, cursor }: ListQuery,
): Promise<Page<ArticleRow>> {
  const size = toLimit(limit)
  const ofOutlet = outlet === undefined ? sql`` : sql`and article.outlet = ${outlet}`
  const [rank, seq] = cursor === undefined ? [null, null] : readCursor(cursor, RankPosition)
  const after = rank === null ? sql`` : sql`where (rank, found) > (${rank}, ${seq})`
  const { rows } = await sql<ArticleColumns & { rank: number; found: number; snippet: string }>`
    select * from (
      select article_search.rank as rank, article_search.rowid as found, article.id, article.published_order,
        article.statements, article.versions, coalesce(version.redaction, article.redaction) as redaction,
        entry.payload, version.seq as version,
        snippet(article_search, -1, ${foundStart}, ${foundEnd}, '…', ${snippetWords}) as snippet
      from article_search
      join version on version.seq = article_search.rowid
      join article on article.seq = version.article
      join entry on entry.seq = version.entry
      where article_search match ${match} ${ofOutlet})
    ${after} order by rank, found limit ${size + 1}`.execute(db)
  const counted = await sql<{ total: number }>`
    select count(*) as total from article_search
    join version on version.seq = article_search.rowid
    join article on article.seq = version.article
    where article_search match ${match} ${ofOutlet}`.execute(db)
  const items = rows.slice(0, size)
  const last = items.at(-1)
  const shown = await toArticleRows(db, items)
  return {
    items: shown.map((row, at) => ({ ...row, snippet: toSnippet(items[at]?.snippet ?? '') })),
    total: counted.rows[0]?.total ?? 0,
    next: rows.length > size && last ? writeCursor([last.rank, last.found]) : null,
  }
}

const articleColumns = [
  'article.id as id',
  'article.published_order as published_order',
  'article.statements as statements',
  'article.versions as versions',
  'version.seq as version',
  sql<number | null>`coalesce(version.redaction, article.redaction)`.as('redaction'),
  'entry.payload as payload',
] as const

interface ArticleColumns {
  readonly id: string
  readonly published_order: string
  readonly statements: number
  readonly versions: number
  readonly version: number
  readonly redaction: number | null
  readonly payload: string
}

async function toArticleRows(db: Db, rows: readonly ArticleColumns[]): Promise<ArticleRow[]> {
  const care = await readCare(
    db,
    rows.map(({ version }) => version),
  )
  return rows.map(({ payload, version, statements, versions, redaction }) => ({
    article: toArticle(payload),
    care: care.get(version) ?? null,
    statements,
    versions,
    redacted: redaction !== null,
    snippet: null,
  }))
}

/** The article without what only the ledger keeps beside it. */
export function toArticle(payload: string): Article {
  return Article.parse(ArticlePayload.parse(JSON.parse(payload)))
}
