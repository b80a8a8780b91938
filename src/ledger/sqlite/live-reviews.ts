import type { Decision } from '../apply-reviews.ts'
import { ReviewPayload } from '../payload.ts'
import { readSuccessors } from './successors.ts'
import type { Db } from './tables.ts'

/** Decisions on links and claims that nobody took back, in their order, with the statements that stand for theirs now. */
export async function readLiveReviews(db: Db): Promise<Decision[]> {
  const rows = await db
    .selectFrom('review')
    .innerJoin('entry', 'entry.seq', 'review.seq')
    .select('entry.payload')
    .where('review.undone', 'is', null)
    .where('review.decision', 'in', ['merge', 'split', 'accept', 'reject'])
    .orderBy('review.seq')
    .execute()
  if (rows.length === 0) return []
  const decisions = rows.map(({ payload }) => ReviewPayload.parse(JSON.parse(payload)))
  const successors = await readSuccessors(
    db,
    decisions.flatMap(({ target, statements }) => [target, ...statements]),
  )
  const standIn = (id: string) => successors.get(id) ?? id
  return decisions.flatMap((one): Decision[] =>
    one.decision === 'accept' || one.decision === 'reject'
      ? [one, ...(successors.has(one.target) ? [{ ...one, target: standIn(one.target) }] : [])]
      : [{ ...one, statements: [...new Set([...one.statements, ...one.statements.map(standIn)])] }],
  )
}
