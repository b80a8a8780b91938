import { founderOf } from '../../core/index.ts'
import type { Decision } from '../apply-reviews.ts'
import type { Links } from '../claims.ts'
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

/** Pairs of these statements that people put together or apart. */
export async function readDecided(db: Db, statements: readonly string[]): ReturnType<Links['decided']> {
  const given = new Set(statements)
  const together: [string, string][] = []
  const apart: [string, string][] = []
  for (const { decision, target, claim, statements: out } of await readLiveReviews(db)) {
    const founder = founderOf(claim ?? target)
    if (decision === 'merge') together.push([founderOf(target), founder])
    if (decision === 'accept') together.push([target, founder])
    if (decision === 'reject') apart.push([target, founder])
    if (decision === 'split') {
      apart.push(...out.map((id): [string, string] => [id, founder]))
      together.push(...out.slice(1).map((id): [string, string] => [out[0] ?? id, id]))
    }
  }
  const areGiven = ([a, b]: readonly [string, string]) => a !== b && given.has(a) && given.has(b)
  return { together: together.filter(areGiven), apart: apart.filter(areGiven) }
}
