import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { refuseHidden } from './refuse-fetch.ts'

/** Looks a name up: all its IP addresses, in the order to try them. Rejects with the system's error. */
export type Resolve = (name: string) => Promise<readonly string[]>

/** The system's own resolver: the hosts file, then DNS. */
export const resolveBySystem: Resolve = async (name) => {
  const found = await lookup(name, { all: true, order: 'verbatim' })
  return found.map(({ address }) => address)
}

interface ResolveOptions {
  readonly resolve: Resolve
  /** Whether a connection to this IP address may be made. */
  readonly mayReach: (address: string) => boolean
  readonly isRedirect: boolean
}

/**
 * The IP addresses of a host, each of which may be reached. One that may not refuses them all: who answers
 * with both kinds is up to something.
 * @throws OnrecordError fetchForbidden; the system's error for a name that is not known
 */
export async function resolveHost(
  called: string,
  { hostname }: URL,
  { resolve, mayReach, isRedirect }: ResolveOptions,
): Promise<readonly string[]> {
  const addresses = await addressesOf(hostname, resolve)
  const hidden = addresses.find((address) => !mayReach(address))
  if (hidden !== undefined) throw refuseHidden(called, { hostname, address: hidden, isRedirect })
  return addresses
}

async function addressesOf(hostname: string, resolve: Resolve): Promise<readonly string[]> {
  const bare = hostname.replace(/^\[(.*)\]$/, '$1')
  if (isIP(bare) !== 0) return [bare]
  // RFC 6761: this name means this machine, whatever a name server says.
  if (/(?:^|\.)localhost\.?$/.test(hostname)) return ['127.0.0.1', '::1']
  return await resolve(hostname)
}
