/**
 * Text as the project stores it: well-formed Unicode without NUL. A lone surrogate (JSON's "\ud800") and
 * a NUL each become U+FFFD, one unit for one unit, so offsets hold.
 * @example toWellFormed('a\ud800b') // 'a\ufffdb'
 */
export function toWellFormed(text: string): string {
  return text.replace(/[\p{Surrogate}\0]/gu, '\uFFFD')
}

/**
 * One line: well-formed, white space runs as one space, none at the ends, soft hyphens and zero-width marks
 * out (they are layout). Joiners stay: Persian, Hindi and emoji are spelt with them.
 * @example collapse(' a\n b ') // 'a b'
 */
export function collapse(text: string): string {
  return toWellFormed(text)
    .replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The collapsed text, or null when nothing is left of it. */
export function collapseOrNull(text: string | null | undefined): string | null {
  const collapsed = collapse(text ?? '')
  return collapsed === '' ? null : collapsed
}
