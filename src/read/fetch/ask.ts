import { isIPv6, type LookupFunction } from 'node:net'
import { Client, type Dispatcher } from 'undici'
import { OnrecordError, systemCode } from '../../core/index.ts'
import { readableEncodings, readBody, refuseLong } from './body.ts'
import type { FetchLimits } from './fetch-limits.ts'
import { refuseMedia, toMedia } from './media.ts'
import { refuseConnection, refuseSize, refuseSlow } from './refuse-fetch.ts'
import { type Resolve, resolveHost } from './resolve-host.ts'

/** Headers of an answer, by lower-case name; what is sent twice is left out. */
type Headers = ReadonlyMap<string, string>

/** One answer of one host. `bytes` is null where there was nothing to read: no success. */
export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly bytes: Uint8Array | null
}

/** What stays the same from an address given to the page at its end, over robots.txt and redirects. */
export interface Visit {
  /** The address given, within a sentence. */
  readonly called: string
  readonly userAgent: string
  readonly limits: FetchLimits
  readonly resolve: Resolve
  readonly mayReach: (address: string) => boolean
  /** Whether the site led here, not the person. */
  readonly isRedirect: boolean
  readonly signal: AbortSignal
}

/**
 * Asks one address once, following nothing. The name is looked up once, every address checked, and the
 * connection made to what was checked: a second look-up could answer otherwise (DNS rebinding).
 * @throws OnrecordError
 */
export async function ask(url: URL, options: Visit): Promise<Answer> {
  const { called, limits, signal } = options
  const slow = new AbortController()
  const timer = setTimeout(
    () => slow.abort(refuseSlow(called, `an answer of ${url.host}`, limits.headersMs)),
    limits.headersMs,
  )
  const either = AbortSignal.any([signal, slow.signal])
  let client: Client | null = null
  try {
    const addresses = await Promise.race([resolveHost(called, url, options), abortOf(either)])
    client = openClient(url, addresses, limits)
    const response = await client.request(toQuestion(url, options, either))
    clearTimeout(timer)
    return await toAnswer(response, options, either)
  } catch (error) {
    either.throwIfAborted()
    throw error instanceof OnrecordError ? error : toRefusal(error, url, options)
  } finally {
    clearTimeout(timer)
    await client?.destroy()
  }
}

function openClient(url: URL, addresses: readonly string[], limits: FetchLimits): Client {
  const pinned = addresses.map((address) => ({ address, family: isIPv6(address) ? 6 : 4 }))
  const lookup: LookupFunction = (_name, { all }, answer) => {
    const [first] = pinned
    if (first === undefined) answer(Object.assign(new Error('no address'), { code: 'ENOTFOUND' }), [])
    else if (all) answer(null, pinned)
    else answer(null, first.address, first.family)
  }
  return new Client(url.origin, {
    // TLS still checks the certificate against the name.
    connect: { lookup, timeout: limits.connectMs },
    maxHeaderSize: limits.headerBytes,
    // Time is counted here, for the whole and to the millisecond.
    headersTimeout: 0,
    bodyTimeout: 0,
    pipelining: 1,
  })
}

function toQuestion(
  url: URL,
  { userAgent }: Visit,
  signal: AbortSignal,
): Dispatcher.RequestOptions & { signal: AbortSignal } {
  return {
    method: 'GET',
    path: url.pathname + url.search,
    headers: {
      'user-agent': userAgent,
      accept: 'text/html, application/xhtml+xml, text/plain;q=0.9, application/x-ndjson;q=0.9, */*;q=0.1',
      'accept-encoding': readableEncodings,
    },
    signal,
  }
}

async function toAnswer(
  { statusCode: status, headers: sent, body }: Dispatcher.ResponseData,
  { called, limits }: Visit,
  signal: AbortSignal,
): Promise<Answer> {
  // What is not read breaks off with the connection; that is no fault.
  body.on('error', () => {})
  const headers = new Map(
    Object.entries(sent).flatMap(([name, value]): [string, string][] =>
      typeof value === 'string' ? [[name.toLowerCase(), value]] : [],
    ),
  )
  if (status < 200 || status > 299) return { status, headers, bytes: null }
  const wordless = refuseMedia(called, toMedia(headers.get('content-type')))
  if (wordless !== null) throw wordless
  if (Number(headers.get('content-length') ?? 0) > limits.bodyBytes)
    throw refuseLong(called, limits.bodyBytes)
  const encoding = headers.get('content-encoding') ?? ''
  return { status, headers, bytes: await readBody(called, body, { encoding, limits, signal }) }
}

function toRefusal(error: unknown, url: URL, { called, limits }: Visit): OnrecordError {
  const code = systemCode(error)
  if (code === 'UND_ERR_CONNECT_TIMEOUT')
    return refuseSlow(called, `a connection to ${url.host}`, limits.connectMs)
  if (code === 'UND_ERR_HEADERS_OVERFLOW')
    return refuseSize(called, `the headers of its answer are larger than ${limits.headerBytes / 1024} KB`)
  return refuseConnection(called, url, error)
}

/** Never fulfilled; rejects when the signal is aborted. */
function abortOf(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    if (signal.aborted) reject(signal.reason)
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
}
