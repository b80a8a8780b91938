import { segment } from 'sentencex'
import type { Range } from '../core/index.ts'
import { cutInside, cutPlace, isFalseCut } from './sentence-repair.ts'

/**
 * UTF-16 units given to sentencex at once. Its time grows faster than the text, and no sentence of a
 * report is as long as this; a text without a stop is cut here.
 */
const windowLength = 2048

/**
 * The sentences of a block as UTF-16 ranges that join without a gap and cover it; white space belongs
 * to the sentence before. sentencex with repairs for ranks, months, initials and quotation marks.
 * A quotation of several sentences is cut; what follows its closing mark in lower case is not.
 * @example splitSentences('Gen. Orlo left. "Why?" he said.', { start: 0, end: 31 }) // cut at 16 alone
 */
export function splitSentences(text: string, block: Range): Range[] {
  const words = text.slice(block.start, block.end)
  if (!/\S/.test(words)) return []
  const cuts = new Set<number>()
  for (const proposed of proposedCuts(maskMarks(words))) {
    const cut = cutPlace(words, proposed)
    if (cut > 0 && cut < words.length && !isFalseCut(words, cut)) cuts.add(cut)
  }
  for (const cut of cutInside(words)) cuts.add(cut)
  const ends = [...cuts].toSorted((a, b) => a - b)
  const starts = [0, ...ends]
  return starts.map((start, index) => ({
    start: block.start + start,
    end: block.start + (ends[index] ?? words.length),
  }))
}

/**
 * The words with all quotation marks and white space as blanks, unit for unit: sentencex treats a
 * quotation as one piece, loses itself in an unclosed one, and rewrites line ends.
 */
function maskMarks(words: string): string {
  return words
    .replace(/[“”„«»"\s]/g, ' ')
    .replace(/(?<![\p{L}\p{N}])['‘’]|['‘’](?![\p{L}\p{N}])/gu, ' ')
    .replace(/\p{Cs}/gu, '\uFFFD')
}

function proposedCuts(masked: string): number[] {
  const cuts: number[] = []
  let from = 0
  while (from < masked.length) {
    const window = masked.slice(from, windowEnd(masked, from))
    const parts = segment('en', window)
    // Should sentencex ever give back other words, its places would be wrong: take the window whole.
    const lengths = parts.join('') === window ? parts.map((part) => part.length) : [window.length]
    const isLast = from + window.length >= masked.length
    // The last sentence of a window may go on behind it: it is read again with the next one.
    if (!isLast && lengths.length > 1) lengths.pop()
    for (const length of lengths) {
      from += length
      cuts.push(from)
    }
  }
  return cuts
}

/** The end of a window, moved back to white space where some is near, and never into a surrogate pair. */
function windowEnd(masked: string, from: number): number {
  const end = from + windowLength
  if (end >= masked.length) return masked.length
  const blank = masked.lastIndexOf(' ', end - 1) + 1
  if (blank > from) return blank
  return /[\uDC00-\uDFFF]/.test(masked.charAt(end)) ? end + 1 : end
}
