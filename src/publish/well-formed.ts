/**
 * A text without halves of surrogate pairs, which UTF-8 cannot hold: each becomes U+FFFD, one unit for one unit, so
 * that offsets hold.
 */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd')
}

/** JSON of one line, of which every text is well formed (RFC 7493). */
export function wellFormedJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'string' ? wellFormed(inner) : inner,
  )
}
