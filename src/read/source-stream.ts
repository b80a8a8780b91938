import { largestHeldArchiveBytes } from './archives/archive-limits.ts'
import { largestFileBytes, largestTableBytes } from './limits.ts'
import { refuseBinary, refuseEmpty, refuseFormat, refuseLarge } from './refuse.ts'
import { type Sniffed, sniff, sniffBytes } from './sniff.ts'
import type { Format } from './source.ts'

/** Bytes as they come, with what is known of them before they are looked at. */
export interface Stream {
  readonly name: string
  /** The name within a sentence. */
  readonly called: string
  readonly format: Format | null
  readonly chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>
  /** The charset that a server named. */
  readonly served: string | null
  /** Where it was fetched: the address of a single article that says none, never of one in a collection. */
  readonly url: string | null
  /** Whether an archive captured it at that address: then it is the article's, whatever the page says. */
  readonly isCapture?: boolean
}

/** A stream with the format that its name and its first bytes tell. */
export async function openStream(
  stream: Stream,
): Promise<{ format: Format; chunks: AsyncIterable<Uint8Array> }> {
  const { called } = stream
  const { head, all } = await peek(stream.chunks)
  const sniffed = sniff(head)
  if (sniffed.kind === 'empty') throw refuseEmpty(called)
  if (sniffed.kind === 'binary') throw refuseBinary(called, sniffed.what)
  if (sniffed.kind === 'packed' && stream.format !== null && stream.format !== 'archive')
    throw refuseBinary(called, sniffed.what)
  const format = isOpen(stream.format) || sniffed.kind === 'pdf' ? formatOf(stream, sniffed) : stream.format
  return { format, chunks: all }
}

/** Whether a name says nothing, or is that of much else, too. */
function isOpen(format: Format | null): format is 'feed' | 'pdf' | 'nitf' | null {
  return format === null || format === 'feed' || format === 'pdf' || format === 'nitf'
}

/** What the content says, where the name says nothing or a name that feeds share with much else. */
function formatOf({ called, format }: Stream, sniffed: Sniffed): Format {
  const { kind } = sniffed
  if (kind === 'feed' || kind === 'page' || kind === 'pdf' || kind === 'nitf' || kind === 'wire') return kind
  if (sniffed.kind === 'table' && format === null) return 'table'
  if ((sniffed.kind === 'archive' || sniffed.kind === 'packed') && format === null) return 'archive'
  if (sniffed.kind === 'unsupported') throw refuseFormat(called, sniffed.what)
  if (format === 'pdf' || format === 'nitf')
    throw refuseFormat(called, `called ${format === 'pdf' ? 'a PDF' : 'NITF'} and does not begin as one`)
  if (format === 'feed')
    throw refuseFormat(
      called,
      sniffed.kind === 'lines'
        ? 'one JSON document, and articles come one object a line (.jsonl)'
        : 'neither a feed nor a page',
    )
  return sniffed.kind === 'lines' ? 'lines' : 'text'
}

/** The first bytes, and all of the chunks, those of the head included. */
async function peek(chunks: Stream['chunks']) {
  const iterator = Symbol.asyncIterator in chunks ? chunks[Symbol.asyncIterator]() : chunks[Symbol.iterator]()
  const held: Uint8Array[] = []
  let size = 0
  while (size < sniffBytes) {
    const { done, value } = await iterator.next()
    if (done) break
    held.push(value)
    size += value.length
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    try {
      yield* held
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
    } finally {
      // Closes the file when the reader stops early.
      await iterator.return?.()
    }
  }
  return { head: Buffer.concat(held), all: all() }
}

/** The most bytes of a format that are held at once. */
export function largestOf(format: Format): number {
  if (format === 'archive') return largestHeldArchiveBytes
  return format === 'table' ? largestTableBytes : largestFileBytes
}

/**
 * All bytes of a stream.
 * @throws OnrecordError inputTooLarge
 */
export async function collect(
  called: string,
  chunks: AsyncIterable<Uint8Array>,
  format: Format,
): Promise<Uint8Array> {
  const most = largestOf(format)
  const held: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.length
    if (size > most) throw refuseLarge(called, most)
    held.push(chunk)
  }
  return new Uint8Array(Buffer.concat(held))
}
