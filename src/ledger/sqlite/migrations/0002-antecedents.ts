import { sql } from 'kysely'
import type { Db } from '../tables.ts'

/** Readings keep whom the sources of their statements stand for. Those that are there already have null. */
export async function up(db: Db): Promise<void> {
  await sql.raw('alter table reading_statement add column antecedent text').execute(db)
}

/** The columns are named one by one: the view still holds when another process brings the file up. */
export const shownAs: readonly string[] = [
  `create temp view reading_statement as
    select reading, statement, parent, confidence, quotation, null as antecedent from main.reading_statement`,
]
