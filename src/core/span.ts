import { z } from 'zod'

/** Half-open range `[start, end)` in UTF-16 units of `article.text`. */
export const Range = z.object({
  start: z.int().nonnegative().describe('UTF-16 units from the start of the text'),
  end: z.int().nonnegative().describe('first unit after it'),
})
export type Range = z.infer<typeof Range>

/** Ranges as the chain keeps them: `[[start, end], ...]`, UTF-16 units, no words. */
export const Pairs = z.array(z.tuple([z.int().nonnegative(), z.int().nonnegative()]))
export type Pairs = z.infer<typeof Pairs>

/** A range with the words it slices to: `article.text.slice(start, end) === text`. */
export const Span = Range.extend({ text: z.string().describe('the words: `article.text.slice(start, end)`') })
export type Span = z.infer<typeof Span>

/**
 * The span of a range of a text.
 * @throws RangeError when the range is empty or lies outside the text.
 * @example toSpan('He said so', { start: 3, end: 7 }) // { start: 3, end: 7, text: 'said' }
 */
export function toSpan(text: string, range: Range): Span {
  if (!isRangeOf(text, range))
    throw new RangeError(`[${range.start}, ${range.end}) is no range of a text of ${text.length} units`)
  return { start: range.start, end: range.end, text: text.slice(range.start, range.end) }
}

/** Whether a range is not empty, lies in the text and cuts no surrogate pair in two. */
export function isRangeOf(text: string, { start, end }: Range): boolean {
  return start >= 0 && start < end && end <= text.length && !cutsPair(text, start) && !cutsPair(text, end)
}

function cutsPair(text: string, at: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1))
}

/** Whether `inner` lies in `outer`. */
export function isInside(inner: Range, outer: Range): boolean {
  return inner.start >= outer.start && inner.end <= outer.end
}

/** Whether two ranges share a unit. */
export function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end
}

/** Sorted, and with those that touch or overlap joined. */
export function mergeRanges(ranges: readonly Range[]): Range[] {
  const merged: Range[] = []
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else merged.push({ start, end })
  }
  return merged
}

/** The range without the white space at its ends; null when nothing else is in it. */
export function trimRange(text: string, { start, end }: Range): Range | null {
  let from = start
  let to = end
  while (from < to && /\s/.test(text.charAt(from))) from++
  while (to > from && /\s/.test(text.charAt(to - 1))) to--
  return from < to ? { start: from, end: to } : null
}
