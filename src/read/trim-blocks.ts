import { isDateLine } from './date-line.ts'
import { countWords, isAttribution } from './furniture.ts'
import type { PageBlock } from './page-blocks.ts'

/** What a page says of its article besides the blocks. */
interface Known {
  readonly headline: string | null
  /** Names, with commas or "and" between. */
  readonly byline: string | null
}

/** How many blocks of the top and of the end are looked at for what frames a report. */
const frame = { top: 6, end: 6 }
/** Fewer words are a label or a kicker ("World", "Politics | Sample Wire") where no sentence has begun. */
const fewestWords = 7
/** A repetition of fewer signs can be meant: "No comment.", or what each of several things has. UTF-16 units. */
const leastRepeated = 40

/**
 * The blocks without what frames a report in every page of a site: labels, dates, the names of the authors and the
 * headline again above it, the authors' lives below it, and boxes that stand in it more than once.
 */
export function trimBlocks(blocks: readonly PageBlock[], known: Known): PageBlock[] {
  return withoutEnd(withoutTop(withoutRepeats(blocks), known), known)
}

/** Boxes of the site and pictures for several widths stand in a page again and again. */
function withoutRepeats(blocks: readonly PageBlock[]): PageBlock[] {
  const seen = new Set<string>()
  return blocks.filter(({ words }) => {
    const isRepeated = words.length >= leastRepeated && seen.has(words)
    seen.add(words)
    return !isRepeated
  })
}

function withoutTop(blocks: readonly PageBlock[], { headline, byline }: Known): PageBlock[] {
  const authors = namesOf(byline)
  const title = fold(headline ?? '')
  const first = blocks.findIndex(isSentence)
  return blocks.filter((block, at) => {
    if (at >= frame.top || block.kind === 'standfirst' || block.kind === 'caption') return true
    if (isDateLine(block.words)) return false
    const words = fold(block.words)
    if (block.kind === 'subheading' && restates(words, title)) return false
    if (block.kind !== 'paragraph' || isSentence(block)) return true
    const isSigned = authors.some((name) => words.includes(name)) && countWords(block.words) <= 14
    const isLabel =
      at < first && countWords(block.words) < fewestWords && !/[.!?…。！？]\P{L}{0,4}$/u.test(block.words)
    return !isSigned && !isLabel
  })
}

function withoutEnd(blocks: readonly PageBlock[], { byline }: Known): PageBlock[] {
  const authors = namesOf(byline)
  const kept = [...blocks]
  const start = Math.max(1, kept.length - frame.end)
  const signed = kept.findIndex(
    ({ words, kind }, at) => at >= start && kind !== 'caption' && authors.includes(fold(words)),
  )
  if (signed > 0) kept.splice(signed)
  for (let at = kept.length - 1; at >= start; at--) {
    const block = kept[at]
    if (!block) break
    const isLife =
      authors.some((name) => fold(block.words).startsWith(`${name} `)) && !isAttribution(block.words)
    // A subheading heads nothing once what stood under it is gone.
    const isBare = block.kind === 'subheading' && at === kept.length - 1
    if (isLife || isBare || isDateLine(block.words)) kept.splice(at, 1)
  }
  return kept
}

/** Whether a block is a sentence of the report rather than a label. Scripts without spaces have no words to count. */
function isSentence({ kind, words }: PageBlock): boolean {
  if (kind !== 'paragraph') return false
  const isEnded = /[.!?:…。！？][\p{Pe}\p{Pf}"']*$/u.test(words)
  return isEnded ? countWords(words) >= 5 || words.length >= 40 : countWords(words) >= 12
}

/** A kicker is all that one of them has more. */
function restates(words: string, title: string): boolean {
  return words !== '' && title !== '' && (words.endsWith(title) || title.endsWith(words))
}

/** Full names of authors, folded; a single word names too much. */
function namesOf(byline: string | null): string[] {
  return (byline ?? '')
    .split(/\s*(?:,|;|\||&|\band\b|\bund\b|\bet\b)\s*/)
    .map(fold)
    .filter((name) => name.includes(' '))
}

function fold(words: string): string {
  return (words.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ')
}
