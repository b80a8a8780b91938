import { basename } from 'node:path'
import { decodePage, decodeText } from './charset.ts'
import { toWellFormed } from './clean.ts'
import { dateOfFileName } from './dates.ts'
import { decodeFeed } from './feeds/decode-feed.ts'
import { readPlainText } from './plain-text.ts'
import type { ReadOptions } from './read-options.ts'
import { refuseBinary, refuseCharset, refuseEmpty } from './refuse.ts'
import { type Format, isAddress } from './source.ts'
import type { Stream } from './source-stream.ts'
import { type Draft, unpublished } from './to-article.ts'

/** A source's name, its name within a sentence, and all its bytes. */
export type Whole = Pick<Stream, 'name' | 'called' | 'served' | 'isCapture'> & { readonly bytes: Uint8Array }

/** The one article of a page, a story, a document or a text. */
export async function readWhole(format: Format, whole: Whole, { signal }: ReadOptions): Promise<Draft> {
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

/**
 * The words of decoded bytes, without lone surrogates.
 * @throws OnrecordError inputCharset, inputBinary, inputEmpty
 */
export function toText(called: string, decoded: ReturnType<typeof decodeText>): string {
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
