import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { readCursor, writeCursor } from '../cursor.ts'
import type { ListQuery, Page, StatementView } from '../ledger.ts'
import { toMatch } from '../search-words.ts'
import { foundEnd, foundStart, toSnippet } from '../snippet.ts'
import { RankPosition, snippetWords, toLimit } from './read-articles.ts'
import { selectStatements, toStatementViews } from './read-statements.ts'
import { resolveId } from './resolve-id.ts'
import type { Db } from './tables.ts'

/** Where a statement stands in the list: its article's publication and id, its place and seq. */
const ListPosition = z.tuple([z.string(), z.string(), z.int(), z.int()])

const emptyPage = { items: [], total: 0, next: null } as const

/** Statements that the latest readings of latest versions found. */
export async function listStatements(db: Db, query: ListQuery): Promise<Page<StatementView>> {
  const within = await toFilter(db, query)
  if (query.search === undefined || query.search.trim() === '') return listInPlace(db, query, within)
  const match = toMatch(query.search)
  return match === null ? emptyPage : searchStatements(db, query, { ...within, match })
}

interface Filter {
  /** Seq of the article. */
  readonly article: number | null
  /** Seq of a version that is not the article's latest: then its own latest reading is shown. */
  readonly version: number | null
  readonly outlet: string | null
  /** What the latest interpretation of a statement has to say; null where that does not matter. */
  readonly said: RawBuilder<boolean> | null
}

async function toFilter(db: Db, { article, ...query }: ListQuery): Promise<Filter> {
  const outlet = query.outlet ?? null
  const said = query.act === undefined && query.party === undefined ? null : isSaid(query)
  if (article === undefined) return { article: null, version: null, outlet, said }
  const { kind, seq } = await resolveId(db, article, ['article', 'version'])
  if (kind === 'article') return { article: seq, version: null, outlet, said }
  const version = await db
    .selectFrom('version')
    .select('article')
    .where('seq', '=', seq)
    .executeTakeFirstOrThrow()
  return { article: version.article, version: seq, outlet, said }
}

/** Whether the latest interpretation of `statement` gives it an act and a party. */
function isSaid({ act, party }: Pick<ListQuery, 'act' | 'party'>): RawBuilder<boolean> {
  const does = act === undefined ? sql`` : sql`and json_extract(latest.said, '$.act') = ${act}`
  const speaks =
    party === undefined
      ? sql``
      : sql`and exists (select 1 from json_each(latest.said, '$.actors') as actor
          where json_extract(actor.value, '$.party') = ${party} collate nocase)`
  return sql<boolean>`exists (select 1 from interpretation_statement as latest
    where latest.statement = statement.seq and latest.interpretation =
      (select max(one.interpretation) from interpretation_statement as one where one.statement = statement.seq)
    ${does} ${speaks})`
}

async function listInPlace(
  db: Db,
  { limit, cursor }: ListQuery,
  filter: Filter,
): Promise<Page<StatementView>> {
  const size = toLimit(limit)
  const position = cursor === undefined ? null : readCursor(cursor, ListPosition)
  // The rest of the article where the page before ended, then the articles after it: each is a walk
  // along an index, which one condition with an "or" would not be.
  const places: Place[] = position === null ? [] : await restOfArticle(db, filter, position, size + 1)
  if (places.length <= size)
    places.push(...(await articlesAfter(db, filter, position, size + 1 - places.length)))
  const shown = places.slice(0, size)
  const last = shown.at(-1)
  return {
    items: await readInOrder(
      db,
      shown.map(({ seq }) => seq),
    ),
    total: await countStatements(db, filter),
    next:
      places.length > size && last
        ? writeCursor([last.published_order, last.article, last.place, last.seq])
        : null,
  }
}

interface Place {
  readonly published_order: string
  readonly article: string
  readonly place: number
  readonly seq: number
}

/** A cross join, because SQLite keeps its order: articles first, so that nothing need be sorted. */
function selectPlaces(db: Db, { article, version, outlet, said }: Filter) {
  const inReading = sql<boolean>`statement.version = ${version} and exists (select 1 from version
    join reading_statement on reading_statement.reading = version.reading
    where version.seq = ${version} and reading_statement.statement = statement.seq)`
  return db
    .selectFrom('article')
    .crossJoin('statement')
    .whereRef('statement.article', '=', 'article.seq')
    .select(['article.published_order', 'article.id as article', 'statement.place', 'statement.seq'])
    .$if(version === null, (q) => q.where('statement.current', '=', 1))
    .$if(version !== null, (q) => q.where(inReading))
    .$if(article !== null, (q) => q.where('article.seq', '=', article))
    .$if(outlet !== null, (q) => q.where('article.outlet', '=', outlet))
    .$if(said !== null, (q) => q.where(said ?? sql<boolean>`true`))
}

type Position = z.infer<typeof ListPosition>

function restOfArticle(
  db: Db,
  filter: Filter,
  [, article, place, seq]: Position,
  limit: number,
): Promise<Place[]> {
  return selectPlaces(db, filter)
    .where('article.id', '=', article)
    .where(sql<boolean>`(statement.place, statement.seq) > (${place}, ${seq})`)
    .orderBy('statement.place')
    .orderBy('statement.seq')
    .limit(limit)
    .execute()
}

function articlesAfter(db: Db, filter: Filter, position: Position | null, limit: number): Promise<Place[]> {
  const [published, id] = position ?? ['', '']
  const after = sql<boolean>`(article.published_order, article.id) < (${published}, ${id})`
  return selectPlaces(db, filter)
    .$if(position !== null, (q) => q.where(after))
    .orderBy('article.published_order', 'desc')
    .orderBy('article.id', 'desc')
    .orderBy('statement.place')
    .orderBy('statement.seq')
    .limit(limit)
    .execute()
}

async function countStatements(db: Db, filter: Filter): Promise<number> {
  const { article, version, outlet, said } = filter
  if (said !== null) {
    const counted = selectPlaces(db, filter).clearSelect().select(sql<number>`count(*)`.as('total'))
    return (await counted.executeTakeFirstOrThrow()).total
  }
  if (version !== null) {
    const { rows } = await sql<{ total: number }>`select count(*) as total from version
      join reading_statement on reading_statement.reading = version.reading where version.seq = ${version}`.execute(
      db,
    )
    return rows[0]?.total ?? 0
  }
  const { total } = await db
    .selectFrom('article')
    .select((e) => e.fn.coalesce(e.fn.sum<number>('statements'), sql<number>`0`).as('total'))
    .$if(article !== null, (q) => q.where('seq', '=', article))
    .$if(outlet !== null, (q) => q.where('outlet', '=', outlet))
    .executeTakeFirstOrThrow()
  return total
}

async function searchStatements(
  db: Db,
  { limit, cursor }: ListQuery,
  { match, article, version, outlet, said }: Filter & { match: string },
): Promise<Page<StatementView>> {
  const size = toLimit(limit)
  const found = sql`from statement_search join statement on statement.seq = statement_search.rowid
    where statement_search match ${match}
    ${article === null ? sql`` : sql`and statement.article = ${article}`}
    ${version === null ? sql`` : sql`and statement.version = ${version}`}
    ${outlet === null ? sql`` : sql`and statement.article in (select seq from article where outlet = ${outlet})`}
    ${said === null ? sql`` : sql`and ${said}`}`
  const [rank, seq] = cursor === undefined ? [null, null] : readCursor(cursor, RankPosition)
  const after = rank === null ? sql`` : sql`where (rank, seq) > (${rank}, ${seq})`
  const { rows } = await sql<{ rank: number; seq: number; snippet: string }>`select * from (
    select statement_search.rank as rank, statement.seq as seq,
      snippet(statement_search, -1, ${foundStart}, ${foundEnd}, '…', ${snippetWords}) as snippet ${found})
    ${after} order by rank, seq limit ${size + 1}`.execute(db)
  const counted = await sql<{ total: number }>`select count(*) as total ${found}`.execute(db)
  const shown = rows.slice(0, size)
  const last = shown.at(-1)
  const views = await readInOrder(
    db,
    shown.map(({ seq }) => seq),
  )
  return {
    items: views.map((view, index) => ({ ...view, snippet: toSnippet(shown[index]?.snippet ?? '') })),
    total: counted.rows[0]?.total ?? 0,
    next: rows.length > size && last ? writeCursor([last.rank, last.seq]) : null,
  }
}

async function readInOrder(db: Db, seqs: readonly number[]): Promise<StatementView[]> {
  if (seqs.length === 0) return []
  const rows = await selectStatements(db).where('statement.seq', 'in', seqs).execute()
  const bySeq = new Map(rows.map((row) => [row.seq, row]))
  const ordered = seqs.flatMap((seq) => bySeq.get(seq) ?? [])
  return toStatementViews(db, ordered)
}
