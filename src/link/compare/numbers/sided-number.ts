import type { Quantity, Span, Statement } from '../../../core/index.ts'
import { splitSentences } from '../../../text/index.ts'
import { toDay } from '../day.ts'
import type { Dated } from '../slot-comparison.ts'
import { type CountedThing, readCountedThing } from './counted-thing.ts'

/** A number with what is around it. */
export interface SidedNumber {
  readonly quantity: Quantity
  /** What it counts, taken apart. */
  readonly thing: CountedThing
  /** The number as said, with what it counts: "more than 10,000 troops". */
  readonly words: string
  /** The sentence of the content around it; the number's own words where the content lacks it. */
  readonly sentence: string
  /** `YYYY-MM-DD`: as of when, else when it was said, else published; null where none is a known day. */
  readonly day: string | null
}

/** The numbers of a statement with the words around each. */
export function toSidedNumbers({ statement, published }: Dated): SidedNumber[] {
  const said = toDay(statement.when?.said?.edtf ?? null) ?? toDay(published)
  return (statement.quantities ?? []).map((quantity) => ({
    quantity,
    thing: readCountedThing(countedWords(quantity)),
    words: inWords(quantity),
    sentence: sentenceAround(statement, quantity.spans),
    day: quantity.asOf === null ? said : toDay(quantity.asOf),
  }))
}

/** "40-metre length" with the scope "of pipe" counts a length of pipe. */
export function countedWords({ of, scope }: Quantity): string | null {
  return of !== null && scope !== null && /^of\s/.test(scope) ? `${of} ${scope}` : of
}

/** @example inWords({ spans: [{ text: 'at least 30', ... }], of: 'people killed', ... }) // 'at least 30 people killed' */
function inWords({ spans, of }: Quantity): string {
  return [...spans.map(({ text }) => text), of ?? ''].join(' ').replace(/\s+/g, ' ').trim()
}

function sentenceAround({ content }: Statement, spans: readonly Span[]): string {
  const own = spans.map(({ text }) => text).join(' ')
  const first = spans[0]
  if (first === undefined) return own
  const piece = content.find(({ start, end }) => start <= first.start && first.end <= end)
  if (piece === undefined) return own
  const at = first.start - piece.start
  const sentences = splitSentences(piece.text, { start: 0, end: piece.text.length })
  const found = sentences.find(({ start, end }) => start <= at && at < end)
  return found === undefined ? piece.text : piece.text.slice(found.start, found.end)
}
