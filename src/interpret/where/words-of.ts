import type { Range } from '../../core/index.ts'
import { splitTokens } from '../../text/index.ts'

/** A word or sign of a text, with what the finding of names asks of it again and again. */
export interface Word extends Range {
  /** Without "’s". */
  readonly text: string
  readonly lower: string
  readonly isCapital: boolean
  readonly isPossessive: boolean
  /** Whether a sentence, a quotation or a block begins with it. */
  readonly isFirst: boolean
  /** Whether only a blank parts it from the word before. */
  readonly isJoined: boolean
}

const possessive = /['’]s$/
const opensSentence = /^[.!?:;“"‘([—–•]/

/** The words of a stretch of text, in order. */
export function wordsOf(text: string, range: Range): Word[] {
  const words: Word[] = []
  for (const { start, end } of splitTokens(text, range)) {
    const raw = text.slice(start, end)
    const isPossessive = possessive.test(raw)
    const word = isPossessive ? raw.slice(0, -2) : raw
    const before = words.at(-1)
    words.push({
      start,
      end: start + word.length,
      text: word,
      lower: word.toLowerCase(),
      isCapital: /^\p{Lu}/u.test(word),
      isPossessive,
      isFirst: before === undefined || opensSentence.test(before.text),
      isJoined: before !== undefined && start - before.end - (before.isPossessive ? 2 : 0) === 1,
    })
  }
  return words
}
