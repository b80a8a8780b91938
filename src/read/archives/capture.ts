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
  if (!isCaptureOfPage(record) || url === null) return passedKinds[record.kind] ?? 'file'
  if (record.block === null)
    // Films are this long and pages are not; what it is stands in the block that was not held.
    return 'file'
  const message = parseHttpMessage(record.block)
  if (message === null && isHttp(record)) throw refuseRecord(called, 'it holds no answer of a server')
  // 206 is a part of a page.
  if (message && (message.status < 200 || message.status > 299 || message.status === 206)) return 'answer'
  const { mediaType, charset } = toMedia(
    message ? message.headers.get('content-type') : (record.contentType ?? undefined),
  )
  if (!isPerhapsPage(mediaType)) return 'file'
  checkWhole(called, record)
  const bytes = message ? decodeBody(called, message, budget) : record.block
  if (bytes.length > largestFileBytes)
    throw refuseRecord(called, `its page is larger than ${toMegabytes(largestFileBytes)}`)
  const format = formatOf(mediaType, { bytes, url })
  return format === null ? 'file' : { url, capturedAt: record.capturedAt, format, charset, bytes }
}

function isHttp({ kind, contentType }: ArchiveRecord): boolean {
  return kind === 'response' && /^application\/http\b/i.test(contentType ?? '')
}

function checkWhole(called: string, { cut, digest, block }: ArchiveRecord): void {
  if (cut !== null) throw refuseRecord(called, cut)
  if (digest !== null && block !== null && isDigestMet(digest, block) === false)
    throw refuseRecord(called, 'its bytes are not those whose digest the archive states (WARC-Block-Digest)')
}

function isPerhapsPage(mediaType: string | null): boolean {
  return mediaType === null || /^text\/(?:html|plain|xml)$|\/(?:xml|json)$|\+(?:xml|json)$/.test(mediaType)
}

/** What the bytes are read as, by what the server says and what they look like; null for no article. */
function formatOf(mediaType: string | null, { bytes, url }: Pick<Capture, 'bytes' | 'url'>): Format | null {
  const { kind } = sniff(bytes)
  if (kind === 'feed') return 'feed'
  if (mediaType === 'text/html' || mediaType === 'application/xhtml+xml')
    return kind === 'page' || kind === 'text' || kind === 'table' || kind === 'unsupported' ? 'page' : null
  if (kind === 'page') return mediaType !== null && /json/.test(mediaType) ? null : 'page'
  const isText = mediaType === 'text/plain' && (kind === 'text' || kind === 'table')
  return isText && !machineText.test(new URL(url).pathname) ? 'text' : null
}
