import { sql } from 'kysely'
import { listOf } from './link-index.ts'
import type { Db } from './tables.ts'

/** So much of the words of two contents must be the same that a decision on the one holds for the other. */
const leastOverlap = 0.8

/**
 * For statements that the latest readings no longer have, the ones that stand in their place: of the same article, with
 * the same cue, their contents the same in four words of five. None for the others: those are to be looked at again.
 */
export async function readSuccessors(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  const successors = new Map<string, string>()
  const { rows } = await sql<{ id: string; article: number; cue: string; content: string }>`
    select statement.id, article, cue, content from ${listOf([...new Set(ids)])} as wanted
    cross join statement on statement.id = wanted.value where current = 0`.execute(db)
  for (const row of rows) {
    const now = await db
      .selectFrom('statement')
      .select(['id', 'content'])
      .where('article', '=', row.article)
      .where('current', '=', 1)
      .where('cue', '=', row.cue)
      .orderBy('id')
      .execute()
    const [best] = now
      .map((one) => ({ id: one.id, overlap: overlapOf(row.content, one.content) }))
      .filter(({ overlap }) => overlap >= leastOverlap)
      .toSorted((a, b) => b.overlap - a.overlap || (a.id < b.id ? -1 : 1))
    if (best) successors.set(row.id, best.id)
  }
  return successors
}

/** The share of the longer one's words that the other has too. */
function overlapOf(a: string, b: string): number {
  const [left, right] = [wordsOf(a), wordsOf(b)]
  const most = Math.max(left.length, right.length)
  if (most === 0) return 1
  const counts = new Map<string, number>()
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of right) {
    const count = counts.get(word) ?? 0
    if (count === 0) continue
    counts.set(word, count - 1)
    shared++
  }
  return shared / most
}

const wordsOf = (words: string): string[] => words.toLowerCase().match(/[\p{L}\p{M}\p{Nd}]+/gu) ?? []
