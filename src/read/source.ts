import { basename, extname } from 'node:path'
import type { OnrecordError } from '../core/index.ts'

/** What a file's content is read as. */
export type Format = 'page' | 'text' | 'lines' | 'feed' | 'table' | 'archive' | 'pdf' | 'nitf' | 'wire'

/** One thing to read, as found before anything is read. */
export type Source =
  | {
      readonly kind: 'file'
      readonly name: string
      readonly path: string
      /** By the file's name; null is for the content to tell. */
      readonly format: Format | null
      /** Bytes; null for a pipe. */
      readonly size: number | null
    }
  | { readonly kind: 'address'; readonly name: string }
  | { readonly kind: 'standardInput'; readonly name: string }
  | { readonly kind: 'refused'; readonly name: string; readonly error: OnrecordError }

const formats: Readonly<Record<string, Format>> = {
  '.html': 'page',
  '.htm': 'page',
  '.xhtml': 'page',
  '.txt': 'text',
  '.text': 'text',
  '.jsonl': 'lines',
  '.ndjson': 'lines',
  '.csv': 'table',
  '.tsv': 'table',
  '.warc': 'archive',
  '.arc': 'archive',
  '.wacz': 'archive',
  // Names of much else, too, or given to what is none: the content has the last word.
  '.pdf': 'pdf',
  '.nitf': 'nitf',
  '.rss': 'feed',
  '.atom': 'feed',
  '.rdf': 'feed',
  '.xml': 'feed',
  '.json': 'feed',
}

/** Files that are no article, by what they are called. */
const unsupported: Readonly<Record<string, string>> = {
  '.doc': 'an office document',
  '.docx': 'an office document',
  '.odt': 'an office document',
  '.rtf': 'an office document',
  '.epub': 'a book',
  '.mhtml': 'a web archive of one page',
  '.mht': 'a web archive of one page',
  '.zip': 'an archive',
  '.gz': 'a compressed file',
  '.db': 'a database',
  ...Object.fromEntries(
    ['.png', '.jpg', '.jpeg', '.gif', '.webp', '.svg', '.avif', '.tif', '.tiff', '.ico'].map((end) => [
      end,
      'an image',
    ]),
  ),
  ...Object.fromEntries(
    ['.mp3', '.mp4', '.mov', '.wav', '.avi', '.webm', '.ogg'].map((end) => [end, 'sound or film']),
  ),
}

/** What a file's name says of its content. */
export type NamedFormat =
  | { readonly format: Format }
  | { readonly unsupported: string }
  | { readonly unknown: true }

/** @example formatOfName('a.HTML') // { format: 'page' } */
export function formatOfName(path: string): NamedFormat {
  const end = extname(path).toLowerCase()
  const inner = end === '.gz' ? extname(basename(path, extname(path))).toLowerCase() : end
  const format = formats[inner] === 'archive' ? 'archive' : formats[end]
  if (format) return { format }
  const what = unsupported[end]
  return what ? { unsupported: what } : { unknown: true }
}

/** Whether an input is an address and not a file. */
export function isAddress(input: string): boolean {
  return /^(?:https?|ftp|s3|file):\/\//i.test(input)
}
