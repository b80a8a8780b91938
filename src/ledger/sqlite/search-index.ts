import { sql } from 'kysely'
import type { Trx } from './tables.ts'

/** Lets a version be found by its words. */
export async function indexArticle(trx: Trx, version: number): Promise<void> {
  await sql`insert into article_search (rowid, headline, text)
    select seq, headline, text from article_words where seq = ${version}`.execute(trx)
}

/**
 * Takes a version out of the search, before anything of it changes: FTS5 finds what to take out by the
 * words that it put in (https://sqlite.org/fts5.html#external_content_tables).
 */
export async function unindexArticle(trx: Trx, version: number): Promise<void> {
  await sql`insert into article_search (article_search, rowid, headline, text)
    select 'delete', seq, headline, text from article_words where seq = ${version}`.execute(trx)
}
