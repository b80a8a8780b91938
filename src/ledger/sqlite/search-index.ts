import { type RawBuilder, sql } from 'kysely'
import type { Trx } from './tables.ts'

/**
 * Keeps the search in step with the tables. FTS5 finds what to take out by the words that it put in
 * (https://sqlite.org/fts5.html#external_content_tables), so `remove` comes before a change and `add` after.
 */
export interface SearchIndex {
  addArticle(trx: Trx, version: number): Promise<void>
  removeArticle(trx: Trx, version: number): Promise<void>
  /** `which` is a condition on `statement`. */
  addStatements(trx: Trx, which: RawBuilder<unknown>): Promise<void>
  removeStatements(trx: Trx, which: RawBuilder<unknown>): Promise<void>
}

/** Updates the search with each change. */
export const searchNow: SearchIndex = {
  async addArticle(trx, version) {
    await sql`insert into article_search (rowid, headline, text)
      select seq, headline, text from article_words where seq = ${version}`.execute(trx)
  },
  async removeArticle(trx, version) {
    await sql`insert into article_search (article_search, rowid, headline, text)
      select 'delete', seq, headline, text from article_words where seq = ${version}`.execute(trx)
  },
  async addStatements(trx, which) {
    await sql`insert into statement_search (rowid, source, cue, content)
      select seq, source, cue, content from statement where ${which}`.execute(trx)
  },
  async removeStatements(trx, which) {
    await sql`insert into statement_search (statement_search, rowid, source, cue, content)
      select 'delete', seq, source, cue, content from statement where ${which}`.execute(trx)
  },
}

/** Leaves the search as it is, for work that ends with `rebuildSearch`. */
export const searchLater: SearchIndex = {
  addArticle: async () => {},
  removeArticle: async () => {},
  addStatements: async () => {},
  removeStatements: async () => {},
}

/** Works the search out anew from the tables. */
export async function rebuildSearch(trx: Trx): Promise<void> {
  await sql`insert into article_search (article_search) values ('rebuild')`.execute(trx)
  await sql`insert into statement_search (statement_search) values ('rebuild')`.execute(trx)
}
