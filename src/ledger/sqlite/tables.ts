import type { Kysely, Transaction } from 'kysely'
import type { Quotation } from '../../core/index.ts'
import type { EntryKind } from '../payload.ts'

/**
 * The tables of a ledger. `entry` and `blob` are the ledger; all others but `retrieval` follow from them.
 * A row's `seq` is that of the entry that made it. Flags are 0 or 1.
 */
export interface Tables {
  entry: EntryTable
  blob: BlobTable
  retrieval: { entry: number; retrieved_at: string }
  outlet: { seq: number; id: string; name: string; sample: number }
  article: ArticleTable
  version: VersionTable
  reading: { seq: number; id: string; version: number; extractor: string }
  statement: StatementTable
  reading_statement: ReadingStatementTable
  interpretation: InterpretationTable
  interpretation_statement: InterpretationStatementTable
  redaction: { seq: number; id: string; target: string; why: string; at: string }
  redacted: { was: string; becomes: string | null; redaction: number }
}

/** The append-only chain. Only a redaction may change a payload; triggers hold that. */
interface EntryTable {
  seq: number
  kind: EntryKind
  id: string
  /** Canonical JSON, after payload.ts. */
  payload: string
  payload_sha256: string
  previous_sha256: string | null
  sha256: string
}

/** Texts and snapshots, under the sha256 of the bytes as they came. */
interface BlobTable {
  sha256: string
  media_type: string
  encoding: 'text' | 'identity' | 'deflate'
  /** Null once redacted. */
  body: string | Uint8Array | null
}

interface ArticleTable {
  seq: number
  id: string
  /** The latest version. */
  version: number
  versions: number
  /** Statements of the latest reading of the latest version. */
  statements: number
  outlet: string | null
  published_order: string
  sample: number
  redaction: number | null
}

interface VersionTable {
  seq: number
  id: string
  article: number
  /** The latest entry about it. */
  entry: number
  text_sha256: string
  headline: string | null
  /** The latest reading. */
  reading: number | null
  redaction: number | null
}

interface StatementTable {
  seq: number
  id: string
  article: number
  version: number
  /** Where its first span begins, UTF-16 units. */
  place: number
  /** Words of the spans, pieces joined by a newline. */
  source: string
  cue: string
  content: string
  /** 1 when it is in the latest reading of its article's latest version. */
  current: number
  redaction: number | null
}

interface ReadingStatementTable {
  reading: number
  statement: number
  parent: number | null
  /** Null where a person typed the statement in. */
  confidence: number | null
  quotation: Quotation
  /** Offset pairs as JSON; null when the reading did not work it out. */
  antecedent: string | null
}

interface InterpretationTable {
  seq: number
  id: string
  version: number
  extractor: string
  interpreter: string
  /** Words to be masked in views: `CareSpan`s as JSON. */
  care: string
}

interface InterpretationStatementTable {
  interpretation: number
  statement: number
  /** What the statement says, canonical JSON after core's `Said`, spans without words; `{}` once redacted. */
  said: string
}

/** A connection, or a transaction on it. */
export type Db = Kysely<Tables>
export type Trx = Transaction<Tables>
