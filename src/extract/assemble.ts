import { mergeRanges, type Range, trimRange } from '../core/index.ts'
import type { TokenStatement } from './decode.ts'
import { repairPassive } from './passive.ts'
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
 * with them, keeps out cue and source, and ends ahead of a comma or the final full stop. No range crosses
 * a block. Null when nothing is left of the cue.
 */
export function assemble(passage: Passage, found: TokenStatement, at: QuotationsAt): DraftStatement | null {
  const { text } = passage
  const cue = trimCue(text, toRanges(passage, [found.cue]))
  if (cue.length === 0) return null
  const { source, content: tagged } = repairPassive(text, {
    source: trimSource(text, subtract(toRanges(passage, found.source), cue)),
    cue,
    content: toRanges(passage, found.content),
  })
  const whole = repairContent(tagged, cue, at)
  const content = trimContent(text, subtract(whole, [...cue, ...source]), at)
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
function subtract(ranges: readonly Range[], others: readonly Range[]): Range[] {
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

/** Trimmed, but for a colon: it is part of the cue ("He added: ...") or all of it ("Tarn: ..."). */
function trimCue(text: string, ranges: readonly Range[]): Range[] {
  return ranges.flatMap((range) => {
    const colon = text.slice(range.start, range.end).endsWith(':')
    const short = trimSigns(text, range)
    if (!colon) return short ?? []
    return { start: short?.start ?? range.end - 1, end: range.end }
  })
}

/** Trimmed, but for the comma that closes an apposition: "Ilva Tarn, a spokeswoman, said". */
function trimSource(text: string, ranges: readonly Range[]): Range[] {
  return ranges.flatMap((range) => {
    const short = trimSigns(text, range)
    const closed = short && text.slice(short.start, short.end).includes(',') && text[short.end] === ','
    return closed && short.end < range.end ? { start: short.start, end: short.end + 1 } : (short ?? [])
  })
}

/** Trimmed, but for the full stop ahead of a paragraph's end that a quotation runs over; pieces that only white space parts are joined. */
function trimContent(text: string, ranges: readonly Range[], at: QuotationsAt): Range[] {
  const trimmed = ranges.flatMap((range) => {
    const runsOn = at(range).some(({ carriesOn, end }) => carriesOn && end === range.end)
    const short = trimSigns(text, range)
    return short && runsOn ? { start: short.start, end: range.end } : (short ?? [])
  })
  const joined: Range[] = []
  for (const range of trimmed) {
    const last = joined.at(-1)
    if (last && /^[^\S\r\n]*$/.test(text.slice(last.end, range.start))) last.end = range.end
    else joined.push({ ...range })
  }
  return joined
}

/** Emoji and their joiners, bullets, commas, dashes and stops: at the ends they are no part of what was said. */
const outerSigns = String.raw`[\s,;:.–—•*-]|\p{Extended_Pictographic}|[\u{1F3FB}-\u{1F3FF}]|\uFE0F|\u200D`
const head = new RegExp(`^(?:${outerSigns})+`, 'u')
const tail = new RegExp(`(?:${outerSigns})$`, 'u')

/** Without the signs at the ends; an abbreviation keeps its stop. */
function trimSigns(text: string, range: Range): Range | null {
  const words = text.slice(range.start, range.end)
  const from = head.exec(words)?.[0].length ?? 0
  let end = words.length
  while (end > from && !isAbbreviation(words.slice(Math.max(from, end - 6), end))) {
    const sign = tail.exec(words.slice(Math.max(from, end - 2), end))
    if (!sign) break
    end -= sign[0].length
  }
  return trimRange(text, { start: range.start + from, end: range.start + end })
}

function isAbbreviation(ending: string): boolean {
  return /\p{L}\.\p{L}\.$/u.test(ending)
}
