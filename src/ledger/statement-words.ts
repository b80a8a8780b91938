import type { Pairs, Range, Span } from '../core/index.ts'
import type { StatementPayload } from './payload.ts'

/** Something for each part of a statement that has words. */
type Parts<T> = Record<'source' | 'cue' | 'content', T>

/** Between the pieces of a part; it keeps the last word of one piece and the first of the next apart. */
const joint = '\n'

/** A statement's ranges, as the payload has them in pairs. */
export function toRanges(payload: StatementPayload): Parts<Range[]> {
  return mapParts((part) => fromPairs(payload[part]))
}

/** Ranges as pairs. */
export function toPairs(ranges: Parts<readonly Range[]>): Parts<Pairs> {
  return mapParts((part) => asPairs(ranges[part]))
}

/** The ranges of one part as pairs. */
export function asPairs(ranges: readonly Range[]): Pairs {
  return ranges.map(({ start, end }) => [start, end])
}

/** Pairs as ranges. */
export function fromPairs(pairs: Pairs): Range[] {
  return pairs.map(([start, end]) => ({ start, end }))
}

/** The words of each part, its pieces joined. */
export function toWords(text: string, ranges: Parts<readonly Range[]>): Parts<string> {
  return mapParts((part) => ranges[part].map(({ start, end }) => text.slice(start, end)).join(joint))
}

/** The spans of each part: the words cut again into the pieces they were joined from. */
export function toSpans(ranges: Parts<readonly Range[]>, words: Parts<string>): Parts<Span[]> {
  return mapParts((part) => {
    let at = 0
    return ranges[part].map(({ start, end }) => {
      const text = words[part].slice(at, at + end - start)
      at += end - start + joint.length
      return { start, end, text }
    })
  })
}

function mapParts<T>(value: (part: keyof Parts<T>) => T): Parts<T> {
  return { source: value('source'), cue: value('cue'), content: value('content') }
}
