import { isRangeOf } from '../../core/index.ts'
import type { LinkingPayload, ReviewPayload } from '../payload.ts'
import { fromPairs } from '../statement-words.ts'
import { isRow, wrongId, wrongRow } from './checked-version.ts'
import { linkingId } from './linkings.ts'
import type { Db, Tables } from './tables.ts'
import type { Found } from './verify-found.ts'

/** What is wrong with a linking, as a sentence; else the number of its spans. */
export async function linkingFault(
  db: Db,
  { entry, payload, version: { text, articleId } }: Found<LinkingPayload>,
): Promise<string | number> {
  const { id, article, version, interpreter, linker, ties, places } = payload
  if (id !== entry.id || id !== linkingId(payload)) return wrongId(entry)
  if (articleId !== article) return wrongRow(entry)
  const own = [
    ...ties.flatMap(({ shared }) => shared.own),
    ...places.flatMap((place) => (place.article === article ? place.shared : [])),
  ]
  if (!fromPairs(own).every((range) => isRangeOf(text, range)))
    return `A span of ${id} lies outside its text.`
  const row = await db
    .selectFrom('linking')
    .innerJoin('version', 'version.seq', 'linking.version')
    .select(['linking.id', 'interpreter', 'linker', 'version.id as version'])
    .where('linking.seq', '=', entry.seq)
    .executeTakeFirst()
  if (!isRow(row, { id, interpreter, linker, version })) return wrongRow(entry)
  const known = await db
    .selectFrom('statement')
    .innerJoin('version', 'version.seq', 'statement.version')
    .select('statement.id')
    .where('version.id', '=', version)
    .execute()
  const ids = new Set(known.map((statement) => statement.id))
  return payload.statements.every(({ statement }) => ids.has(statement)) ? own.length : wrongRow(entry)
}

/** What is wrong with a decision, as a sentence; null when nothing is. */
export async function reviewFault(
  db: Db,
  entry: Tables['entry'],
  { id, decision, target, claim, by, at, why }: ReviewPayload,
): Promise<string | null> {
  if (id !== entry.id) return wrongId(entry)
  const row = await db
    .selectFrom('review')
    .select(['id', 'decision', 'target', 'claim', 'by', 'at', 'why'])
    .where('seq', '=', entry.seq)
    .executeTakeFirst()
  return isRow(row, { id, decision, target, claim, by, at, why }) ? null : wrongRow(entry)
}
