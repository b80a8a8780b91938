import { mergeRanges, type Range, trimRange } from '../core/index.ts'
import type { TokenStatement } from './decode.ts'
import { type QuotationsAt, repairContent } from './quotation.ts'
import type { Passage, TokenRange } from './tagger.ts'

/** A statement as ranges of the article's text, each list sorted, apart and trimmed. */
export interface DraftStatement {
  readonly source: readonly Range[]
  readonly cue: readonly Range[]
  readonly content: readonly Range[]
  readonly confidence: number
}

/**
 * The ranges of text that a tagged statement covers. Content takes in quotations whole and their marks
 * with them, keeps out cue and source, and ends before a comma or the final full stop. No range crosses
 * a block. Null when nothing is left of the cue.
 */
export function assemble(passage: Passage, found: TokenStatement, at: QuotationsAt): DraftStatement | null {
  const { text } = passage
  const cue = trimAll(text, toRanges(passage, [found.cue]))
  if (cue.length === 0) return null
  const source = trimAll(text, subtract(toRanges(passage, found.source), cue))
  const whole = repairContent(toRanges(passage, found.content), cue, at)
  const content = trimAll(text, subtract(whole, [...cue, ...source]))
  return { source, cue, content, confidence: found.confidence }
}

function toRanges({ tokens }: Passage, found: readonly TokenRange[]): Range[] {
  const ranges: { start: number; end: number }[] = []
  for (const { first, last } of found) {
    for (let index = first; index <= last; index++) {
      const token = tokens[index]
      if (!token) continue
      const open = ranges.at(-1)
      if (open && index > first && tokens[index - 1]?.block === token.block) open.end = token.end
      else ranges.push({ start: token.start, end: token.end })
    }
  }
  return mergeRanges(ranges)
}

/** What of the ranges lies in none of the others. */
export function subtract(ranges: readonly Range[], others: readonly Range[]): Range[] {
  return mergeRanges(others).reduce<Range[]>(
    (left, other) =>
      left.flatMap(({ start, end }) =>
        other.end <= start || other.start >= end
          ? [{ start, end }]
          : [
              { start, end: other.start },
              { start: other.end, end },
            ].filter((part) => part.start < part.end),
      ),
    [...ranges],
  )
}

function trimAll(text: string, ranges: readonly Range[]): Range[] {
  return ranges.flatMap((range) => trimSigns(text, range) ?? [])
}

/** Without white space, commas, dashes and full stops at the ends; an abbreviation keeps its stop. */
function trimSigns(text: string, range: Range): Range | null {
  const words = text.slice(range.start, range.end)
  const head = /^[\s,;:.–—-]*/.exec(words)?.[0].length ?? 0
  let end = words.length
  while (end > head && /[\s,;:.–—-]/.test(words.charAt(end - 1))) {
    if (isAbbreviation(words.slice(Math.max(head, end - 6), end))) break
    end--
  }
  return trimRange(text, { start: range.start + head, end: range.start + end })
}

function isAbbreviation(ending: string): boolean {
  return /\p{L}\.\p{L}\.$/u.test(ending)
}
