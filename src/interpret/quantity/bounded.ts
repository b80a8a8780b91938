/** White space between the words of an expression: more of it parts them, and looking through it would cost time. */
const most = 3

/**
 * A pattern in which white space is bounded, so that a text of blanks costs no more than one of words.
 * @example bounded('a\\s+few') // 'a\\s{1,3}few'
 */
export function bounded(pattern: string): string {
  return pattern
    .replaceAll('\\s+', `\\s{1,${most}}`)
    .replaceAll('\\s*', `\\s{0,${most}}`)
    .replaceAll('[\\s-]+', `[\\s-]{1,${most}}`)
    .replaceAll('[\\s-]*', `[\\s-]{0,${most}}`)
}
