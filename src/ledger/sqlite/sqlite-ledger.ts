import type { LedgerRecord } from '../../core/index.ts'
import { OnrecordError, toId } from '../../core/index.ts'
import type {
  Appended,
  ArticleRow,
  ArticleView,
  Entry,
  Ledger,
  LedgerCounts,
  ListQuery,
  Page,
  Redaction,
  StatementView,
  Verified,
} from '../ledger.ts'
import { appendEntries } from './append.ts'
import { backUp } from './backup.ts'
import { type Connection, connectReader } from './connect.ts'
import { toLedgerError } from './faults.ts'
import { listStatements } from './list-statements.ts'
import { readArticle, readCounts, readSnapshot, readStatement } from './read-article.ts'
import { listArticles } from './read-articles.ts'
import { readRecords } from './records.ts'
import { redact } from './redact.ts'
import { restoreRecords } from './restore.ts'
import { scrub } from './scrub.ts'
import { selectVersions } from './select-versions.ts'
import { SqliteLinks } from './sqlite-links.ts'
import type { Db, Trx } from './tables.ts'
import { inTurn } from './turns.ts'
import { verifyLedger } from './verify.ts'

/** A ledger in an SQLite file: one connection writes, one reads; long reads open their own. */
export class SqliteLedger implements Ledger {
  readonly #file: string
  readonly #writer: Connection | null
  readonly #reader: Connection
  readonly links: SqliteLinks

  constructor(file: string, { writer, reader }: { writer: Connection | null; reader: Connection }) {
    this.#file = file
    this.#writer = writer
    this.#reader = reader
    this.links = new SqliteLinks({
      read: (work) => this.#read(work),
      write: (work) => this.#write(work),
      inTurn: (work, options) => this.#guard(() => inTurn(this.#file, work, options)),
    })
  }

  append(entries: readonly Entry[]): Promise<Appended[]> {
    return this.#write((trx) => appendEntries(trx, entries))
  }

  has(version: string, extractor: string | null): Promise<boolean> {
    return this.#read((db) => hasVersion(db, version, extractor))
  }

  hasInterpretation(version: string, extractor: string, interpreter: string): Promise<boolean> {
    return this.#read(async (db) => {
      const row = await db
        .selectFrom('interpretation')
        .select('seq')
        .where('id', '=', toId('interpretation', [version, extractor, interpreter]))
        .executeTakeFirst()
      return row !== undefined
    })
  }

  counts(): Promise<LedgerCounts> {
    return this.#read(readCounts)
  }

  articles(query: ListQuery): Promise<Page<ArticleRow>> {
    return this.#read((db) => listArticles(db, query))
  }

  article(id: string): Promise<ArticleView> {
    return this.#read((db) => readArticle(db, id))
  }

  snapshot(version: string): Promise<{ bytes: Uint8Array; mediaType: string }> {
    return this.#read((db) => readSnapshot(db, version))
  }

  statements(query: ListQuery): Promise<Page<StatementView>> {
    return this.#read((db) => listStatements(db, query))
  }

  statement(id: string): Promise<StatementView> {
    return this.#read((db) => readStatement(db, id))
  }

  async *records(): AsyncGenerator<LedgerRecord> {
    const snapshot = await this.#openSnapshot()
    try {
      yield* readRecords(snapshot.db)
    } catch (error) {
      throw toLedgerError(error, this.#file)
    } finally {
      snapshot.raw.close()
    }
  }

  restore(records: AsyncIterable<LedgerRecord>): Promise<number> {
    return this.#write((trx) => restoreRecords(trx, records))
  }

  async verify(onProgress?: (share: number) => void): Promise<Verified> {
    return this.#guard(async () => {
      const snapshot = await this.#openSnapshot()
      try {
        return await verifyLedger(snapshot.db, onProgress)
      } finally {
        snapshot.raw.close()
      }
    })
  }

  async redact(id: string, decision: { why: string; by: string; at: string }): Promise<Redaction> {
    const redaction = await this.#write((trx) => redact(trx, id, decision))
    await this.#guard(() => scrub(this.#writable()))
    return redaction
  }

  backup(file: string): Promise<void> {
    return this.#guard(async () => {
      const snapshot = await this.#openSnapshot()
      try {
        await backUp(snapshot.raw, file)
      } finally {
        snapshot.raw.close()
      }
    })
  }

  async close(): Promise<void> {
    this.#reader.raw.close()
    this.#writer?.raw.close()
  }

  /** A connection of its own that stays at the state of this moment, while others write. */
  async #openSnapshot(): Promise<Connection> {
    const snapshot = connectReader(this.#file)
    snapshot.raw.exec('begin')
    snapshot.raw.pragma('user_version')
    return snapshot
  }

  #read<T>(work: (db: Db) => Promise<T>): Promise<T> {
    return this.#guard(() => this.#reader.db.transaction().execute(work))
  }

  #write<T>(work: (trx: Trx) => Promise<T>): Promise<T> {
    return this.#guard(() => this.#writable().db.transaction().execute(work))
  }

  #writable(): Connection {
    if (this.#writer) return this.#writer
    throw new OnrecordError('ledgerReadOnly', `"${this.#file}" was opened to read only.`)
  }

  async #guard<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      throw toLedgerError(error, this.#file)
    }
  }
}

/** A redacted version counts as read by every extractor, so that nobody reads it again. */
async function hasVersion(db: Db, version: string, extractor: string | null): Promise<boolean> {
  const known = await selectVersions(db).where('version.id', '=', version).executeTakeFirst()
  if (!known) return false
  if (extractor === null || known.redaction !== null) return true
  const reading = await db
    .selectFrom('reading')
    .select('seq')
    .where('version', '=', known.seq)
    .where('extractor', '=', extractor)
    .executeTakeFirst()
  return reading !== undefined
}
