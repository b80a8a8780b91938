/**
 * A text without halves of surrogate pairs, which UTF-8 cannot hold: each becomes U+FFFD, one unit for one unit, so
 * that offsets hold.
 */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd')
}

/** How JSON writes half of a pair. A backslash of the text followed by the same looks like it: that costs time alone. */
const escapedHalf = /\\ud[89a-f][0-9a-f]{2}/

/** JSON of one line, of which every text is well formed (RFC 7493). */
export function wellFormedJson(value: unknown): string {
  const json = JSON.stringify(value)
  if (!escapedHalf.test(json)) return json
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'string' ? wellFormed(inner) : inner,
  )
}
