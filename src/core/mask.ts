import { mergeRanges, type Range, type Span } from './span.ts'

/** Stands for each UTF-16 unit of a masked word, so that every offset still holds. */
const mark = '█'

/**
 * A text in which the words of some ranges are marks, unit for unit; white space stays, so that lines break as before.
 * @param care the ranges to mask, in any order @example maskText('Ann Lund said', [{ start: 0, end: 8 }]) // '███ ████ said'
 */
export function maskText(text: string, care: readonly Range[]): string {
  let masked = ''
  let at = 0
  for (const { start, end } of mergeRanges(care)) {
    masked += text.slice(at, start) + maskWords(text.slice(Math.max(at, start), end))
    at = Math.max(at, end)
  }
  return masked + text.slice(at)
}

/** A span with its words masked where ranges of the article meet it; the span itself where none does. */
export function maskSpan<S extends Span>(span: S, care: readonly Range[]): S {
  const within = care.flatMap(({ start, end }) => {
    const from = Math.max(start, span.start)
    const to = Math.min(end, span.end)
    return from < to ? [{ start: from - span.start, end: to - span.start }] : []
  })
  return within.length === 0 ? span : { ...span, text: maskText(span.text, within) }
}

/**
 * Masks names that are told by their words, not by their place: in a headline that stands outside the text, an actor's
 * name, what a quantity counts. A name is masked whole, and each of its words of three units or more alone.
 * @param names as they stand in the text: `care.map((span) => text.slice(span.start, span.end))`
 * @example maskNames('Holt’s plea', ['Ivan Holt']) // '████’s plea'
 */
export function maskNames(words: string, names: readonly string[]): string {
  const wanted = new Set(names.flatMap((name) => name.split(/\s+/)).filter((word) => word.length > 2))
  const ranges: Range[] = []
  for (const match of words.matchAll(/[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu)) {
    const bare = match[0].replace(/['’]s$/, '')
    if (wanted.has(bare)) ranges.push({ start: match.index, end: match.index + bare.length })
  }
  return maskText(words, ranges)
}

function maskWords(words: string): string {
  return words.replace(/[^\s]/g, mark)
}
