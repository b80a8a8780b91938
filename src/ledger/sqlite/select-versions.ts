import type { Db } from './tables.ts'

/** Versions joined with their articles. `redaction` is the one that took out the words of either, null for none. */
export function selectVersions(db: Db) {
  return db
    .selectFrom('version')
    .innerJoin('article', 'article.seq', 'version.article')
    .select((e) => [
      'version.seq as seq',
      'version.id as id',
      e.fn.coalesce('version.redaction', 'article.redaction').as('redaction'),
    ])
}
