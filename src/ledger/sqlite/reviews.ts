import { founderOf, OnrecordError, type Review, toId } from '../../core/index.ts'
import { ReviewPayload } from '../payload.ts'
import { openChain } from './entries.ts'
import { settleClaims } from './settle-claims.ts'
import type { Db, Trx } from './tables.ts'

/** What somebody decides, before it has an id. */
export type NewReview = Omit<Review, 'id'>

/**
 * Appends a decision and lets it hold. The last decision on a thing, said again by the same person, changes nothing.
 * @throws OnrecordError notFound, usage
 */
export async function decide(trx: Trx, review: NewReview): Promise<Review> {
  await checkNames(trx, review)
  const last = await lastOn(trx, review.target)
  if (last && isSame(last, review)) return last
  const { at: _, ...content } = review
  const id = toId('review', [content, last?.id ?? null])
  const payload: Review = { ...review, id }
  const chain = await openChain(trx)
  const seq = chain.add('review', id, payload)
  await chain.flush()
  await projectReview(trx, { seq, payload })
  return payload
}

/** Whether two decisions say the same; the time does not matter. */
function isSame(last: Review, { at: _, ...review }: NewReview): boolean {
  const { id: _id, at: _at, ...known } = last
  return JSON.stringify(ReviewPayload.omit({ id: true, at: true }).parse(review)) === JSON.stringify(known)
}

/** The last decision on a thing that holds. */
async function lastOn(db: Db, target: string): Promise<Review | null> {
  const row = await db
    .selectFrom('review')
    .innerJoin('entry', 'entry.seq', 'review.seq')
    .select('entry.payload')
    .where('review.target', '=', target)
    .where('review.undone', 'is', null)
    .orderBy('review.seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? ReviewPayload.parse(JSON.parse(row.payload)) : null
}

async function checkNames(trx: Trx, { decision, target, claim, statements, by }: NewReview): Promise<void> {
  if (by.trim() === '') throw new OnrecordError('usage', 'Say who decides: the ledger keeps the name.')
  if (decision === 'undo') return checkUndo(trx, target)
  const names = [target, ...(claim === null ? [] : [claim]), ...statements].filter(
    (name) => !name.startsWith('rel_'),
  )
  for (const name of new Set(names.map(founderOf))) {
    const link = await trx
      .selectFrom('statement')
      .innerJoin('claim_link', 'claim_link.statement', 'statement.seq')
      .select('statement.seq')
      .where('statement.id', '=', name)
      .executeTakeFirst()
    if (!link) throw new OnrecordError('notFound', `"${name}" is in this ledger no statement of a claim.`)
  }
}

async function checkUndo(trx: Trx, target: string): Promise<void> {
  const row = await trx
    .selectFrom('review')
    .select(['decision', 'undone'])
    .where('id', '=', target)
    .executeTakeFirst()
  if (!row) throw new OnrecordError('notFound', `"${target}" is in this ledger no decision.`)
  if (row.undone !== null) throw new OnrecordError('usage', `The decision "${target}" is undone already.`)
}

/** A decision, which holds from now on; an undo also lets hold again what an undo took back. */
export async function projectReview(
  trx: Trx,
  { seq, payload }: { seq: number; payload: ReviewPayload },
): Promise<void> {
  const { id, decision, target, claim, by, at, why } = payload
  await trx
    .insertInto('review')
    .values({ seq, id, decision, target, claim, by, at, why, undone: null })
    .execute()
  await settle(trx, decision === 'undo' ? await takeBack(trx, seq, target) : payload)
}

/** Marks a decision as undone; of an undo, what it had taken back holds again. @returns the decision that is touched */
async function takeBack(trx: Trx, by: number, target: string): Promise<ReviewPayload> {
  const { seq, decision, payload } = await trx
    .selectFrom('review')
    .innerJoin('entry', 'entry.seq', 'review.seq')
    .select(['review.seq as seq', 'review.decision as decision', 'entry.payload as payload'])
    .where('review.id', '=', target)
    .executeTakeFirstOrThrow()
  await trx.updateTable('review').set({ undone: by }).where('seq', '=', seq).execute()
  const review = ReviewPayload.parse(JSON.parse(payload))
  if (decision !== 'undo') return review
  await trx.updateTable('review').set({ undone: null }).where('undone', '=', seq).execute()
  const again = await trx
    .selectFrom('entry')
    .select('payload')
    .where('kind', '=', 'review')
    .where('id', '=', review.target)
    .executeTakeFirstOrThrow()
  return ReviewPayload.parse(JSON.parse(again.payload))
}

/** Works the claims out anew that a decision names, by what they have been and what they are. */
async function settle(trx: Trx, { target, claim, statements }: ReviewPayload): Promise<void> {
  const names = [target, ...(claim === null ? [] : [claim]), ...statements].map(founderOf)
  const rows = await trx
    .selectFrom('claim_link')
    .innerJoin('statement', 'statement.seq', 'claim_link.statement')
    .select(['claim_link.claim as claim', 'claim_link.suggested as suggested'])
    .where('statement.id', 'in', names)
    .execute()
  await settleClaims(
    trx,
    rows.flatMap((row) => [row.claim, row.suggested]),
  )
}
