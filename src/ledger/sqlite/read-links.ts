import { founderOf, type OriginTie } from '../../core/index.ts'
import type { Linked, LinkedClaim, Links } from '../claims.ts'
import { inParts, readSeqs, unpackTies } from './link-index.ts'
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
  for (const some of inParts([...new Set(ids)].toSorted())) {
    const rows = await selectStatements(db)
      .innerJoin('claim_link', 'claim_link.statement', 'statement.seq')
      .innerJoin('statement_index', 'statement_index.statement', 'statement.seq')
      .innerJoin('entry as details', 'details.seq', 'version.entry')
      .leftJoin('headline_index', 'headline_index.version', 'version.seq')
      .select([
        'claim_link.claim as claim',
        'statement_index.vector as vector',
        'headline_index.vector as headline',
        'details.payload as details',
      ])
      .where('statement.id', 'in', some)
      .where('statement.current', '=', 1)
      .orderBy('statement.id')
      .execute()
    const statements = await toStatements(db, rows)
    for (const [at, { claim, vector, headline, details, place }] of rows.entries()) {
      const statement = statements[at]
      if (!statement) continue
      const { id: article, publishedAt } = toArticle(details)
      linked.push({ statement, article, place, publishedAt, claim, vector, headline })
    }
  }
  return linked
}

/** Claims with the ties between their statements. */
export async function readLinkedClaims(
  db: Db,
  claims: readonly string[],
  { most, with: wanted }: { readonly most: number; readonly with: readonly string[] },
): Promise<LinkedClaim[]> {
  const asked = new Set((await readSeqs(db, wanted)).values())
  const found: { id: string; size: number; members: MemberRow[] }[] = []
  for (const id of [...new Set(claims)].toSorted()) {
    const rows = await selectMembers(db, id)
    const own = founderOf(id)
    const inOrder = rows.toSorted(
      (a, b) =>
        Number(b.statement === own) - Number(a.statement === own) ||
        Number(asked.has(b.seq)) - Number(asked.has(a.seq)),
    )
    found.push({ id, size: rows.length, members: inOrder.slice(0, most) })
  }
  const names = new Map(found.flatMap(({ members }) => members.map(({ seq, statement }) => [seq, statement])))
  return found.map(({ id, size, members }) => ({
    id,
    size,
    members: members.map(({ statement, ties }) => ({
      statement,
      ties: unpackTies(ties ?? new Uint8Array()).flatMap(({ seq, score }) => {
        const to = names.get(seq)
        return to === undefined ? [] : [{ to, score }]
      }),
    })),
  }))
}

interface MemberRow {
  readonly seq: number
  readonly statement: string
  readonly ties: Uint8Array | null
}

/** A claim's statements that latest readings have, the earliest first. */
function selectMembers(db: Db, claim: string): Promise<MemberRow[]> {
  return db
    .selectFrom('claim_link')
    .innerJoin('statement', 'statement.seq', 'claim_link.statement')
    .leftJoin('statement_index', 'statement_index.statement', 'statement.seq')
    .select(['statement.seq as seq', 'statement.id as statement', 'statement_index.ties as ties'])
    .where('claim_link.claim', '=', claim)
    .where('statement.current', '=', 1)
    .orderBy('claim_link.day')
    .orderBy('statement.id')
    .execute()
}
