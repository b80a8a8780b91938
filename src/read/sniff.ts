import { isClaimsHeader } from './claims/header.ts'
import { isNitf, isWireJson } from './nitf/sniff-nitf.ts'

/** What bytes look like, by their first few kilobytes. */
export type Sniffed =
  | {
      readonly kind:
        | 'page'
        | 'text'
        | 'lines'
        | 'feed'
        | 'table'
        | 'archive'
        | 'pdf'
        | 'nitf'
        | 'wire'
        | 'empty'
    }
  | { readonly kind: 'binary' | 'unsupported' | 'packed'; readonly what: string }

/** How many bytes are looked at: the sniffing length of the WHATWG MIME standard, and room for long comments. */
export const sniffBytes = 4096

/** First bytes of kinds of files that people pass by mistake. */
const magic: readonly (readonly [string, string])[] = [
  ['\x89PNG', 'a PNG image'],
  ['GIF8', 'a GIF image'],
  ['\xFF\xD8\xFF', 'a JPEG image'],
  ['RIFF', 'an image, sound or film'],
  ['\xD0\xCF\x11\xE0', 'an old office document'],
  ['\x7FELF', 'a program'],
  ['SQLite format 3', 'an SQLite database'],
  ['7z\xBC\xAF', 'a 7z archive'],
  ['Rar!', 'a rar archive'],
]

/** First bytes of what a web archive can be packed in. */
const packings: readonly (readonly [string, string])[] = [
  ['PK\x03\x04', 'a zip archive or an office document'],
  ['\x1F\x8B', 'a gzip archive'],
]

const pageStart =
  /^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--(?:[^-]|-(?!->))*-->\s*)*<(?:!doctype\s+html|(?:html|head|body|title|meta|script|style|link|article|main|section|div|p|h1|header)\b)/i
/** Readers of PDF take some white space before it: mail programs leave an empty line there. */
const pdfStart = /^(?:\xEF\xBB\xBF)?\s{0,16}%PDF-\d/
const feedStart = /<(?:[\w-]+:)?(?:rss|feed|RDF)[\s>]/i
const jsonFeed = /^\s*\{.*?"version"\s*:\s*"https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org\\?\/version/s
/** A comment or a document type, and markup after it. */
const xmlStart = /^\s*(?:<\?xml|(?:<!--(?:[^-]|-(?!->))*-->\s*|<!doctype[^>]*>\s*)+<)/i

/**
 * Looks at the start of a file. A byte-order mark of UTF-16 rules out "binary": its text has NUL bytes; so
 * does the start of XML, which is recognised without one.
 * @param head the first bytes, at most `sniffBytes` of which are looked at
 */
export function sniff(head: Uint8Array): Sniffed {
  const bytes = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, sniffBytes))
  if (bytes.length === 0) return { kind: 'empty' }
  const raw = bytes.toString('latin1')
  if (pdfStart.test(raw)) return { kind: 'pdf' }
  for (const [start, what] of magic) if (raw.startsWith(start)) return { kind: 'binary', what }
  for (const [start, what] of packings) if (raw.startsWith(start)) return { kind: 'packed', what }
  // Markup and JSON are ASCII, so dropping the byte-order mark and UTF-16's NULs is enough to recognise them.
  const start = raw.replaceAll('\0', '').replace(/^(?:\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)/, '')
  const isWide = /^(?:\0\0)?(?:\xFF\xFE|\xFE\xFF)/.test(raw) || (/^\0{0,3}<\0/.test(raw) && isFeed(start))
  if (!isWide && bytes.includes(0)) return { kind: 'binary', what: 'binary data' }
  return sniffText(start)
}

function sniffText(start: string): Sniffed {
  if (pageStart.test(start)) return { kind: 'page' }
  if (isNitf(start)) return { kind: 'nitf' }
  if (isWireJson(start)) return { kind: 'wire' }
  if (isFeed(start)) return { kind: 'feed' }
  if (xmlStart.test(start)) return { kind: 'unsupported', what: 'an XML document' }
  if (/^(?:WARC\/\d|filedesc:\/\/)/.test(start)) return { kind: 'archive' }
  if (/^\s*\{[ \t]*["}]/.test(start)) return { kind: 'lines' }
  if (/^\s*(?:\{\s*"|\[\s*\{\s*")/.test(start)) return { kind: 'unsupported', what: 'one JSON document' }
  return { kind: isClaimsHeader(start) ? 'table' : 'text' }
}

function isFeed(start: string): boolean {
  return (/^\s*</.test(start) && feedStart.test(start)) || jsonFeed.test(start)
}
