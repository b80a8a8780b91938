import { type ArticleVersion, type PossibleMiss, type Range, type Statement, toSpan } from '../core/index.ts'
import { findQuotations, type QuotedRange } from '../text/index.ts'
import { createQuotationsAt } from './quotation.ts'
import { reportingWords } from './reporting-words.ts'

/** Fewer words in quotation marks are a term, a nickname or irony. */
const leastWords = 3

const word = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu
/** "of", "the", "in" are small in a title. */
const titleWord = /^(?:\p{Lu}|\p{N}|(?:a|an|and|at|by|for|from|in|is|it|of|on|or|the|to|with)$)/u

/**
 * Where an article may hold a statement that was not found: quotations of three words or more that no
 * statement's content touches, and reporting words that no statement's cue touches. Furniture, titles and
 * the words inside a missed quotation are left out. In order of place, apart. Linear time.
 * @example findPossibleMisses(version, []) // [{ start: 5, end: 9, text: 'said', why: 'cue' }]
 */
export function findPossibleMisses(
  version: ArticleVersion,
  statements: readonly Pick<Statement, 'cue' | 'content'>[],
): PossibleMiss[] {
  const { text } = version
  const quoted = findQuotations(version.text, version.blocks)
  const contents = toCover(statements.flatMap(({ content }) => content))
  const missed = quoted.filter(
    (quotation) => quotation.depth === 0 && isSaid(text, quotation) && !contents(quotation),
  )
  const missedAt = createQuotationsAt(missed)
  const cues = toCover(statements.flatMap(({ cue }) => cue))
  const words = reportingIn(version).filter((range) => !cues(range) && missedAt(range).length === 0)
  return [
    ...missed.map((range) => ({
      ...toSpan(text, { start: range.start, end: range.end }),
      why: 'quotation' as const,
    })),
    ...words.map((range) => ({ ...toSpan(text, range), why: 'cue' as const })),
  ].toSorted((a, b) => a.start - b.start)
}

/** Whether somebody may have said these words: enough of them, and no title. */
function isSaid(text: string, { inner }: QuotedRange): boolean {
  const said = text.slice(inner.start, inner.end)
  const words = [...said.matchAll(word)].map(([found]) => found)
  if (words.length < leastWords) return false
  // "The Long Way Home", without a stop of its own.
  return !(words.length < 10 && words.every((one) => titleWord.test(one)) && !/[.,!?…]$/.test(said.trim()))
}

const wordOrAccordingTo = /\baccording\s+to\b|[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/giu

function reportingIn({ text, blocks }: ArticleVersion): Range[] {
  const found: Range[] = []
  for (const block of blocks) {
    if (block.kind === 'furniture') continue
    for (const match of text.slice(block.start, block.end).matchAll(wordOrAccordingTo)) {
      const start = block.start + match.index
      const range = { start, end: start + match[0].length }
      if (isReporting(match[0]) && !isParticiple(text, { start: block.start, end: start }, match[0]))
        found.push(range)
    }
  }
  return found
}

/** "Asked about the bridge, he left": a verb that begins a sentence is a participle. */
function isParticiple(text: string, before: Range, words: string): boolean {
  return (
    /ed$/i.test(words) &&
    /(?:^|[.!?]["”’)]*\s+)$/.test(text.slice(Math.max(before.start, before.end - 8), before.end))
  )
}

function isReporting(words: string): boolean {
  return reportingWords.has(words.toLowerCase()) || /^according\s/i.test(words)
}

/** Tells whether a range shares a unit with any of some, in the time of a binary search. */
function toCover(ranges: readonly Range[]): (range: Range) => boolean {
  const sorted = ranges.toSorted((a, b) => a.start - b.start)
  // The furthest end of all that begin so far: contents lie in one another.
  const ends: number[] = []
  for (const { end } of sorted) ends.push(Math.max(end, ends.at(-1) ?? 0))
  return (range) => {
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sorted[middle]?.start ?? 0) < range.end) low = middle + 1
      else high = middle
    }
    return (ends[low - 1] ?? 0) > range.start
  }
}
