import { createReadStream } from 'node:fs'
import type { OnrecordError } from '../../core/index.ts'
import type { Budget } from './budget.ts'

/** An archive as it came: a file that can be read more than once, or all its bytes. */
export type ArchiveOrigin = { readonly path: string } | { readonly bytes: Uint8Array }

/** How the bytes of an archive are read. */
export interface PartReading {
  readonly budget: Budget
  readonly signal: AbortSignal | undefined
  /** Told how many bytes came from the archive. */
  readonly onBytes: (count: number) => void
}

/** One stream of records: a whole WARC or ARC, or one of those in a WACZ. */
export interface ArchivePart {
  /** After the archive's name: "" or ", archive/data.warc.gz". */
  readonly at: string
  /** Its bytes from the start, counted in the budget. */
  readonly open: (reading: PartReading) => AsyncIterable<Uint8Array>
}

/** An archive that is open. */
export interface Archive {
  readonly parts: readonly ArchivePart[]
  /** What is not read, and why. */
  readonly faults: readonly OnrecordError[]
  /** Counts what is known of the archive's size before it is read. */
  readonly begin: (budget: Budget) => void
  readonly close: () => void
}

/** A WARC or ARC, which is one part. */
export function openStream(origin: ArchiveOrigin): Archive {
  const open = (reading: PartReading) => readBytes(origin, reading)
  return { parts: [{ at: '', open }], faults: [], begin: () => {}, close: () => {} }
}

async function* readBytes(
  origin: ArchiveOrigin,
  { budget, signal, onBytes }: PartReading,
): AsyncGenerator<Uint8Array> {
  const chunks = 'path' in origin ? createReadStream(origin.path, { signal }) : [origin.bytes]
  for await (const chunk of chunks) {
    budget.read(chunk.length)
    onBytes(chunk.length)
    yield chunk
  }
}
