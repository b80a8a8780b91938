import { sql } from 'kysely'
import { z } from 'zod'
import { type Counted, founderOf, OnrecordError, positionsOf } from '../../core/index.ts'
import type { ClaimMember, ClaimView, Links, ReviewView, StatementClaim } from '../claims.ts'
import { readCursor, writeCursor } from '../cursor.ts'
import type { Page } from '../ledger.ts'
import { ReviewPayload } from '../payload.ts'
import { selectCounted, toCountedOf } from './count-claims.ts'
import { toClaimRows } from './list-claims.ts'
import { toLimit } from './read-articles.ts'
import { selectStatements, toStatementViews } from './read-statements.ts'
import { readSuccessors } from './successors.ts'
import type { Db } from './tables.ts'

/** Statements of a claim shown at once, the earliest first. */
const mostMembers = 500

/** A claim, or the one that its founding statement is in now. @throws OnrecordError notFound */
export async function readClaim(
  db: Db,
  typed: string,
  { most = mostMembers }: { readonly most?: number } = {},
): Promise<ClaimView> {
  const id = await resolveClaim(db, typed)
  const row = await db.selectFrom('claim').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const [claim] = await toClaimRows(db, [row])
  if (!claim) throw notFound(typed)
  return {
    ...claim,
    members: await readMembers(db, id, most),
    positions: positionsOf(id, await readCounted(db, id)),
    reviews: await readReviewsOf(db, id),
  }
}

/** The claim that begins so; of one that was merged or has lost its statements, where its founding one is now. */
async function resolveClaim(db: Db, typed: string): Promise<string> {
  if (!typed.startsWith('cla_')) throw notFound(typed)
  const begins = await db
    .selectFrom('claim')
    .select('id')
    .where('id', '>=', typed)
    .where('id', '<', `${typed}~`)
    .orderBy('id')
    .limit(2)
    .execute()
  const [first, second] = begins
  if (first && (!second || first.id === typed)) return first.id
  if (second) {
    const message = `"${typed}" is ambiguous: more than one claim begins so. Give more of the id.`
    throw new OnrecordError('notFound', message)
  }
  const moved = await db
    .selectFrom('statement')
    .innerJoin('claim_link', 'claim_link.statement', 'statement.seq')
    .innerJoin('claim', 'claim.id', 'claim_link.claim')
    .select('claim.id')
    .where('statement.id', '>=', founderOf(typed))
    .where('statement.id', '<', `${founderOf(typed)}~`)
    .limit(2)
    .execute()
  if (moved[0] && !moved[1]) return moved[0].id
  throw notFound(typed)
}

function notFound(typed: string): OnrecordError {
  return new OnrecordError('notFound', `"${typed}" is in this ledger not the id of a claim (cla_…).`)
}

async function readMembers(db: Db, claim: string, most: number): Promise<ClaimMember[]> {
  const rows = await selectStatements(db)
    .innerJoin('claim_link', 'claim_link.statement', 'statement.seq')
    .leftJoin('article_origin', 'article_origin.article', 'article.seq')
    .select([
      'claim_link.stance as stance',
      'claim_link.state as state',
      'claim_link.other as other',
      'claim_link.score as score',
      'claim_link.why as why',
      sql<string>`coalesce(article_origin.origin, article.id)`.as('origin'),
      sql<number>`exists (select 1 from reading_statement as inner_one join statement as relayed on relayed.seq = inner_one.statement
        where relayed.source <> '' and inner_one.parent = statement.seq and inner_one.reading = reading.seq)`.as(
        'relays',
      ),
    ])
    .where('claim_link.claim', '=', claim)
    .where('statement.current', '=', 1)
    .orderBy((e) => e.fn.coalesce('claim_link.day', sql<string>`''`))
    .orderBy('statement.id')
    .limit(most)
    .execute()
  const views = await toStatementViews(db, rows)
  const byId = new Map(views.map((view) => [view.statement.id, view]))
  const confirmers = await readConfirmers(db, claim)
  return rows.flatMap(({ payload, stance, state, other, score, why, origin, relays }) => {
    const view = byId.get(JSON.parse(payload).id)
    if (!view) return []
    const by = state === 'suggested' ? 'machine' : (confirmers.get(view.statement.id) ?? 'a person')
    const link: StatementClaim = { claim, stance, state, by, to: other, score, why: JSON.parse(why) }
    return [{ ...view, link, origin, isRelay: relays === 1 }]
  })
}

/** Who decided last of the links of a claim's statements, one by one or with the claim as a whole. */
async function readConfirmers(db: Db, claim: string): Promise<Map<string, string>> {
  const by = new Map<string, string>()
  const linked = await db
    .selectFrom('claim_link')
    .innerJoin('statement', 'statement.seq', 'claim_link.statement')
    .select(['statement.id', 'suggested'])
    .where('claim_link.claim', '=', claim)
    .where('claim_link.state', '=', 'confirmed')
    .execute()
  if (linked.length === 0) return by
  for (const { decision, target, statements, by: who, undone } of await readReviewsOf(db, claim)) {
    if (undone !== null) continue
    for (const { id, suggested } of linked) {
      const isNamed = target === id || statements.includes(id)
      if (isNamed || (decision === 'merge' && suggested === target)) by.set(id, who)
    }
  }
  return by
}

/** All that counts of a claim's statements. */
export async function readCounted(db: Db, claim: string): Promise<Counted[]> {
  const rows = await selectCounted(db).where('claim_link.claim', '=', claim).execute()
  return rows.map(({ places: _, size: _size, ...row }) => toCountedOf(row))
}

/** Decisions that name a claim, a statement of it, or a claim that it came from. */
async function readReviewsOf(db: Db, claim: string): Promise<ReviewView[]> {
  const { rows } = await sql<{ seq: number }>`
    with names as (
      select ${claim} as name
      union select statement.id from claim_link join statement on statement.seq = claim_link.statement
        where claim_link.claim = ${claim}
      union select suggested from claim_link where claim = ${claim})
    select distinct review.seq as seq from review join entry on entry.seq = review.seq
    where review.target in names or review.claim in names
      or exists (select 1 from json_each(entry.payload, '$.statements') as one where one.value in names)
      or review.target in (select id from review where target in names or claim in names)
    order by review.seq`.execute(db)
  return toReviewViews(
    db,
    rows.map(({ seq }) => seq),
  )
}

/** Decisions by the seqs of their entries, in order. */
async function toReviewViews(db: Db, seqs: readonly number[]): Promise<ReviewView[]> {
  if (seqs.length === 0) return []
  const rows = await db
    .selectFrom('review')
    .innerJoin('entry', 'entry.seq', 'review.seq')
    .leftJoin('review as later', 'later.seq', 'review.undone')
    .select(['entry.payload as payload', 'later.id as undone'])
    .where('review.seq', 'in', seqs)
    .orderBy('review.seq')
    .execute()
  const views: ReviewView[] = []
  for (const { payload, undone } of rows) {
    const review = ReviewPayload.parse(JSON.parse(payload))
    views.push({ ...review, undone, lookAgain: undone === null && (await hasLost(db, review)) })
  }
  return views
}

/** Whether a decision names a statement that is gone, with none in its place. */
async function hasLost(db: Db, { decision, target, statements }: ReviewPayload): Promise<boolean> {
  if (decision === 'undo') return false
  const named = [target, ...statements].filter((id) => id.startsWith('sta_'))
  if (named.length === 0) return false
  const gone = await db
    .selectFrom('statement')
    .select('id')
    .where('id', 'in', named)
    .where('current', '=', 0)
    .execute()
  const successors = await readSuccessors(
    db,
    gone.map(({ id }) => id),
  )
  return gone.some(({ id }) => !successors.has(id))
}

/** The link of a statement; null where it has none. */
export async function readLink(db: Db, statement: string): Promise<StatementClaim | null> {
  const row = await db
    .selectFrom('claim_link')
    .innerJoin('statement', 'statement.seq', 'claim_link.statement')
    .select(['claim', 'stance', 'state', 'other', 'score', 'why'])
    .where('statement.id', '=', statement)
    .executeTakeFirst()
  if (!row) return null
  const { claim, stance, state, other, score, why } = row
  const by =
    state === 'suggested' ? 'machine' : ((await readConfirmers(db, claim)).get(statement) ?? 'a person')
  return { claim, stance, state, by, to: other, score, why: JSON.parse(why) }
}

/** The articles of an article's origin, the first first; none where nothing says that it has any. */
export async function readOrigin(db: Db, article: string): ReturnType<Links['originOf']> {
  const rows = await db
    .selectFrom('article_origin')
    .innerJoin('article', 'article.seq', 'article_origin.article')
    .select(['article.id as article', 'article_origin.kind as kind', 'article_origin.shared as shared'])
    .where(
      'origin',
      '=',
      db
        .selectFrom('article_origin as own')
        .innerJoin('article as mine', 'mine.seq', 'own.article')
        .select('own.origin')
        .where('mine.id', '=', article),
    )
    .orderBy((e) => e.case().when('article_origin.kind', '=', 'first').then(0).else(1).end())
    .orderBy('article.published_order')
    .orderBy('article.id')
    .execute()
  return rows.map(({ shared, ...row }) => ({ ...row, shared: JSON.parse(shared) }))
}

/** Decisions, the last first. */
export async function listReviews(
  db: Db,
  { limit, cursor }: { readonly limit?: number; readonly cursor?: string },
): Promise<Page<ReviewView>> {
  const size = toLimit(limit)
  const [before] = cursor === undefined ? [] : readCursor(cursor, z.tuple([z.int()]))
  const rows = await db
    .selectFrom('review')
    .select('seq')
    .$if(before !== undefined, (q) => q.where('seq', '<', before ?? 0))
    .orderBy('seq', 'desc')
    .limit(size + 1)
    .execute()
  const { total } = await db
    .selectFrom('review')
    .select((e) => e.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const shown = rows.slice(0, size).map(({ seq }) => seq)
  const views = await toReviewViews(db, shown)
  return {
    items: views.toReversed(),
    total,
    next: rows.length > size ? writeCursor([shown.at(-1) ?? 0]) : null,
  }
}
