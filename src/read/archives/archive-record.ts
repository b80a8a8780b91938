/** One record of an archive as the archive gives it, whatever its format; null is "not said". */
export interface ArchiveRecord {
  /** From 1, in the order of the archive, records of every kind counted. */
  readonly number: number
  /** Where it begins: bytes into the archive as unpacked. */
  readonly at: number
  /** "response", "resource", "request", "revisit", "metadata", "warcinfo" ... in lower case. */
  readonly kind: string
  /** As written, without the brackets that some programs put around it. */
  readonly target: string | null
  /** ISO 8601. */
  readonly capturedAt: string | null
  /** Content-Type of the block; of a response, that of the message and not of its page. */
  readonly contentType: string | null
  /** WARC-Block-Digest. */
  readonly digest: string | null
  /** Why the block is no whole one: WARC-Truncated, or one segment of several. */
  readonly cut: string | null
  /** Bytes of the block. */
  readonly size: number
  /** Null where it was not asked for; only its start where it is larger than what is held. */
  readonly block: Uint8Array | null
}

/** What a record says before its block. */
export type RecordHead = Omit<ArchiveRecord, 'number' | 'at' | 'block'>

/** How the records of an archive are read. */
export interface RecordOptions {
  /** The archive within a sentence. */
  readonly called: string
  /** Whether the block of a record is to be held. */
  readonly wants: (head: RecordHead) => boolean
}
