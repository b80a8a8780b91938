import type { Range } from '../../core/index.ts'

/** The words of a text in order, folded so that case, accents' encoding and punctuation do not tell them apart. */
export interface Words {
  /** The folded words. */
  readonly forms: readonly string[]
  /** Where each begins, UTF-16 units. */
  readonly starts: Int32Array
  /** The first unit after each. */
  readonly ends: Int32Array
  /** In which of the given ranges each stands, counted from 0. */
  readonly ranges: Int32Array
}

/**
 * Letters and digits in a row with the marks that sit on them; of scripts that put no space between words, each sign.
 */
const word = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu

/**
 * The words of a stretch of a text, with their places in the whole text. Linear.
 * @example readWords('“No,” said 2.') // forms: no, said, 2
 */
export function readWords(text: string, ranges: readonly Range[] = [{ start: 0, end: text.length }]): Words {
  const forms: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  const within: number[] = []
  for (const [at, { start, end }] of ranges.entries())
    for (const { 0: found, index } of text.slice(start, end).matchAll(word)) {
      forms.push(found.normalize('NFKC').toLowerCase())
      starts.push(start + index)
      ends.push(start + index + found.length)
      within.push(at)
    }
  return {
    forms,
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    ranges: Int32Array.from(within),
  }
}

/** The range of the words from `from` up to `to`, in UTF-16 units of the text. */
export function rangeOfWords(words: Words, from: number, to: number): Range {
  return { start: words.starts[from] ?? 0, end: words.ends[to - 1] ?? 0 }
}
