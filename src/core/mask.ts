import { mergeRanges, type Range, type Span } from './span.ts'

/** Stands for each UTF-16 unit that may not be read, so that every offset still holds. */
const mark = '█'

/**
 * Marks in the stead of a text, as long as it is: no white space either, since the lengths of its words would tell
 * more than its own does.
 * @example maskAll('Ann Lund') // '████████'
 */
export function maskAll(text: string): string {
  return mark.repeat(text.length)
}

/**
 * A text with ranges of it masked.
 * @param ranges in any order @example maskText('Ann Lund said', [{ start: 0, end: 8 }]) // '████████ said'
 */
export function maskText(text: string, ranges: readonly Range[]): string {
  let masked = ''
  let at = 0
  for (const { start, end } of mergeRanges(ranges)) {
    masked += text.slice(at, start) + maskAll(text.slice(start, end))
    at = end
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
  const ranges = names.flatMap((name) => findWhole(words, name.trim().replace(/\s+/g, ' ')))
  for (const match of words.matchAll(/[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu)) {
    const bare = match[0].replace(/['’]s$/, '')
    if (wanted.has(bare)) ranges.push({ start: match.index, end: match.index + bare.length })
  }
  return maskText(words, ranges)
}

/** Where a name stands that is no part of longer words. */
function findWhole(words: string, name: string): Range[] {
  const found: Range[] = []
  if (name === '') return found
  for (let start = words.indexOf(name); start >= 0; start = words.indexOf(name, start + 1)) {
    const end = start + name.length
    const isPart =
      /[\p{L}\p{M}\p{N}]$/u.test(words.slice(Math.max(0, start - 2), start)) ||
      /^[\p{L}\p{M}\p{N}]/u.test(words.slice(end, end + 2))
    if (!isPart) found.push({ start, end })
  }
  return found
}
