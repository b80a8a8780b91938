import ipaddr from 'ipaddr.js'

/** All of IPv6 that is given out for the public (IANA): the rest is special, or nobody's. */
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3')

/**
 * Whether an IP address is one of the public internet: not loopback, private, link-local, shared (CGNAT),
 * multicast, reserved, for documentation or benchmarks, and no IPv6 form that holds an IPv4 address (mapped,
 * compatible, 6to4, NAT64, Teredo).
 * @param address in the spelling of a socket or a parsed URL: "192.0.2.1", "2001:db8::1"
 * @see https://www.iana.org/assignments/iana-ipv6-special-registry
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.parse(address)
  if (parsed instanceof ipaddr.IPv4) return parsed.range() === 'unicast'
  return parsed.range() === 'unicast' && parsed.match(globalUnicast)
}
