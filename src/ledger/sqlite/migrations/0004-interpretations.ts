import { sql } from 'kysely'
import type { Db } from '../tables.ts'

/** Interpretations: what statements say. Ledgers from before have none. */
export async function up(db: Db): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

/** Empty tables under the names of those to come. */
export const shownAs: readonly string[] = [
  `create temp view interpretation as
    select 0 as seq, '' as id, 0 as version, '' as extractor, '' as interpreter, '' as care where false`,
  `create temp view interpretation_statement as
    select 0 as interpretation, 0 as statement, '' as said where false`,
]

const statements = [
  `create table interpretation (
    seq integer primary key references entry, id text not null unique,
    version integer not null references version, extractor text not null, interpreter text not null,
    care text not null)`,
  'create index interpretation_version on interpretation (version, seq)',
  `create table interpretation_statement (
    interpretation integer not null references interpretation, statement integer not null references statement,
    said text not null, primary key (statement, interpretation)) without rowid`,
  'create index interpretation_statement_interpretation on interpretation_statement (interpretation, statement)',
]
