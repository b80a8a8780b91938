import { isInside, mergeRanges, overlaps, type Quotation, type Range } from '../core/index.ts'
import type { QuotedRange } from '../text/index.ts'

/** Quotations of an article that overlap a range, sorted by start. */
export type QuotationsAt = (range: Range) => readonly QuotedRange[]

/**
 * Finds the quotations that overlap a range in the time of a binary search.
 * @param quotations as `findQuotations` gives them: sorted, in one another or apart.
 */
export function createQuotationsAt(quotations: readonly QuotedRange[]): QuotationsAt {
  const outer = [...quotations.entries()].filter(([, { depth }]) => depth === 0)
  return (range) => {
    let low = 0
    let high = outer.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((outer[middle]?.[1].end ?? 0) <= range.start) low = middle + 1
      else high = middle
    }
    const found: QuotedRange[] = []
    for (let index = outer[low]?.[0] ?? quotations.length; index < quotations.length; index++) {
      const quotation = quotations[index]
      if (!quotation || quotation.start >= range.end) break
      if (overlaps(quotation, range)) found.push(quotation)
    }
    return found
  }
}

/**
 * Content that cuts no quotation: a quotation that it touches belongs to it whole, marks included and
 * over paragraphs; only what stands around the cue itself bounds it, since who is quoted speaks no
 * further than his closing mark.
 */
export function repairContent(content: readonly Range[], cue: readonly Range[], at: QuotationsAt): Range[] {
  const bounded = boundByCue(content, cue, at)
  const touched = bounded.flatMap((range) =>
    at(range).filter((quotation) => !cue.some((one) => overlaps(one, quotation))),
  )
  return mergeRanges([...bounded, ...touched.flatMap((quotation) => wholeQuotation(quotation, at))])
}

function boundByCue(content: readonly Range[], cue: readonly Range[], at: QuotationsAt): readonly Range[] {
  const [first] = cue
  const around = first && at(first).findLast((quotation) => isInside(first, quotation))
  if (!around) return content
  const bounded = content.flatMap((range) => clip(range, around.inner))
  // Marks around the cue alone, as irony puts them, bound nothing.
  return bounded.length > 0 ? bounded : content
}

/** A quotation with all that carries it on over paragraphs, before and after. */
function wholeQuotation(quotation: QuotedRange, at: QuotationsAt): Range[] {
  return quotation.depth === 0 ? [quotation, ...carriedOn(quotation, at)] : [quotation]
}

function carriedOn(quotation: QuotedRange, at: QuotationsAt): Range[] {
  const parts: Range[] = []
  let last: QuotedRange | undefined = quotation
  while (last?.carriesOn) {
    // The next paragraph starts with the mark; between the two stand white space and furniture alone.
    last = at({ start: last.end, end: Number.POSITIVE_INFINITY })[0]
    if (last) parts.push(last)
  }
  return parts
}

function clip(range: Range, bounds: Range): Range[] {
  const start = Math.max(range.start, bounds.start)
  const end = Math.min(range.end, bounds.end)
  return start < end ? [{ start, end }] : []
}

/**
 * Whether a content stands in quotation marks wholly, in part or not at all; marks around the cue too
 * are somebody else's and do not count. Signs and white space are neither in nor out.
 */
export function quotationOf(
  text: string,
  content: readonly Range[],
  quoted: { cue: readonly Range[]; at: QuotationsAt },
): Quotation {
  let inside = 0
  let outside = 0
  for (const range of content) {
    const around = quoted.at(range).filter((quotation) => !quoted.cue.some((one) => overlaps(one, quotation)))
    for (const match of text.slice(range.start, range.end).matchAll(/[\p{L}\p{N}]+/gu)) {
      const start = range.start + match.index
      const word = { start, end: start + match[0].length }
      if (around.some((quotation) => isInside(word, quotation))) inside++
      else outside++
    }
  }
  if (inside + outside === 0) return content.length === 0 ? 'none' : 'indirect'
  if (inside === 0) return 'indirect'
  return outside === 0 ? 'direct' : 'mixed'
}
