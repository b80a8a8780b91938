import type { Redaction } from '../ledger.ts'
import type { Db } from './tables.ts'

/** Redactions by the seq of their entry. Nulls among the seqs are passed over. */
export async function readRedactions(
  db: Db,
  seqs: readonly (number | null)[],
): Promise<Map<number, Redaction>> {
  const wanted = [...new Set(seqs.filter((seq) => seq !== null))]
  if (wanted.length === 0) return new Map()
  const rows = await db.selectFrom('redaction').selectAll().where('seq', 'in', wanted).execute()
  return new Map(rows.map(({ seq, id, target, why, at }) => [seq, { id, target, why, at }]))
}

/** Whether any statement of a version was redacted; its other words may still be there. */
export async function hasRedactedStatement(db: Db, version: string): Promise<boolean> {
  const redacted = await db
    .selectFrom('statement')
    .innerJoin('version', 'version.seq', 'statement.version')
    .select('statement.seq')
    .where('version.id', '=', version)
    .where('statement.redaction', 'is not', null)
    .limit(1)
    .executeTakeFirst()
  return redacted !== undefined
}
