import { collapse } from './clean.ts'

/** Parameters that say how a reader came, not what is shown. */
const tracking =
  /^(?:utm_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|mc_cid|mc_eid|_ga|_gl|ocid|cmpid|cmp|ns_campaign|ns_mchannel|ns_source|at_medium|at_campaign|guccounter|guce_\w+|ito|smid|smtyp|xtor|ref_src|ref_url|__twitter_impression)$/i

/**
 * The canonical form of an address: http or https alone, no fragment, no credentials, no tracking parameters.
 * @returns null for what is no such address
 * @example toAddress('https://Wire.example/a?utm_source=x#top') // 'https://wire.example/a'
 */
export function toAddress(words: string | null | undefined, base?: string): string | null {
  const trimmed = collapse(words ?? '')
  if (trimmed === '' || !URL.canParse(trimmed, base)) return null
  const url = new URL(trimmed, base)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null
  url.hash = ''
  url.username = ''
  url.password = ''
  const kept = [...url.searchParams].filter(([name]) => !tracking.test(name))
  // Only when something goes: writing the parameters anew would respell the others ("%20" as "+").
  if (kept.length < url.searchParams.size) url.search = new URLSearchParams(kept).toString()
  return url.href
}

/** @example toHost('https://www.wire.example/a') // 'wire.example' */
export function toHost(address: string | null): string | null {
  return address === null ? null : new URL(address).hostname.replace(/^www\./, '')
}
