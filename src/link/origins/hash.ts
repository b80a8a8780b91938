/** FNV's prime and murmur's two: odd numbers that spread bits. */
const primes = { fnv: 16_777_619, first: 0x85ebca6b, second: 0xc2b2ae35 } as const

/** 32 bits of a word, from its UTF-16 units (FNV-1a, then mixed). The same on every machine. */
export function hashWord(form: string): number {
  let bits = 0x811c9dc5
  for (let at = 0; at < form.length; at++) bits = Math.imul(bits ^ form.charCodeAt(at), primes.fnv)
  return mix(bits)
}

/** 52 bits of words in a row, as 13 hex digits: of ten million different sentences hardly one pair meets by chance. */
export function hashRun(hashes: Uint32Array, from: number, to: number): string {
  let high = 0x9e3779b9
  for (let at = from; at < to; at++) {
    high = Math.imul(high ^ (hashes[at] ?? 0), primes.fnv)
    high = (high << 13) | (high >>> 19)
  }
  const left = (mix(high) & 0xfffff).toString(16).padStart(5, '0')
  return left + shortHash(hashes, from, to).toString(16).padStart(8, '0')
}

/** 32 bits of words in a row: the lower ones of `hashRun`, for what is only held against each other. */
export function shortHash(hashes: Uint32Array, from: number, to: number): number {
  let low = 0x243f6a88
  for (let at = from; at < to; at++) {
    low = Math.imul(low + (hashes[at] ?? 0), primes.first)
    low = (low << 11) | (low >>> 21)
  }
  return mix(low)
}

/** Spreads 32 bits over 32 bits, one to one (murmur3's last step). */
export function mix(bits: number): number {
  let mixed = bits
  mixed = Math.imul(mixed ^ (mixed >>> 16), primes.first)
  mixed = Math.imul(mixed ^ (mixed >>> 13), primes.second)
  return (mixed ^ (mixed >>> 16)) >>> 0
}
