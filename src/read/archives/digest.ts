import { createHash } from 'node:crypto'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/**
 * Whether bytes have the digest that an archive states for them: "sha1:2OA5FDWW...", in base 32, base 64 or hex.
 * @returns null where nothing can be said: an unknown algorithm, or no digest of its length
 */
export function isDigestMet(stated: string, bytes: Uint8Array): boolean | null {
  const match = /^(sha-?1|sha-?256|sha-?512|md5):([\w+/=-]+)$/i.exec(stated.trim())
  if (match === null) return null
  const [, name = '', value = ''] = match
  const digest = createHash(name.toLowerCase().replace('-', '')).update(bytes).digest()
  const hex = digest.toString('hex')
  const plain = value.replace(/=+$/, '')
  if (plain.length === hex.length) return plain.toLowerCase() === hex
  const inBase32 = toBase32(digest)
  if (plain.length === inBase32.length) return plain.toUpperCase() === inBase32
  const inBase64 = digest.toString('base64url')
  return plain.length === inBase64.length
    ? plain.replaceAll('+', '-').replaceAll('/', '_') === inBase64
    : null
}

/** RFC 4648, without padding. */
function toBase32(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('')
  const groups = bits.match(/.{1,5}/g) ?? []
  return groups.map((group) => alphabet[Number.parseInt(group.padEnd(5, '0'), 2)]).join('')
}
