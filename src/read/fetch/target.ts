import type { OnrecordError } from '../../core/index.ts'
import { refuseTarget } from './refuse-fetch.ts'

/** The longest address, in characters: search engines and content networks take no longer ones. */
const longestAddress = 2048

/** Of a scheme so much is shown: registered ones are shorter, and one can be of any length. */
const longestScheme = 30

/** Ports that a browser refuses above 1023, since what listens there is no web server (Fetch standard, "port blocking"). */
const otherServices = new Set([
  1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697,
  10080,
])

/**
 * The address to fetch, in the one spelling of the URL standard: "0x7f.1" and "127.0.0.1." come out as
 * "127.0.0.1". No fragment. Where its name leads is for `resolveHost` to check.
 * @param called the address given, within a sentence
 * @param from where a redirect stands that led here
 * @throws OnrecordError fetchForbidden
 */
export function toTarget(called: string, words: string, from?: URL): URL {
  const base = from?.href
  const refuse = (why: string): OnrecordError => refuseTarget(called, why, from !== undefined)
  if (!URL.canParse(words, base)) throw refuse('no web address')
  const url = new URL(words, base)
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw refuse(
      `an address of "${url.protocol.slice(0, longestScheme)}", and only http and https are fetched`,
    )
  if (url.username !== '' || url.password !== '') throw refuse('an address with a user name or password')
  if (url.href.length > longestAddress) throw refuse(`longer than ${longestAddress} characters`)
  if (!isWebPort(url.port)) throw refuse(`on port ${url.port}, where no web pages are served`)
  if (from?.protocol === 'https:' && url.protocol === 'http:')
    throw refuse('http after https, so that anybody on the way could change the words')
  url.hash = ''
  return url
}

/** The web's own ports, and those that anybody may open but for known services. */
function isWebPort(port: string): boolean {
  if (port === '' || port === '80' || port === '443') return true
  return Number(port) > 1023 && !otherServices.has(Number(port))
}
