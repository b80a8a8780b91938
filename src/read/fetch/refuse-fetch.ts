import { STATUS_CODES } from 'node:http'
import { OnrecordError, systemCode } from '../../core/index.ts'

const byHand = 'Save the page from a browser and pass the file instead'

/** Of what a site says of itself so much is shown: names of media types and packings are shorter. */
const longestQuote = 60

/** What a site said, for a sentence: in quotation marks, cut where it goes on and on. */
export function quoteShort(words: string): string {
  return JSON.stringify(words.length > longestQuote ? `${words.slice(0, longestQuote)}…` : words)
}

/** For an address that is not fetched whoever answers there. */
export function refuseTarget(called: string, why: string, isRedirect: boolean): OnrecordError {
  return new OnrecordError(
    'fetchForbidden',
    isRedirect
      ? `Could not fetch ${called}: it leads on to what is ${why}. ${byHand}.`
      : `Could not fetch ${shownWithoutUser(called)}: it is ${why}. Give the address as a browser shows it for the page.`,
  )
}

/** For a host in a network that is not public. */
export function refuseHidden(
  called: string,
  { hostname, address, isRedirect }: { hostname: string; address: string; isRedirect: boolean },
): OnrecordError {
  const place = hostname.includes(address) ? address : `${JSON.stringify(hostname)} (${address})`
  return new OnrecordError(
    'fetchForbidden',
    `Could not fetch ${called}: it ${isRedirect ? 'leads on' : 'leads'} to ${place}, which is not on the public internet. ` +
      'If you know the machine behind it and mean it, add --allow-private.',
  )
}

/** For an answer that is no page. */
export function refuseStatus(called: string, status: number): OnrecordError {
  return failed(called, `the site answered ${status}${meaning(status)}`, advice(status))
}

function meaning(status: number): string {
  const known: Readonly<Record<number, string>> = {
    401: ': it asks for a login',
    402: ': it asks for payment',
    403: ': it does not let Onrecord in',
    404: ': there is no such page',
    410: ': the page was taken away for good',
    429: ': it was asked too often',
    451: ': the page is withheld for legal reasons',
  }
  if (status >= 500) return ': it has a fault or is overloaded'
  const name = STATUS_CODES[status]
  return known[status] ?? (name === undefined ? '' : `: ${name}`)
}

function advice(status: number): string {
  if (status === 404 || status === 410)
    return 'Check the address; a web archive may have the page, to be saved and passed as a file'
  if (status === 429 || status >= 500) return 'Try again later'
  return byHand
}

/** For a site that asks to come back later than is waited for. */
export function refuseBusy(called: string, status: number, when: string): OnrecordError {
  return failed(called, `the site answered ${status} and asks to come back ${when}`, 'Run this again then')
}

/** For a page that the site's robots.txt closes. */
export function refuseByRobots(called: string, host: string): OnrecordError {
  return new OnrecordError(
    'fetchRefusedByRobots',
    `Could not fetch ${called}: robots.txt of ${host} asks programs to leave this page alone. ${byHand}.`,
  )
}

/** For what takes too long. */
export function refuseSlow(called: string, what: string, limitMs: number): OnrecordError {
  return new OnrecordError(
    'fetchTimeout',
    `Could not fetch ${called}: ${what} did not come within ${limitMs / 1000} seconds. Try again later, or save the page from a browser and pass the file.`,
  )
}

/** For what is too large. */
export function refuseSize(called: string, why: string): OnrecordError {
  return new OnrecordError(
    'fetchTooLarge',
    `Could not fetch ${called}: ${why}, more than any report. Check the address.`,
  )
}

/** For whatever else went wrong between here and the site. */
export function failed(called: string, why: string, what = byHand, cause?: unknown): OnrecordError {
  return new OnrecordError('fetchFailed', `Could not fetch ${called}: ${why}. ${what}.`, { cause })
}

/** The sentence for an error of the connection. */
export function refuseConnection(called: string, { host, hostname }: URL, error: unknown): OnrecordError {
  // undici's parser gives no code with some of its errors.
  const code = systemCode(error) ?? (error instanceof Error ? error.name : '')
  const again = 'Check the address and the network, then try again'
  const fault = faults.find(({ codes }) => codes.test(code))
  const words = fault?.why.replace('HOST', () => host).replace('NAME', () => hostname)
  if (words !== undefined) return failed(called, words, fault?.what ?? again, error)
  const reason = systemCode(error) ?? (error instanceof Error ? error.message : String(error))
  return failed(called, `the connection to ${host} failed (${reason})`, again, error)
}

/** Codes of Node, OpenSSL, zlib and undici. */
const faults: readonly { readonly codes: RegExp; readonly why: string; readonly what?: string }[] = [
  { codes: /^(?:ENOTFOUND|ENODATA)$/, why: 'there is no host NAME' },
  { codes: /^EAI_/, why: 'the name NAME could not be looked up' },
  { codes: /^ECONNREFUSED$/, why: 'HOST takes no connection there' },
  { codes: /^(?:ENETUNREACH|EHOSTUNREACH|ENETDOWN|EADDRNOTAVAIL)$/, why: 'no way leads to HOST' },
  { codes: /^(?:ECONNRESET|EPIPE|UND_ERR_SOCKET)$/, why: 'HOST broke the connection off' },
  { codes: /CONTENT_LENGTH_MISMATCH$/, why: 'HOST did not send what it announced' },
  { codes: /^HPE_|^HTTPParserError$/, why: 'HOST does not answer as a web server does' },
  { codes: /^Z_|^ERR_BROTLI|^ERR__ERROR/, why: 'its compressed body is damaged' },
  {
    codes: /CERT|^UNABLE_TO_|^ERR_TLS|^ERR_SSL|^EPROTO$|^CRL_/,
    why: 'no secure connection to HOST could be made, as its certificate or protocol is not trusted',
    what: byHand,
  },
]

/** A password must not end in a log. */
function shownWithoutUser(called: string): string {
  return called.replace(/\/\/[^/?#\\]*@/, '//')
}
