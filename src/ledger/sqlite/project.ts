import { sql } from 'kysely'
import type {
  ArticlePayload,
  OutletPayload,
  ReadingPayload,
  RedactionPayload,
  StatementPayload,
} from '../payload.ts'
import { toPublishedOrder } from '../published-order.ts'
import { toRanges, toWords } from '../statement-words.ts'
import { toColumn } from './antecedents.ts'
import { insertAll } from './entries.ts'
import { forgetLinks, recountArticle } from './linkings.ts'
import { resolveId, type Target } from './resolve-id.ts'
import { type SearchIndex, searchNow } from './search-index.ts'
import type { Trx } from './tables.ts'

/** An entry as the tables are worked out from it. */
export interface Stored<T> {
  readonly seq: number
  readonly payload: T
}

export async function projectOutlet(trx: Trx, { seq, payload }: Stored<OutletPayload>): Promise<void> {
  const { id, name, sample } = payload
  await trx
    .insertInto('outlet')
    .values({ seq, id, name, sample: Number(sample) })
    .execute()
}

/** An article, a version or new details of a version; its text is in the ledger already. */
export async function projectArticle(
  trx: Trx,
  { seq, payload }: Stored<ArticlePayload>,
  search: SearchIndex = searchNow,
): Promise<void> {
  const article = await trx
    .selectFrom('article')
    .select(['seq', 'version'])
    .where('id', '=', payload.id)
    .executeTakeFirst()
  const version = await trx
    .selectFrom('version')
    .select(['seq'])
    .where('id', '=', payload.version)
    .executeTakeFirst()
  const details = {
    outlet: payload.outlet,
    published_order: toPublishedOrder(payload.publishedAt),
    sample: Number(payload.sample),
  }
  if (article && version) {
    await trx.updateTable('version').set({ entry: seq }).where('seq', '=', version.seq).execute()
    if (article.version === version.seq)
      await trx.updateTable('article').set(details).where('seq', '=', article.seq).execute()
    return
  }
  if (article) {
    await search.removeArticle(trx, article.version)
    await trx
      .updateTable('article')
      .set((row) => ({ ...details, version: seq, versions: row('versions', '+', 1) }))
      .where('seq', '=', article.seq)
      .execute()
  } else {
    const empty = { versions: 1, statements: 0, redaction: null }
    await trx
      .insertInto('article')
      .values({ seq, id: payload.id, version: seq, ...details, ...empty })
      .execute()
  }
  await trx
    .insertInto('version')
    .values({
      seq,
      id: payload.version,
      article: article?.seq ?? seq,
      entry: seq,
      text_sha256: payload.sha256,
      headline: payload.headline,
      reading: null,
      redaction: null,
    })
    .execute()
  await search.addArticle(trx, seq)
  if (article) await showLatestReading(trx, article.seq, search)
}

/** Statements of one version, with their words cut from its text. They show when a reading names them. */
export async function projectStatements(
  trx: Trx,
  { article, version, text }: { article: number; version: number; text: string },
  statements: readonly Stored<StatementPayload>[],
): Promise<void> {
  const rows = statements.map(({ seq, payload }) => {
    const ranges = toRanges(payload)
    return {
      seq,
      id: payload.id,
      article,
      version,
      place: Math.min(...[...ranges.source, ...ranges.cue, ...ranges.content].map(({ start }) => start)),
      ...toWords(text, ranges),
      current: 0,
      redaction: null,
    }
  })
  await insertAll(rows, (some) => trx.insertInto('statement').values(some).execute())
}

/** A reading, which becomes the latest of its version. Its statements are in the ledger already. */
export async function projectReading(
  trx: Trx,
  { seq, payload }: Stored<ReadingPayload>,
  search: SearchIndex = searchNow,
): Promise<void> {
  const version = await trx
    .selectFrom('version')
    .select(['seq', 'article'])
    .where('id', '=', payload.version)
    .executeTakeFirstOrThrow()
  const { id, extractor } = payload
  await trx.insertInto('reading').values({ seq, id, version: version.seq, extractor }).execute()
  const known = await trx
    .selectFrom('statement')
    .select(['id', 'seq'])
    .where('version', '=', version.seq)
    .execute()
  const seqs = new Map(known.map((statement) => [statement.id, statement.seq]))
  const rows = payload.statements.map(({ id, parent, confidence, quotation, antecedent }) => ({
    reading: seq,
    statement: seqOf(seqs, id),
    parent: parent === null ? null : seqOf(seqs, parent),
    confidence,
    quotation,
    antecedent: toColumn(antecedent),
  }))
  await insertAll(rows, (some) => trx.insertInto('reading_statement').values(some).execute())
  await trx.updateTable('version').set({ reading: seq }).where('seq', '=', version.seq).execute()
  await showLatestReading(trx, version.article, search)
}

function seqOf(seqs: ReadonlyMap<string, number>, id: string): number {
  const seq = seqs.get(id)
  if (seq === undefined) throw new RangeError(`A reading names ${id}, which is no statement of its version.`)
  return seq
}

/** Makes the statements of the latest reading of an article's latest version the current ones. */
async function showLatestReading(trx: Trx, article: number, search: SearchIndex): Promise<void> {
  const latest = sql`(select reading_statement.statement from article
    join version on version.seq = article.version
    join reading_statement on reading_statement.reading = version.reading where article.seq = ${article})`
  const leaving = sql`article = ${article} and current = 1 and seq not in ${latest}`
  const coming = sql`article = ${article} and current = 0 and seq in ${latest}`
  await search.removeStatements(trx, leaving)
  await sql`update statement set current = 0 where ${leaving}`.execute(trx)
  await search.addStatements(trx, coming)
  await sql`update statement set current = 1 where ${coming}`.execute(trx)
  await sql`update article set statements =
    (select count(*) from statement where article = ${article} and current = 1) where seq = ${article}`.execute(
    trx,
  )
  await recountArticle(trx, article)
}

/** A redaction: what it names and, by hash, what it changed. The words are out already. */
export async function projectRedaction(trx: Trx, { seq, payload }: Stored<RedactionPayload>): Promise<void> {
  const { id, target, why, at, changed } = payload
  await trx.insertInto('redaction').values({ seq, id, target, why, at }).execute()
  for (const { was, is } of changed) {
    await trx
      .insertInto('redacted')
      .values({ was, becomes: is, redaction: seq })
      .onConflict((conflict) => conflict.column('was').doUpdateSet({ becomes: is, redaction: seq }))
      .execute()
  }
  const { kind, seq: row } = await resolveId(trx, target, ['article', 'version', 'statement'])
  const table: Target = kind
  await trx.updateTable(table).set({ redaction: seq }).where('seq', '=', row).execute()
  await forgetLinks(trx, { kind, seq: row })
}
