import type { Range } from '../../core/index.ts'
import { isSpace } from './merge-ranges.ts'

/** A text with what the scorer counts in it. Both tables have a place for each UTF-16 unit. */
export interface ScoredText {
  readonly text: string
  /** The number of the token at each unit, from 0; -1 at white space. */
  readonly tokenAt: Int32Array
  /** How many signs (code points) that are not white space begin before each unit, and before the end. */
  readonly signsBefore: Int32Array
}

/** A word, or one sign that is none. Combining marks are signs of their own, as Python's `\w` has it. */
const tokenPattern = /[\p{L}\p{N}_]+(?:['’.-][\p{L}\p{N}_]+)*|[^\p{L}\p{N}_]/gu

/** Tokens and signs of a text. Linear time. */
export function toScoredText(text: string): ScoredText {
  const tokenAt = new Int32Array(text.length).fill(-1)
  let tokens = 0
  for (const { 0: words, index } of text.matchAll(tokenPattern))
    if (!isSpace(words.charCodeAt(0))) tokenAt.fill(tokens++, index, index + words.length)
  const signsBefore = new Int32Array(text.length + 1)
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const isSecondOfPair = at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff
    signsBefore[at + 1] = (signsBefore[at] ?? 0) + (isSpace(code) || isSecondOfPair ? 0 : 1)
  }
  return { text, tokenAt, signsBefore }
}

/** How many signs that are not white space lie in ranges that do not overlap. */
export function countSigns({ signsBefore }: ScoredText, ranges: readonly Range[]): number {
  return ranges.reduce((sum, { start, end }) => sum + (signsBefore[end] ?? 0) - (signsBefore[start] ?? 0), 0)
}
