import { sql } from 'kysely'
import type { Db } from './tables.ts'

/**
 * What must not be found once every entry has been compared with its own row: rows that no entry made, and
 * rows that do not show the latest. Each query gives the id of one that is wrong.
 */
const checks: readonly { readonly fault: string; readonly query: string }[] = [
  ...(['outlet', 'statement', 'reading', 'interpretation', 'redaction'] as const).map((table) => ({
    fault: 'is in the tables, and no entry says so',
    query: `select id from ${table} where not exists
      (select 1 from entry where entry.seq = ${table}.seq and entry.kind = '${table}')`,
  })),
  ...(['article', 'version'] as const).map((table) => ({
    fault: 'is in the tables, and no entry says so',
    query: `select id from ${table} where not exists
      (select 1 from entry where entry.seq = ${table}.seq and entry.kind = 'article')`,
  })),
  ...(['article', 'version', 'statement'] as const).map((table) => ({
    fault: 'is redacted in the tables and not by an entry, or the other way round',
    query: `select id from ${table} where redaction is not
      (select seq from redaction where target = ${table}.id)`,
  })),
  {
    fault: 'does not show its latest version',
    query: `select id from article where version is not (select max(seq) from version where article = article.seq)
      or versions <> (select count(*) from version where article = article.seq)`,
  },
  {
    fault: 'does not show its latest details',
    query: `select id from version where entry is not
      (select max(seq) from entry where kind = 'article' and id = version.id)`,
  },
  {
    fault: 'does not show its latest reading',
    query:
      'select id from version where reading is not (select max(seq) from reading where version = version.seq)',
  },
  {
    fault: 'counts its statements wrongly',
    query: `select id from article where statements <>
      (select count(*) from statement where article = article.seq and current = 1)`,
  },
  {
    fault: 'is shown though it is not in the latest reading, or the other way round',
    query: `select statement.id from statement
      join version on version.seq = statement.version join article on article.seq = statement.article
      where statement.current <> (article.version = statement.version and exists (select 1 from reading_statement
        where reading_statement.statement = statement.seq and reading_statement.reading = version.reading))`,
  },
  {
    fault: 'is in the tables without a reading',
    query: `select statement as id from reading_statement where not exists
      (select 1 from reading where seq = reading_statement.reading)`,
  },
  ...(['article', 'statement'] as const).map((table) => ({
    fault: `is not found by the search of ${table}s, or should not be`,
    query: `select * from (select seq as id from ${table}_words except select id from ${table}_search_docsize)
      union all select * from (select id from ${table}_search_docsize except select seq from ${table}_words)`,
  })),
]

/** What is wrong with the tables as a whole, as a sentence; null when nothing is. */
export async function firstTableFault(db: Db): Promise<string | null> {
  for (const { fault, query } of checks) {
    const { rows } = await sql<{ id: string | number }>`${sql.raw(query)} limit 1`.execute(db)
    const [row] = rows
    if (row) return `${typeof row.id === 'number' ? `Entry ${row.id}` : row.id} ${fault}.`
  }
  return null
}
