import { setImmediate as nextTurn } from 'node:timers/promises'
import { type LedgerRecord, maskAll, OnrecordError, type Statement, sha256 } from '../../core/index.ts'
import { withWords } from '../corrections.ts'
import {
  ArticlePayload,
  InterpretationPayload,
  LinkingPayload,
  OutletPayload,
  ReadingPayload,
  RedactionPayload,
  ReviewPayload,
} from '../payload.ts'
import { readBytes, readText } from './blobs.ts'
import { readHead } from './entries.ts'
import { readCare } from './interpretations.ts'
import { ledgerVersion } from './migrate.ts'
import { readCounts } from './read-article.ts'
import { type StatementRow, selectStatements, toStatements } from './read-statements.ts'
import type { Db, Tables } from './tables.ts'

/** Entries read at once: some megabytes of payloads and texts at most. */
const entriesAtOnce = 500

/** Every entry in order, after a header. The caller holds the one transaction that all of it is read in. */
export async function* readRecords(db: Db): AsyncGenerator<LedgerRecord> {
  const head = await readHead(db)
  const { sample } = await readCounts(db)
  yield {
    type: 'header',
    format: 'onrecord',
    formatVersion: 1,
    ledgerVersion,
    entries: head.seq,
    head: head.sha256,
    sample,
    masked: false,
  }
  for await (const entries of readEntries(db)) {
    const statements = await readStatementRows(db, entries)
    for (const entry of entries) yield await toRecord(db, entry, statements.get(entry.seq))
  }
}

/** Entries in order, some at a time. Between two pages the event loop takes its turn. */
export async function* readEntries(db: Db): AsyncGenerator<Tables['entry'][]> {
  let after = 0
  for (;;) {
    const entries = await db
      .selectFrom('entry')
      .selectAll()
      .where('seq', '>', after)
      .orderBy('seq')
      .limit(entriesAtOnce)
      .execute()
    if (entries.length === 0) return
    yield entries
    after = entries.at(-1)?.seq ?? after
    await nextTurn()
  }
}

/** The statements among some entries, in one query. */
async function readStatementRows(
  db: Db,
  entries: readonly { seq: number }[],
): Promise<Map<number, Exported>> {
  const rows = await selectStatements(db)
    .select(['article.id as articleId', 'version.id as versionId', 'article.sample as sample'])
    .where('statement.seq', '>=', entries[0]?.seq ?? 0)
    .where('statement.seq', '<=', entries.at(-1)?.seq ?? 0)
    .execute()
  const statements = await toStatements(db, rows)
  return new Map(
    rows.flatMap((row, number) => {
      const statement = statements[number]
      return statement ? [[row.seq, { row, statement }]] : []
    }),
  )
}

/** A statement with the row that it was made from. */
interface Exported {
  readonly row: StatementRow & {
    readonly articleId: string
    readonly versionId: string
    readonly sample: number
  }
  readonly statement: Statement
}

async function toRecord(
  db: Db,
  entry: Tables['entry'],
  statement: Exported | undefined,
): Promise<LedgerRecord> {
  const payload: unknown = JSON.parse(entry.payload)
  switch (entry.kind) {
    case 'outlet':
      return { type: 'outlet', ...OutletPayload.parse(payload) }
    case 'article':
      return toArticleRecord(db, entry, ArticlePayload.parse(payload))
    case 'statement':
      return toStatementRecord(entry, statement)
    case 'reading': {
      const reading = ReadingPayload.parse(payload)
      return { type: 'reading', ...reading, sample: await isSample(db, reading.article) }
    }
    case 'interpretation': {
      const interpretation = InterpretationPayload.parse(payload)
      const sample = await isSample(db, interpretation.article)
      return { type: 'interpretation', ...interpretation, sample, payloadSha256: changedFrom(entry) }
    }
    case 'linking': {
      const linking = LinkingPayload.parse(payload)
      return { type: 'linking', ...linking, sample: await isSample(db, linking.article) }
    }
    case 'review':
      return { type: 'review', ...ReviewPayload.parse(payload) }
    case 'redaction':
      return { type: 'redaction', ...RedactionPayload.parse(payload) }
  }
}

async function toArticleRecord(
  db: Db,
  entry: Tables['entry'],
  payload: ArticlePayload,
): Promise<LedgerRecord> {
  const version = await db
    .selectFrom('version')
    .innerJoin('article', 'article.seq', 'version.article')
    .leftJoin('redaction', (join) =>
      join.on((e) => e('redaction.seq', '=', e.fn.coalesce('version.redaction', 'article.redaction'))),
    )
    .select(['redaction.id as redaction', 'version.seq as seq'])
    .where('version.id', '=', payload.version)
    .executeTakeFirst()
  const { corrections, ...details } = payload
  const care = await readCare(db, version ? [version.seq] : [])
  const redacted = version?.redaction ?? null
  const stored = (await readText(db, payload.sha256)) ?? ''
  // Another article may hold the same words, unredacted.
  const text = redacted === null ? stored : maskAll(stored)
  const bytes = redacted === null ? await readBytes(db, payload.snapshot.sha256) : null
  return {
    type: 'article',
    ...details,
    text,
    ...withWords(text, corrections),
    care: care.get(version?.seq ?? 0) ?? null,
    bytes: bytes && Buffer.from(bytes).toString('base64'),
    redacted,
    payloadSha256: changedFrom(entry),
  }
}

/** The hash that the chain knows of a payload that has been changed since; null where it is the same. */
function changedFrom({ payload, payload_sha256 }: Tables['entry']): string | null {
  return sha256(payload) === payload_sha256 ? null : payload_sha256
}

function toStatementRecord(entry: Tables['entry'], exported: Exported | undefined): LedgerRecord {
  if (!exported)
    throw new OnrecordError('ledgerFault', `No reading names ${entry.id}. Run "onrecord verify".`)
  const { articleId, versionId, current, sample } = exported.row
  return {
    type: 'statement',
    ...exported.statement,
    article: articleId,
    version: versionId,
    current: current === 1,
    sample: sample === 1,
  }
}

async function isSample(db: Db, article: string): Promise<boolean> {
  const row = await db.selectFrom('article').select('sample').where('id', '=', article).executeTakeFirst()
  return row?.sample === 1
}
