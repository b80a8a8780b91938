import type { Range } from '../../core/index.ts'

const lineAndSpace = [0x20, 0x85, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000]
const otherSpace = new Set(lineAndSpace)

/** White space as Python's `str.isspace`, which the scorer's figures rest on: U+001C is, U+FEFF is not. */
export function isSpace(code: number): boolean {
  if (code < 0x80) return (code >= 0x09 && code <= 0x0d) || (code >= 0x1c && code <= 0x20)
  return (code >= 0x2000 && code <= 0x200a) || otherSpace.has(code)
}

/**
 * Ranges of one role as the scorer counts them: inside the text, without white space at their ends, sorted,
 * and joined where they touch or white space alone divides them.
 * @example mergeMarked('abcd efgh', [{ start: 5, end: 9 }, { start: 0, end: 4 }]) // [{ start: 0, end: 9 }]
 */
export function mergeMarked(text: string, ranges: readonly Range[]): Range[] {
  const merged: Range[] = []
  const inText = ranges
    .map(({ start, end }) => ({ start: toSignStart(text, start), end: toSignStart(text, end) }))
    .filter(({ start, end }) => end > start)
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
  for (const range of inText) {
    const { start, end } = trim(text, range)
    if (start >= end) continue
    const last = merged.at(-1)
    if (last && trim(text, { start: last.end, end: start }).start >= start) last.end = Math.max(last.end, end)
    else merged.push({ start, end })
  }
  return merged
}

/** A place inside the text; one that cuts a surrogate pair in two moves before the pair. */
function toSignStart(text: string, at: number): number {
  const place = Math.max(0, Math.min(at, text.length))
  const isInPair = place > 0 && (text.codePointAt(place - 1) ?? 0) > 0xffff
  return isInPair ? place - 1 : place
}

function trim(text: string, { start, end }: Range): Range {
  let from = start
  let to = end
  while (from < to && isSpace(text.charCodeAt(from))) from++
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--
  return { start: from, end: to }
}
