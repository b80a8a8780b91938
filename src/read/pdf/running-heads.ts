import type { PdfLine } from './text-lines.ts'

/** Lines at the top and at the bottom of a page that can be running heads, each. */
const linesAtEdge = 3

/** Part of the document's height, from top and bottom, in which running heads stand. */
const margin = 0.1

/** How far the same head may stand higher or lower on another page, in points. */
const sameHeight = 8

/** Longest running head. UTF-16 units; what is longer is a sentence that a report repeats. */
const longestHead = 160

/** "3", "- 3 -", "Page 3 of 12", "iv". */
const pageNumber = /^(?:page\s|p\.\s?)?[-–—|\s]*(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:of|\/)\s*\d{1,4})?[-–—|\s]*$/i

/**
 * The lines without what stands again at the same height on other pages (the title, the date, whose document it
 * is) and without page numbers. Numbers in a head may count on.
 * @param lines of all pages, page by page
 */
export function withoutRunningHeads(lines: readonly PdfLine[]): PdfLine[] {
  const edges = edgesOf(lines)
  const heights = new Map<string, { readonly page: number; readonly y: number }[]>()
  for (const line of edges) {
    const key = toKey(line)
    const known = heights.get(key)
    if (known) known.push(line)
    else heights.set(key, [line])
  }
  const isHead = (line: PdfLine) => {
    if (line.words.length > longestHead || !edges.has(line)) return false
    const others = heights.get(toKey(line)) ?? []
    if (others.some(({ page, y }) => page !== line.page && Math.abs(y - line.y) <= sameHeight)) return true
    return (
      pageNumber.test(line.words) &&
      line.words.replace(/\D+/g, ' ').trim().split(' ')[0] === String(line.page)
    )
  }
  return lines.filter((line) => !isHead(line))
}

/** The highest and lowest lines of each page, as far as they stand in a margin. */
function edgesOf(lines: readonly PdfLine[]): ReadonlySet<PdfLine> {
  const pages = new Map<number, PdfLine[]>()
  let [bottom, top] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const line of lines) {
    bottom = Math.min(bottom, line.y)
    top = Math.max(top, line.y)
    const page = pages.get(line.page)
    if (page) page.push(line)
    else pages.set(line.page, [line])
  }
  const reach = margin * (top - bottom)
  const edges = new Set<PdfLine>()
  for (const page of pages.values()) {
    const sorted = page.toSorted((a, b) => a.y - b.y)
    for (const line of sorted.slice(0, linesAtEdge)) if (line.y <= bottom + reach) edges.add(line)
    for (const line of sorted.slice(-linesAtEdge)) if (line.y >= top - reach) edges.add(line)
  }
  return edges
}

function toKey({ words }: PdfLine): string {
  return pageNumber.test(words) ? '#' : words.toLowerCase().replace(/\d+/g, '#')
}
