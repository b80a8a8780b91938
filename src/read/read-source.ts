import { createReadStream } from 'node:fs'
import { fail, OnrecordError, type Outcome, type ReadArticle, succeed } from '../core/index.ts'
import { toAddress } from './address.ts'
import type { ArchiveOrigin } from './archives/archive-parts.ts'
import type { NamedCapture } from './archives/capture-articles.ts'
import { decodeTable, decodeText } from './charset.ts'
import { decodeFeed } from './feeds/decode-feed.ts'
import { openAddress } from './fetch/open-address.ts'
import { largestLineBytes, toMegabytes } from './limits.ts'
import { splitLines } from './lines.ts'
import { withCharset } from './media-type.ts'
import { readLine } from './read-line.ts'
import type { ReadOptions } from './read-options.ts'
import { readWhole, toText, type Whole } from './read-whole.ts'
import { capitalise, refuseEmpty, refuseFormat, refuseLarge, refuseSystem } from './refuse.ts'
import type { Source } from './source.ts'
import { collect, largestOf, openStream, type Stream } from './source-stream.ts'
import { type Draft, toArticle } from './to-article.ts'

/** One outcome of a source; `done` is how many of its bytes are read. */
export interface SourceItem {
  readonly name: string
  readonly outcome: Outcome<ReadArticle>
  readonly done: number
}

/** Reads one source: one item for a page or text, one a line or a feed's entry. Nothing is thrown but an abort. */
export async function* readSource(source: Source, options: ReadOptions): AsyncGenerator<SourceItem> {
  const { name } = source
  if (source.kind === 'refused') return yield { name, outcome: fail(source.error), done: 0 }
  const size = source.kind === 'file' ? source.size : null
  const called = source.kind === 'standardInput' ? name : JSON.stringify(name)
  const format = source.kind === 'file' ? source.format : null
  if (
    format !== null &&
    format !== 'lines' &&
    format !== 'archive' &&
    size !== null &&
    size > largestOf(format)
  )
    return yield { name, outcome: fail(refuseLarge(called, largestOf(format))), done: size }
  try {
    if (source.kind === 'address')
      return yield* readStream(
        { name, called, ...(await openAddress(name, options)) },
        // Who asks a site for its feed asks for its articles.
        { ...options, pages: options.pages ?? true },
      )
    // A pipe cannot be read twice: it is held, as standard input is.
    if (source.kind === 'file' && format === 'archive' && size !== null)
      return yield* readArchived({ name, called, origin: { path: source.path } }, options)
    const stream =
      source.kind === 'file' ? createReadStream(source.path, { signal: options.signal }) : options.stdin
    yield* readStream({ name, called, format, chunks: stream ?? [], served: null, url: null }, options)
  } catch (error) {
    options.signal?.throwIfAborted()
    const refusal = error instanceof OnrecordError ? error : refuseSystem(called, error)
    yield { name, outcome: fail(refusal), done: size ?? 0 }
  }
}

async function* readStream(stream: Stream, options: ReadOptions): AsyncGenerator<SourceItem> {
  const { name, called } = stream
  const { format, chunks: all } = await openStream(stream)
  if (format === 'lines') return yield* readLines({ ...stream, chunks: all }, options)
  const bytes = await collect(called, all, format)
  if (format === 'archive') return yield* readArchived({ name, called, origin: { bytes } }, options)
  if (format === 'table') return yield* readTable({ ...stream, bytes }, options)
  if (format === 'feed')
    return yield* readEntries({ ...stream, bytes }, { ...options, url: stream.url ?? options.url })
  if (format === 'wire') return yield* readItems({ ...stream, bytes }, options)
  const whole = { ...stream, bytes }
  const draft = await readWhole(format, whole, options)
  const known = toPublished(draft, stream)
  const article = await toArticle(known, { ...options, url: stream.url ?? options.url })
  yield { name, outcome: succeed(article), done: bytes.length }
}

/** A capture is the page at the address that was asked for; the charset of a header is part of what was sent. */
function toPublished(draft: Draft, { url, served, isCapture }: Stream): Draft {
  return {
    ...draft,
    url: isCapture ? url : draft.url,
    mediaType: withCharset(draft.mediaType, served),
  }
}

async function* readLines(
  { name, called, chunks }: Stream,
  options: ReadOptions,
): AsyncGenerator<SourceItem> {
  let lines = 0
  let done = 0
  for await (const line of splitLines(chunks, largestLineBytes)) {
    done = line.end
    const bytes = line.number === 1 && line.bytes ? withoutMark(line.bytes) : line.bytes
    if (bytes?.every(isSpace)) continue
    lines++
    const at = `line ${line.number}`
    const draft =
      bytes === null ? fail(refuseLongLine(`${called}, ${at}`)) : readLine(`${called}, ${at}`, bytes)
    const outcome = draft.ok ? succeed(await toArticle(draft.value, options)) : draft
    yield { name: `${name}, ${at}`, outcome, done }
    if (!draft.ok && draft.error.code === 'inputUnsupported') return
  }
  if (lines === 0) yield { name, outcome: fail(refuseEmpty(called)), done }
}

async function* readEntries(
  { name, called, bytes, served, isCapture }: Whole,
  options: ReadOptions,
): AsyncGenerator<SourceItem> {
  const text = toText(called, decodeFeed(bytes, served))
  const { readFeed } = await import('./feeds/read-feed.ts')
  // What an archive holds is read as it was captured.
  const readPage = options.pages === true && !isCapture ? (link: string) => readAt(link, options) : null
  for await (const { at, outcome, part } of readFeed(called, text, options, readPage))
    yield { name: `${name}${at}`, outcome, done: Math.floor(bytes.length * part) }
}

/** The one article at an address. */
async function readAt(address: string, options: ReadOptions): Promise<Draft> {
  const called = JSON.stringify(address)
  const stream = { name: address, called, ...(await openAddress(address, options)) }
  const { format, chunks } = await openStream(stream)
  if (format === 'lines' || format === 'feed' || format === 'table' || format === 'archive')
    throw refuseFormat(called, 'a collection, where a feed promises one article')
  const bytes = await collect(called, chunks, format)
  const draft = toPublished(await readWhole(format, { ...stream, bytes }, options), stream)
  return { ...draft, url: draft.url ?? toAddress(stream.url) }
}

/** An archive, whose captures are read as what each of them is. */
async function* readArchived(
  archive: { readonly name: string; readonly called: string; readonly origin: ArchiveOrigin },
  options: ReadOptions,
): AsyncGenerator<SourceItem> {
  const { readArchive } = await import('./archives/read-archive.ts')
  const readCapture = ({ bytes, charset, ...capture }: NamedCapture) =>
    readStream({ ...capture, chunks: [bytes], served: charset, isCapture: true }, options)
  yield* readArchive({ ...archive, readCapture }, options)
}

async function* readTable(
  { name, called, bytes, served }: Whole,
  options: ReadOptions,
): AsyncGenerator<SourceItem> {
  const text = toText(called, decodeTable(bytes, served))
  const { readClaims } = await import('./claims/read-claims.ts')
  for await (const { at, outcome, part } of readClaims({ name, called, text }, options))
    yield { name: `${name}${at}`, outcome, done: Math.floor(bytes.length * part) }
}

async function* readItems(
  { name, called, bytes, served }: Whole,
  options: ReadOptions,
): AsyncGenerator<SourceItem> {
  const text = toText(called, decodeText(bytes, served))
  const { readWire } = await import('./nitf/read-wire.ts')
  for await (const { at, outcome, part } of readWire(called, text, options))
    yield { name: `${name}${at}`, outcome, done: Math.floor(bytes.length * part) }
}

function withoutMark(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes
}

function isSpace(byte: number): boolean {
  return byte === 0x20 || (byte >= 0x09 && byte <= 0x0d)
}

function refuseLongLine(name: string): OnrecordError {
  return new OnrecordError(
    'inputInvalidLine',
    `${capitalise(name)}: the line is longer than ${toMegabytes(largestLineBytes)}, the most that is held at once. Write one article a line.`,
  )
}
