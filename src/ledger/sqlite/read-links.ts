import { sql } from 'kysely'
import { type Article, founderOf, type OriginTie } from '../../core/index.ts'
import type { Linked, LinkedClaim, Links } from '../claims.ts'
import { inParts, listOf, readSeqs, unpackTies } from './link-index.ts'
import { toArticle } from './read-articles.ts'
import { selectStatements, toStatements } from './read-statements.ts'
import type { Db } from './tables.ts'

/** So many articles that hang together are looked at; more are copies of copies. */
const mostArticles = 2000

/**
 * Versions that wait: the latest of their articles, interpreted, and either not linked by this linker or interpreted
 * anew since. Earliest publication first; those without a date last.
 */
export async function readWaiting(db: Db, linker: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('article')
    .innerJoin('version', 'version.seq', 'article.version')
    .innerJoin('interpretation', 'interpretation.version', 'version.seq')
    .select('version.id')
    .distinct()
    .where('article.redaction', 'is', null)
    .where('version.redaction', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('linking')
            .select('linking.seq')
            .whereRef('linking.version', '=', 'version.seq')
            .whereRef('linking.interpreter', '=', 'interpretation.interpreter')
            .where('linking.linker', '=', linker),
        ),
      ),
    )
    .where(({ eb, selectFrom }) =>
      eb(
        'interpretation.seq',
        '=',
        selectFrom('interpretation as last')
          .select((e) => e.fn.max('last.seq').as('seq'))
          .whereRef('last.version', '=', 'version.seq'),
      ),
    )
    .orderBy((e) => e.case().when('article.published_order', '=', '').then(1).else(0).end())
    .orderBy('article.published_order')
    .orderBy('article.id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

/** All ties of the articles that hang together with these. */
export async function readTiesAround(
  db: Db,
  articles: readonly string[],
): Promise<(OriginTie & { from: string })[]> {
  const ties = new Map<string, OriginTie & { from: string }>()
  const seen = new Set(articles)
  let next = [...seen]
  while (next.length > 0 && seen.size <= mostArticles) {
    const found = new Set<string>()
    for (const some of inParts(next)) {
      const rows = await db
        .selectFrom('origin_tie')
        .innerJoin('article as one', 'one.seq', 'origin_tie.article')
        .innerJoin('article as other', 'other.seq', 'origin_tie.other')
        .select(['one.id as from', 'other.id as to', 'kind', 'score', 'own', 'theirs'])
        .where((e) => e.or([e('one.id', 'in', some), e('other.id', 'in', some)]))
        .execute()
      for (const { from, to, kind, score, own, theirs } of rows) {
        const shared = { own: JSON.parse(own), theirs: JSON.parse(theirs) }
        ties.set(`${from} ${to}`, { from, to, kind, score, shared })
        for (const id of [from, to]) if (!seen.has(id)) found.add(id)
      }
    }
    for (const id of found) seen.add(id)
    next = [...found]
  }
  return [...ties.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, tie]) => tie)
}

/** What of articles says which was published first. */
export async function readPublished(db: Db, articles: readonly string[]): ReturnType<Links['published']> {
  const published: Awaited<ReturnType<Links['published']>>[number][] = []
  for (const some of inParts([...new Set(articles)].toSorted())) {
    const rows = await db
      .selectFrom('article')
      .innerJoin('version', 'version.seq', 'article.version')
      .innerJoin('entry', 'entry.seq', 'version.entry')
      .select('entry.payload')
      .where('article.id', 'in', some)
      .orderBy('article.id')
      .execute()
    for (const { payload } of rows) {
      const { id, outlet, publishedAt, agencies } = toArticle(payload)
      published.push({ article: id, outlet, publishedAt, agencies })
    }
  }
  return published
}

/** Where articles stand, as far as anything says of it. */
export async function readOrigins(
  db: Db,
  articles: readonly string[],
): Promise<Awaited<ReturnType<Links['origins']>>> {
  const origins = new Map<string, { origin: string; kind: 'first' | 'copy' | 'rewrite' }>()
  for (const some of inParts([...new Set(articles)])) {
    const rows = await db
      .selectFrom('article_origin')
      .innerJoin('article', 'article.seq', 'article_origin.article')
      .select(['article.id', 'origin', 'kind'])
      .where('article.id', 'in', some)
      .execute()
    for (const { id, origin, kind } of rows) origins.set(id, { origin, kind })
  }
  return origins
}

/** Statements of latest readings that have been linked, with all that they are compared by. */
export async function readLinked(db: Db, ids: readonly string[]): Promise<Linked[]> {
  const linked: Linked[] = []
  const articles = new Map<number, Article>()
  for (const some of inParts([...new Set(ids)].toSorted())) {
    const rows = await selectStatements(db)
      .innerJoin('claim_link', 'claim_link.statement', 'statement.seq')
      .innerJoin('statement_index', 'statement_index.statement', 'statement.seq')
      .innerJoin('entry as details', 'details.seq', 'version.entry')
      .leftJoin('headline_index', 'headline_index.version', 'version.seq')
      .select([
        'claim_link.suggested as claim',
        'statement_index.vector as vector',
        'headline_index.vector as headline',
        'details.payload as details',
      ])
      .where('statement.id', 'in', some)
      .where('statement.current', '=', 1)
      .orderBy('statement.id')
      .execute()
    const statements = await toStatements(db, rows)
    for (const [at, { version, claim, vector, headline, details, place }] of rows.entries()) {
      const statement = statements[at]
      if (!statement) continue
      const known = articles.get(version) ?? toArticle(details)
      articles.set(version, known)
      const { id: article, publishedAt } = known
      linked.push({ statement, article, place, publishedAt, claim, vector, headline })
    }
  }
  return linked
}

/** The claims that linkers suggest for statements of latest readings, in the order of their ids. */
export async function readClaimsOf(
  db: Db,
  ids: readonly string[],
): Promise<{ statement: string; claim: string }[]> {
  const { rows } = await sql<{ statement: string; claim: string }>`
    select statement.id as statement, claim_link.suggested as claim from ${listOf([...new Set(ids)])} as wanted
    cross join statement on statement.id = wanted.value
    join claim_link on claim_link.statement = statement.seq
    where statement.current = 1
      and exists (select 1 from statement_index where statement_index.statement = statement.seq)
    order by statement.id`.execute(db)
  return rows
}

/** Claims with the ties between their statements. */
export async function readLinkedClaims(
  db: Db,
  claims: readonly string[],
  { most, with: wanted }: { readonly most: number; readonly with: readonly string[] },
): Promise<LinkedClaim[]> {
  const ids = [...new Set(claims)].toSorted()
  const asked = new Set((await readSeqs(db, wanted)).values())
  // Those of older readings are counted too: it only tells where care is needed.
  const { rows: sizes } = await sql<{ id: string; size: number }>`
    select wanted.value as id, (select count(*) from claim_link where suggested = wanted.value) as size
    from ${listOf(ids)} as wanted`.execute(db)
  const small = sizes.filter(({ size }) => size <= most).map(({ id }) => id)
  const members = new Map<string, MemberRow[]>(small.map((id) => [id, []]))
  for (const row of await selectMembers(db, small)) members.get(row.claim)?.push(row)
  const sizeOf = new Map([...members].map(([id, rows]) => [id, rows.length]))
  // Of a large one no more is read than is given.
  for (const { id, size } of sizes) {
    if (size <= most) continue
    members.set(id, await selectSome(db, id, { most, asked }))
    sizeOf.set(id, await countMembers(db, id))
  }
  const names = new Map<number, string>()
  for (const rows of members.values()) for (const { seq, statement } of rows) names.set(seq, statement)
  return ids.map((id) => ({
    id,
    size: sizeOf.get(id) ?? 0,
    members: founderFirst(id, asked, members.get(id) ?? []).map(({ statement, ties }) => ({
      statement,
      ties: unpackTies(ties ?? new Uint8Array()).flatMap(({ seq, score }) => {
        const to = names.get(seq)
        return to === undefined ? [] : [{ to, score }]
      }),
    })),
  }))
}

interface MemberRow {
  readonly claim: string
  readonly seq: number
  readonly statement: string
  readonly day: string | null
  readonly ties: Uint8Array | null
}

/** The founding statement, then those that were asked for, then the others; each in the order given. */
function founderFirst(claim: string, asked: ReadonlySet<number>, rows: readonly MemberRow[]): MemberRow[] {
  const own = founderOf(claim)
  return rows.toSorted(
    (a, b) =>
      Number(b.statement === own) - Number(a.statement === own) ||
      Number(asked.has(b.seq)) - Number(asked.has(a.seq)),
  )
}

/** What leans on another is not compared: it was given no score. */
const canBeCompared = sql`statement.current = 1 and (claim_link.score is not null or claim_link.other is null)`
const memberColumns = sql`claim_link.suggested as claim, statement.seq as seq, statement.id as statement,
  claim_link.day as day, statement_index.ties as ties`
const memberTables = sql`claim_link join statement on statement.seq = claim_link.statement
  left join statement_index on statement_index.statement = statement.seq`

/** The statements of claims that latest readings have, the earliest first. */
async function selectMembers(db: Db, claims: readonly string[]): Promise<MemberRow[]> {
  const { rows } = await sql<MemberRow>`
    select ${memberColumns} from ${listOf(claims)} as wanted cross join ${memberTables}
    where claim_link.suggested = wanted.value and ${canBeCompared}
    order by claim_link.suggested, claim_link.day, statement.id`.execute(db)
  return rows
}

async function countMembers(db: Db, claim: string): Promise<number> {
  const { rows } = await sql<{ size: number }>`
    select count(*) as size from claim_link join statement on statement.seq = claim_link.statement
    where claim_link.suggested = ${claim} and ${canBeCompared}`.execute(db)
  return rows[0]?.size ?? 0
}

/** At most so many of a claim's statements: the founding one, those that are asked for, the earliest. */
async function selectSome(
  db: Db,
  claim: string,
  { most, asked }: { readonly most: number; readonly asked: ReadonlySet<number> },
): Promise<MemberRow[]> {
  const { rows: earliest } = await sql<MemberRow>`
    select ${memberColumns} from ${memberTables}
    where claim_link.suggested = ${claim} and ${canBeCompared}
    order by claim_link.day, statement.id limit ${most}`.execute(db)
  const founder = (await readSeqs(db, [founderOf(claim)])).values()
  const { rows: others } = await sql<MemberRow>`
    select ${memberColumns} from ${listOf([...asked, ...founder])} as wanted cross join ${memberTables}
    where claim_link.statement = wanted.value and claim_link.suggested = ${claim} and ${canBeCompared}
    order by claim_link.day, statement.id`.execute(db)
  const rows = [...new Map([...earliest, ...others].map((row) => [row.seq, row])).values()]
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
  const inOrder = rows.toSorted(
    (a, b) => compare(a.day ?? '', b.day ?? '') || compare(a.statement, b.statement),
  )
  return founderFirst(claim, asked, inOrder).slice(0, most)
}

/** Statements that lean on one of these, of latest readings. */
export async function readLeaningOn(db: Db, statements: readonly string[]): ReturnType<Links['leaningOn']> {
  const { rows } = await sql<{ statement: string; on: string }>`
    select statement.id as statement, claim_link.other as "on" from ${listOf([...new Set(statements)])} as wanted
    cross join statement as other on other.id = wanted.value
    join statement on statement.article = other.article and statement.current = 1
    join claim_link on claim_link.statement = statement.seq
    where claim_link.other = other.id and claim_link.score is null
    order by statement.id`.execute(db)
  return rows
}
