import { OnrecordError } from '../../core/index.ts'
import { toAddress } from '../address.ts'
import { toMedia } from '../fetch/media.ts'
import { largestFileBytes, toMegabytes } from '../limits.ts'
import { sniff } from '../sniff.ts'
import type { Format } from '../source.ts'
import type { ArchiveRecord } from './archive-record.ts'
import type { Budget } from './budget.ts'
import { decodeBody } from './decode-body.ts'
import { isDigestMet } from './digest.ts'
import { parseHttpMessage } from './http-message.ts'
import { refuseRecord } from './refuse-archive.ts'

/** A page, text or feed as it was at an address at a time. */
export interface Capture {
  /** Canonical address. */
  readonly url: string
  /** ISO 8601; null where the archive gives no time. */
  readonly capturedAt: string | null
  readonly format: Format
  /** The charset that the server named. */
  readonly charset: string | null
  /** What the server sent, with the packing of its way undone. */
  readonly bytes: Uint8Array
}

/** Why a record is no capture of an article, for the count at the end. */
export type Passed = 'request' | 'revisit' | 'metadata' | 'conversion' | 'answer' | 'file' | 'page'

const passedKinds: Readonly<Record<string, Passed>> = {
  request: 'request',
  revisit: 'revisit',
  warcinfo: 'metadata',
  metadata: 'metadata',
  conversion: 'conversion',
}

/** Texts for machines that servers call "text/plain". */
const machineText =
  /\/(?:(?:robots|(?:app-)?ads|humans|security|sitemap|llms)\.txt|[^/]*\.(?!te?xt$)[a-z]\w{0,5})$/i

/** What can hold an article by its media type, and no type at all. */
const perhapsArticle = /^$|^text\/(?:html|plain|xml)$|^application\/pdf$|\/(?:xml|json)$|\+(?:xml|json)$/
/** Of these, what is there to be read by people. */
const surelyArticle = /^text\/(?:html|plain)$|\/(?:xhtml|rss|atom|rdf)\+xml$|\/feed\+json$|\/pdf$/

const tooLarge = `its page is larger than ${toMegabytes(largestFileBytes)}`

/** Whether a record can hold an article: only then its block is held. */
export function isCaptureOfPage({ kind, target }: Pick<ArchiveRecord, 'kind' | 'target'>): boolean {
  return (kind === 'response' || kind === 'resource') && toAddress(target) !== null
}

/**
 * The capture in a record, or why it is none.
 * @param called the record within a sentence
 * @throws OnrecordError for a page that is there and not whole; above the budget
 */
export function toCapture(called: string, record: ArchiveRecord, budget: Budget): Capture | Passed {
  const url = toAddress(record.target)
  const { block } = record
  if (url === null || block === null) return passedKinds[record.kind] ?? 'file'
  const message = parseHttpMessage(block)
  if (message === null && isHttp(record)) throw refuseRecord(called, 'it holds no answer of a server')
  // 206 is a part of a page.
  if (message && (message.status < 200 || message.status > 299 || message.status === 206)) return 'answer'
  const media = toMedia(message ? message.headers.get('content-type') : (record.contentType ?? undefined))
  if (!perhapsArticle.test(media.mediaType ?? '') || isForMachines(media.mediaType, url)) return 'file'
  try {
    checkWhole(called, record)
    const bytes = message ? decodeBody(called, message, budget) : block
    if (bytes.length > largestFileBytes) throw refuseRecord(called, tooLarge)
    const format = formatOf(media.mediaType, bytes)
    return format ? { url, capturedAt: record.capturedAt, format, charset: media.charset, bytes } : 'file'
  } catch (error) {
    // What scripts fetch is JSON and XML, too: nobody misses one that is not whole.
    const isMissed = surelyArticle.test(media.mediaType ?? '')
    if (error instanceof OnrecordError && error.code !== 'inputTooLarge' && !isMissed) return 'file'
    throw error
  }
}

function isHttp({ kind, contentType }: ArchiveRecord): boolean {
  return kind === 'response' && /^application\/http\b/i.test(contentType ?? '')
}

function isForMachines(mediaType: string | null, url: string): boolean {
  return mediaType === 'text/plain' && machineText.test(new URL(url).pathname)
}

function checkWhole(called: string, { cut, digest, block, size }: ArchiveRecord): void {
  if (block === null || block.length < size) throw refuseRecord(called, tooLarge)
  if (cut !== null) throw refuseRecord(called, cut)
  if (digest !== null && isDigestMet(digest, block) === false)
    throw refuseRecord(called, 'its bytes are not those whose digest the archive states (WARC-Block-Digest)')
}

/** What the bytes are read as, by what the server says and what they look like; null for no article. */
function formatOf(mediaType: string | null, bytes: Uint8Array): Format | null {
  const { kind } = sniff(bytes)
  if (kind === 'feed' || kind === 'nitf' || kind === 'pdf') return kind
  if (mediaType === 'text/html' || mediaType === 'application/xhtml+xml')
    return kind === 'page' || kind === 'text' || kind === 'table' || kind === 'unsupported' ? 'page' : null
  if (kind === 'page') return mediaType?.includes('json') ? null : 'page'
  return mediaType === 'text/plain' && (kind === 'text' || kind === 'table') ? 'text' : null
}
