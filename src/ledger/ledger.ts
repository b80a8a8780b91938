import type {
  Act,
  Article,
  ArticleVersion,
  CareSpan,
  Interpretation,
  LedgerRecord,
  ReadArticle,
  Reading,
  Statement,
  WriterSentence,
} from '../core/index.ts'
import type { Links } from './claims.ts'
import type { Page, Redaction, Snippet, StatementView } from './views.ts'

export type { Page, Redaction, Snippet, StatementView } from './views.ts'

/** What one append did. Appending the same thing twice changes nothing and says so. */
export interface Appended {
  readonly article: string
  readonly version: string
  /** `newArticle`, `newVersion` of a known one, `newDetails` (same text, other metadata or bytes) or `known`. */
  readonly outcome: 'newArticle' | 'newVersion' | 'newDetails' | 'known'
  /** Statements that were not in the ledger before. */
  readonly newStatements: number
  /** Whether an interpretation came that was not in the ledger before. */
  readonly interpreted: boolean
}

/** An article with, unless it is only stored, what an extractor found in it. */
export interface Entry {
  readonly article: ReadArticle
  readonly reading: Reading | null
  /** What the statements say, those of `reading` or of one that is in the ledger. */
  readonly interpretation?: Interpretation | null
  /** When the bytes were fetched, ISO 8601. Kept beside the chain: it is in no id and no hash. */
  readonly retrievedAt: string
}

/** An article in a list: its latest version, the count of statements of its latest reading. */
export interface ArticleRow {
  readonly article: Article
  readonly statements: number
  readonly versions: number
  readonly redacted: boolean
  /** Words of its text to be masked in views; null while not worked out. */
  readonly care: readonly CareSpan[] | null
  /** Where the searched words stand, as a piece of the text; null when nothing was searched. */
  readonly snippet: Snippet | null
}

/** A version of an article, newest first in `ArticleView.versions`. */
export interface VersionRow {
  readonly version: string
  readonly sha256: string
  readonly publishedAt: string | null
  readonly modifiedAt: string | null
  readonly retrievedAt: string | null
}

/** An article as a page shows it: one version, the statements of its latest reading in order of place. */
export interface ArticleView extends ArticleVersion {
  readonly statements: readonly Statement[]
  readonly extractor: string | null
  /** Whose interpretation is shown; null where there is none. */
  readonly interpreter: string | null
  /** What the article says without citing anybody; null while not worked out. */
  readonly writer: readonly WriterSentence[] | null
  /** Words to be masked in views; null while not worked out. */
  readonly care: readonly CareSpan[] | null
  readonly versions: readonly VersionRow[]
  readonly redaction: Redaction | null
}

export interface ListQuery {
  /** Words, all of which must occur; "in quotation marks" as a phrase. */
  readonly search?: string
  /** Only this outlet. */
  readonly outlet?: string
  /** Only statements of this article (its id or a version's). */
  readonly article?: string
  /** Only statements that do this, by the latest interpretation. */
  readonly act?: Act
  /** Only statements of this party, by the latest interpretation; capitals do not matter. */
  readonly party?: string
  /** At most so many, 1 to 1000; 50 unless told. */
  readonly limit?: number
  /** The `next` of the page before. */
  readonly cursor?: string
}

/** What `verify` found. The chain holds when `fault` is null. */
export interface Verified {
  readonly entries: number
  readonly articles: number
  readonly versions: number
  readonly statements: number
  readonly spans: number
  readonly redactions: number
  /** Hash of the last entry, hex; null for an empty ledger. */
  readonly head: string | null
  /** The first fault, as a sentence. */
  readonly fault: string | null
}

/** Counts for a summary line. */
export interface LedgerCounts {
  readonly articles: number
  readonly versions: number
  readonly statements: number
  readonly outlets: number
  readonly redactions: number
  /** Whether there are words that views mask. */
  readonly masks: boolean
  /** True when every article is a sample. */
  readonly sample: boolean
}

/**
 * The store. Append-only; one suite of tests runs over every store behind this port. Ids may be given
 * by any prefix that fits one thing alone ("sta_4f2").
 */
export interface Ledger {
  /** Claims, and what links articles and statements. */
  readonly links: Links
  /** Appends entries in the order given, all or none. */
  append(entries: readonly Entry[]): Promise<Appended[]>
  /** Whether this version has been read by this extractor (null: stored at all), so that work is not done twice. */
  has(version: string, extractor: string | null): Promise<boolean>
  /** Whether this interpreter has been through what this extractor found in this version. */
  hasInterpretation(version: string, extractor: string, interpreter: string): Promise<boolean>
  counts(): Promise<LedgerCounts>
  /** Newest publication first; with `search`, best match first. */
  articles(query: ListQuery): Promise<Page<ArticleRow>>
  /** The latest version of an article id, or the version of a version id. @throws OnrecordError notFound */
  article(id: string): Promise<ArticleView>
  /** The bytes that an article version was read from. @throws OnrecordError notFound */
  snapshot(version: string): Promise<{ bytes: Uint8Array; mediaType: string }>
  /** Statements of the latest readings, in order of article and place; with `search`, best match first. */
  statements(query: ListQuery): Promise<Page<StatementView>>
  /** @throws OnrecordError notFound */
  statement(id: string): Promise<StatementView>
  /** Everything, in the order it was appended; one snapshot of the ledger, whatever others write. */
  records(): AsyncIterable<LedgerRecord>
  /** Takes `records` of another ledger into this empty one. @throws OnrecordError ledgerNotEmpty, ledgerFault */
  restore(records: AsyncIterable<LedgerRecord>): Promise<number>
  /** Recomputes ids, hashes, chain and spans. `onProgress` gets the share done, 0 to 1. */
  verify(onProgress?: (share: number) => void): Promise<Verified>
  /**
   * Takes the words of an article, a version or a statement out, of a statement those of its antecedents too;
   * hash and tombstone stay. @throws OnrecordError notFound
   */
  redact(id: string, decision: { why: string; by: string; at: string }): Promise<Redaction>
  /** Writes a copy that is whole even while others write. @throws OnrecordError when the file exists */
  backup(file: string): Promise<void>
  close(): Promise<void>
}
