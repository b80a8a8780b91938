import type { DateOrder } from './claims/claim-date.ts'
import type { Fetcher } from './fetch/fetcher.ts'

/** What the caller knows about a file that the file does not say. What the file says itself stands. */
export interface ReadOptions {
  /** For one article: a second that has no address of its own is refused. */
  readonly url?: string | undefined
  readonly outlet?: string | undefined
  /** ISO 8601 date, or date and time. */
  readonly published?: string | undefined
  /** Marks every article as a sample text. */
  readonly sample?: boolean | undefined
  /** Which columns of a table hold what: "who=Speaker,words=Quote". */
  readonly columns?: string | undefined
  /** Whether "01/02/2025" in a table is a day of February or of January. */
  readonly dates?: DateOrder | undefined
  /** What `-` reads. */
  readonly stdin?: AsyncIterable<Uint8Array> | undefined
  /** What asks for addresses; without one they are refused. */
  readonly fetcher?: Fetcher | undefined
  /** Whether the pages of a feed's entries are fetched that have no text of their own; if not given, of fetched feeds. */
  readonly pages?: boolean | undefined
  /** Told, in a sentence, what was passed over without being a failure: the records of an archive that are no articles. */
  readonly onNotice?: ((sentence: string) => void) | undefined
  readonly signal?: AbortSignal | undefined
}
