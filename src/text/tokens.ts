import type { Range } from '../core/index.ts'

/**
 * A word: letters, marks, digits and low lines, joined by an inner apostrophe, full stop or hyphen, as
 * in the tokens of the attribution scorer. Else any one sign that is not white space, with its marks.
 */
const tokenPattern = /[\p{L}\p{M}\p{N}_]+(?:['’.-][\p{L}\p{M}\p{N}_]+)*|\S\p{M}*/gu

/**
 * Words and signs of a stretch of text as UTF-16 ranges of the whole text, in order. Surrogate pairs
 * stay whole; every character that is not white space lies in exactly one token. Linear time.
 * @example splitTokens('He’s in.', { start: 0, end: 8 }) // "He’s", "in", "."
 */
export function splitTokens(text: string, range: Range): Range[] {
  const tokens: Range[] = []
  for (const match of text.slice(range.start, range.end).matchAll(tokenPattern)) {
    const start = range.start + match.index
    tokens.push({ start, end: start + match[0].length })
  }
  return tokens
}
