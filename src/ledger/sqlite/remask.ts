import { sql } from 'kysely'
import { StatementPayload } from '../payload.ts'
import { toRanges, toWords } from '../statement-words.ts'
import { searchNow } from './search-index.ts'
import type { Trx } from './tables.ts'

/** Cuts the words of a version's statements anew from its text after words of it were masked. */
export async function remaskStatements(trx: Trx, version: number, text: string): Promise<void> {
  const statements = await trx
    .selectFrom('statement')
    .innerJoin('entry', 'entry.seq', 'statement.seq')
    .select(['statement.seq as seq', 'entry.payload as payload'])
    .where('version', '=', version)
    .execute()
  const shown = sql`version = ${version} and current = 1`
  await searchNow.removeStatements(trx, shown)
  for (const { seq, payload } of statements) {
    const words = toWords(text, toRanges(StatementPayload.parse(JSON.parse(payload))))
    await trx.updateTable('statement').set(words).where('seq', '=', seq).execute()
  }
  await searchNow.addStatements(trx, shown)
}
