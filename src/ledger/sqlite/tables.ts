import type { Kysely, Transaction } from 'kysely'
import type { Act, OriginPlace, OriginTie, Position, Quotation, Review, Stance } from '../../core/index.ts'
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
  linking: LinkingTable
  origin_tie: OriginTieTable
  article_origin: { article: number; origin: string; kind: OriginPlace['kind']; shared: string }
  claim_link: ClaimLinkTable
  claim: ClaimTable
  claim_party: { claim: string; party: string; holds: Position['holds'] }
  claim_place: { claim: string; place: string }
  review: ReviewTable
  story: { article: number; whole: string }
  story_key: { key: string; whole: string }
  sentence_day: { hash: string; day: string }
  statement_key: { key: string; day: string; statement: number }
  statement_index: { statement: number; linker: string; vector: Uint8Array; ties: Uint8Array }
  headline_index: { version: number; linker: string; vector: Uint8Array | null }
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

interface LinkingTable {
  seq: number
  id: string
  version: number
  interpreter: string
  linker: string
}

/** A copy or rewrite, as the article that came later into the ledger was linked to the other. Spans are pairs as JSON. */
interface OriginTieTable {
  article: number
  other: number
  kind: OriginTie['kind']
  score: number
  own: string
  theirs: string
}

/** The claim of a statement, with all of it that counts there, so that a claim is counted without its words. */
interface ClaimLinkTable {
  statement: number
  linking: number
  /** What the linker says. */
  suggested: string
  /** What holds, after merges and what people decided. */
  claim: string
  stance: Stance
  /** The id of the statement that it is most like. */
  other: string | null
  score: number | null
  /** JSON after core's `WhyLinked`. */
  why: string
  state: 'suggested' | 'confirmed'
  act: Act | null
  day: string | null
  /** JSON lists. */
  parties: string
  voices: string | null
  places: string
}

/** What counting tells of the statements of latest readings; a claim without any has no row. */
interface ClaimTable {
  id: string
  /** The id of the statement whose content names it. */
  label: string
  statements: number
  appearances: number
  origins: number
  voices: number
  /** Pairs of parties of which one affirms and the other denies: how contested it is. */
  sides: number
  /** JSON list of words. */
  status: string
  first_day: string | null
  last_day: string | null
}

interface ReviewTable {
  seq: number
  id: string
  decision: Review['decision']
  target: string
  claim: string | null
  by: string
  at: string
  why: string | null
  /** The review that took it back. */
  undone: number | null
}

/** A connection, or a transaction on it. */
export type Db = Kysely<Tables>
export type Trx = Transaction<Tables>
