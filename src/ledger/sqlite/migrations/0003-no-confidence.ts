import { sql } from 'kysely'
import type { Db } from '../tables.ts'

/** Statements that a person typed in have no confidence. SQLite drops "not null" only by making the table anew. */
export async function up(db: Db): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

/** Nothing to show otherwise: an older ledger has a confidence everywhere. */
export const shownAs: readonly string[] = []

const statements = [
  'alter table reading_statement rename to reading_statement_before',
  `create table reading_statement (
    reading integer not null references reading, statement integer not null references statement,
    parent integer references statement, confidence real, quotation text not null, antecedent text,
    primary key (statement, reading)) without rowid`,
  `insert into reading_statement (reading, statement, parent, confidence, quotation, antecedent)
    select reading, statement, parent, confidence, quotation, antecedent from reading_statement_before`,
  'drop table reading_statement_before',
  'create index reading_statement_reading on reading_statement (reading, statement)',
]
