import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { fail, OnrecordError, type Outcome, type ReadArticle, succeed } from '../core/index.ts'
import { toAddress } from './address.ts'
import { largestHeldArchiveBytes } from './archives/archive-limits.ts'
import type { ArchiveOrigin } from './archives/archive-parts.ts'
import type { NamedCapture } from './archives/capture-articles.ts'
import { decodePage, decodeTable, decodeText } from './charset.ts'
import { toWellFormed } from './clean.ts'
import { dateOfFileName } from './dates.ts'
import { decodeFeed } from './feeds/decode-feed.ts'
import { openAddress } from './fetch/open-address.ts'
import { largestFileBytes, largestLineBytes, largestTableBytes, toMegabytes } from './limits.ts'
import { splitLines } from './lines.ts'
import { withCharset } from './media-type.ts'
import { readPlainText } from './plain-text.ts'
import { readLine } from './read-line.ts'
import type { ReadOptions } from './read-options.ts'
import {
  capitalise,
  refuseBinary,
  refuseCharset,
  refuseEmpty,
  refuseFormat,
  refuseLarge,
  refuseSystem,
} from './refuse.ts'
import { type Sniffed, sniff, sniffBytes } from './sniff.ts'
import { type Format, isAddress, type Source } from './source.ts'
import { type Draft, toArticle, unpublished } from './to-article.ts'

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

interface Stream {
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

/** A source's name, its name within a sentence, and all its bytes. */
type Whole = Pick<Stream, 'name' | 'called' | 'served' | 'isCapture'> & { readonly bytes: Uint8Array }

/** A stream with the format that its name and its first bytes tell. */
async function openStream(stream: Stream): Promise<{ format: Format; chunks: AsyncIterable<Uint8Array> }> {
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

async function readWhole(format: Format, whole: Whole, { signal }: ReadOptions): Promise<Draft> {
  if (format === 'page') return readPage(whole)
  if (format === 'nitf') return readStory(whole)
  return format === 'pdf' ? readDocument(whole, signal) : readText(whole)
}

async function readStory({ name, called, bytes, served, isCapture }: Whole): Promise<Draft> {
  const text = toText(called, decodeFeed(bytes, served))
  const { parseNitf } = await import('./nitf/parse-nitf.ts')
  const story = parseNitf(called, text)
  const published = story.published.publishedAt === null && !isCapture ? fileDate(name) : story.published
  return { ...story, published, mediaType: 'application/nitf+xml', bytes }
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

async function readDocument(
  { name, called, bytes, isCapture }: Whole,
  signal: AbortSignal | undefined,
): Promise<Draft> {
  const { readPdf } = await import('./pdf/read-pdf.ts')
  const { createdAt, ...found } = await readPdf(called, bytes, { signal })
  const named = isCapture ? unpublished : fileDate(name)
  return {
    ...found,
    outlet: null,
    // Whoever named the file after a day meant the day of its words; a copy is made on any other.
    published:
      named.publishedAt === null && createdAt !== null
        ? { publishedAt: createdAt, publishedFrom: 'created' }
        : named,
    modifiedAt: null,
    isSample: false,
    mediaType: 'application/pdf',
    bytes,
  }
}

function readText({ name, called, bytes, served, isCapture }: Whole): Draft {
  const text = toText(called, decodeText(bytes, served))
  const { blocks, headline, byline } = readPlainText(text)
  const shared = { url: null, outlet: null, modifiedAt: null, language: null, isSample: false }
  return {
    ...shared,
    text,
    blocks,
    headline,
    byline,
    published: isCapture ? unpublished : fileDate(name),
    mediaType: 'text/plain',
    bytes,
  }
}

async function readPage({ name, called, bytes, served, isCapture }: Whole): Promise<Draft> {
  const html = toText(called, decodePage(bytes, served))
  // Loaded at first need: a reader of JSON Lines needs no parser of pages.
  const { parsePage } = await import('./page.ts')
  const page = parsePage(called, html)
  const published = page.published.publishedAt === null && !isCapture ? fileDate(name) : page.published
  return { ...page, published, mediaType: 'text/html', bytes }
}

function toText(called: string, decoded: ReturnType<typeof decodeText>): string {
  if ('invalid' in decoded) throw refuseCharset(called, decoded.invalid)
  if (decoded.text.includes('\0')) throw refuseBinary(called, 'binary data')
  if (decoded.text.trim() === '') throw refuseEmpty(called)
  return toWellFormed(decoded.text)
}

/** A collection's name says nothing of its articles, so this is for files of one article. */
function fileDate(name: string): Draft['published'] {
  const publishedAt = isAddress(name) ? null : dateOfFileName(basename(name))
  return publishedAt === null ? unpublished : { publishedAt, publishedFrom: 'fileName' }
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

function largestOf(format: Format): number {
  if (format === 'archive') return largestHeldArchiveBytes
  return format === 'table' ? largestTableBytes : largestFileBytes
}

async function collect(
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
