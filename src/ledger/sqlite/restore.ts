import { NoResultError } from 'kysely'
import { ZodError } from 'zod'
import { type LedgerRecord, maskAll, OnrecordError, type Span, systemCode } from '../../core/index.ts'
import { areOf } from '../corrections.ts'
import {
  ArticlePayload,
  type EntryKind,
  InterpretationPayload,
  LinkingPayload,
  OutletPayload,
  ReadingPayload,
  RedactionPayload,
  ReviewPayload,
  type StatementPayload,
} from '../payload.ts'
import { toPairs } from '../statement-words.ts'
import { fillBytes, fillText, readText } from './blobs.ts'
import { type Chain, openChain } from './entries.ts'
import { projectInterpretation } from './interpretations.ts'
import { projectLinking } from './linkings.ts'
import {
  projectArticle,
  projectOutlet,
  projectReading,
  projectRedaction,
  projectStatements,
  type Stored,
} from './project.ts'
import { projectReview } from './reviews.ts'
import { rebuildSearch, searchLater } from './search-index.ts'
import type { Trx } from './tables.ts'
import { verifyLedger } from './verify.ts'

type RecordOf<T extends LedgerRecord['type']> = Extract<LedgerRecord, { type: T }>

/**
 * Appends another ledger's records, inside one transaction, and checks that nothing was lost on the way.
 * @returns the number of entries; 0 when the ledger holds just these already
 */
export async function restoreRecords(trx: Trx, records: AsyncIterable<LedgerRecord>): Promise<number> {
  const chain = await openChain(trx)
  const restoring = new Restoring(trx, chain)
  let header: RecordOf<'header'> | null = null
  for await (const record of records) {
    if (record.type !== 'header') {
      if (!header) throw new OnrecordError('ledgerFault', 'The export has no header. Export again.')
      await orDamaged(record.type, restoring.take(record))
      continue
    }
    if (header)
      throw new OnrecordError('ledgerFault', 'The export has two headers. Take in one export at a time.')
    header = record
    if (await isHeldAlready(chain, record)) return 0
  }
  if (!header) return 0
  await orDamaged('statement', restoring.finish())
  if (chain.head.sha256 !== header.head) throw cutShort(header, chain)
  await rebuildSearch(trx)
  const { fault } = await verifyLedger(trx)
  if (fault) throw new OnrecordError('ledgerFault', `The export is damaged: ${fault} Nothing was taken in.`)
  return chain.head.seq
}

async function isHeldAlready(chain: Chain, header: RecordOf<'header'>): Promise<boolean> {
  if (header.masked) {
    const message =
      'The export is masked: words are missing from it. Export again with --unmask to get all of it back.'
    throw new OnrecordError('exportMasked', message)
  }
  if (chain.head.seq === 0) return false
  if (chain.head.sha256 === header.head) return true
  const message =
    'An export goes into an empty ledger only, and this one has entries. Name a new file with --ledger.'
  throw new OnrecordError('ledgerNotEmpty', message)
}

function cutShort(header: RecordOf<'header'>, chain: Chain): OnrecordError {
  const message =
    `The export is not whole: its header promises ${header.entries} entries ending in ${header.head}, ` +
    `and ${chain.head.seq} came, ending in ${chain.head.sha256}. Nothing was taken in; export again.`
  return new OnrecordError('ledgerFault', message)
}

/**
 * What the tables take for granted, an export that somebody changed need not keep: one record for each id, a
 * statement before its reading, offsets that are offsets.
 */
async function orDamaged(what: string, taking: Promise<void>): Promise<void> {
  try {
    await taking
  } catch (cause) {
    const code = systemCode(cause) ?? ''
    const isOfRecord =
      cause instanceof RangeError || cause instanceof ZodError || cause instanceof NoResultError
    if (!isOfRecord && !/^SQLITE_(?:CONSTRAINT|MISMATCH)/.test(code)) throw cause
    const message = `The export is damaged: its ${what} record does not fit what came before. Nothing was taken in; export again.`
    throw new OnrecordError('ledgerFault', message, { cause })
  }
}

function otherWords(id: string): OnrecordError {
  const message = `The export is damaged: the words of ${id} are not those of its text. Nothing was taken in.`
  return new OnrecordError('ledgerFault', message)
}

/** Takes records one after the other; statements wait for what comes after them, to be written together. */
class Restoring {
  readonly #trx: Trx
  readonly #chain: Chain
  /** Versions without their words, though another article may have brought the same text whole. */
  readonly #wordless = new Set<string>()
  #statements: (Stored<StatementPayload> & { readonly words: readonly Span[] })[] = []

  constructor(trx: Trx, chain: Chain) {
    this.#trx = trx
    this.#chain = chain
  }

  async take(record: Exclude<LedgerRecord, { type: 'header' }>): Promise<void> {
    if (record.type === 'statement') return this.#takeStatement(record)
    await this.finish()
    switch (record.type) {
      case 'outlet': {
        const stored = await this.#add('outlet', record.id, OutletPayload.parse(record))
        return projectOutlet(this.#trx, stored)
      }
      case 'article':
        return this.#takeArticle(record)
      case 'reading': {
        const stored = await this.#add('reading', record.id, ReadingPayload.parse(record))
        return projectReading(this.#trx, stored, searchLater)
      }
      case 'interpretation': {
        const payload = InterpretationPayload.parse(record)
        const stored = await this.#add('interpretation', record.id, payload, record.payloadSha256)
        return projectInterpretation(this.#trx, stored)
      }
      case 'linking': {
        const stored = await this.#add('linking', record.id, LinkingPayload.parse(record))
        return projectLinking(this.#trx, stored)
      }
      case 'review': {
        const stored = await this.#add('review', record.id, ReviewPayload.parse(record))
        return projectReview(this.#trx, stored)
      }
      case 'redaction': {
        const stored = await this.#add('redaction', record.id, RedactionPayload.parse(record))
        return projectRedaction(this.#trx, stored)
      }
    }
  }

  /** Writes the statements that wait. */
  async finish(): Promise<void> {
    const statements = this.#statements
    this.#statements = []
    const id = statements[0]?.payload.version
    if (id === undefined) return
    await this.#chain.flush()
    const version = await this.#trx
      .selectFrom('version')
      .select(['seq', 'article', 'text_sha256'])
      .where('id', '=', id)
      .executeTakeFirst()
    if (!version)
      throw new OnrecordError('ledgerFault', `The export has statements of ${id} before the article itself.`)
    const stored = (await readText(this.#trx, version.text_sha256)) ?? ''
    const text = this.#wordless.has(id) ? maskAll(stored) : stored
    for (const { payload, words } of statements) {
      if (words.every((span) => text.slice(span.start, span.end) === span.text)) continue
      throw otherWords(payload.id)
    }
    await projectStatements(this.#trx, { article: version.article, version: version.seq, text }, statements)
  }

  async #takeArticle(record: RecordOf<'article'>): Promise<void> {
    if (!areOf(record.text, record.corrections)) throw otherWords(record.version)
    if (record.redacted !== null) this.#wordless.add(record.version)
    await fillText(this.#trx, record.sha256, record.text)
    const bytes = record.bytes === null ? null : Buffer.from(record.bytes, 'base64')
    await fillBytes(this.#trx, record.snapshot, bytes)
    // What is to be masked stands with an interpretation; the article's own entry never has it.
    const payload = ArticlePayload.parse({ ...record, care: null })
    const stored = await this.#add('article', record.version, payload, record.payloadSha256)
    await projectArticle(this.#trx, stored, searchLater)
  }

  async #takeStatement(record: RecordOf<'statement'>): Promise<void> {
    if (this.#statements[0] && this.#statements[0].payload.version !== record.version) await this.finish()
    const { id, article, version, by } = record
    const payload = { id, article, version, ...toPairs(record), by }
    const words = [...record.source, ...(record.antecedent ?? []), ...record.cue, ...record.content]
    this.#statements.push({ seq: this.#chain.add('statement', id, payload), payload, words })
  }

  async #add<T>(
    kind: Exclude<EntryKind, 'statement'>,
    id: string,
    payload: T,
    payloadSha256: string | null = null,
  ): Promise<Stored<T>> {
    const seq = this.#chain.add(kind, id, payload, payloadSha256)
    await this.#chain.flush()
    return { seq, payload }
  }
}
