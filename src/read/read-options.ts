/** What the caller knows about a file that the file does not say. It wins over what is found. */
export interface ReadOptions {
  readonly url?: string | undefined
  readonly outlet?: string | undefined
  /** ISO 8601 date, or date and time. */
  readonly published?: string | undefined
  /** Marks every article as a sample text. */
  readonly sample?: boolean | undefined
  /** What `-` reads. */
  readonly stdin?: AsyncIterable<Uint8Array> | undefined
  readonly signal?: AbortSignal | undefined
}
