import type { PdfLine } from './text-lines.ts'

/** Distance of lines where a document shows none, in font sizes: what programs set without being told. */
const plainLeading = 1.2

/** How much more than the usual distance parts paragraphs. */
const partsFrom = 1.25

/** A first line's indent, in font sizes; what stands further to the right is another column. */
const indent = { least: 0.8, most: 5 }

/** Lines before and after that show how far the column reaches. */
const neighbours = 6

/** "•", "3.", "(a)": what follows hangs below the first word and not below the mark. */
const listMark = /^(?:[•▪■●◦‣*–-]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)])\s/i

/** Sizes differ by rounding, and within a line by superscripts. */
const sameSize = 0.1

/**
 * The lines in paragraphs, in their order: a new one begins after a wider gap, at an indent, after a line that ends
 * a sentence and leaves room, and where the size of the letters changes. A sentence that goes on in the next
 * column or on the next page stays whole.
 */
export function toParagraphs(lines: readonly PdfLine[]): PdfLine[][] {
  const leading = createLeading(lines)
  const paragraphs: PdfLine[][] = []
  for (const [at, line] of lines.entries()) {
    const last = lines[at - 1]
    const open = paragraphs.at(-1)
    if (last && open && goesOn(open, { last, line, leading, edge: edgeAt(lines, at - 1) })) open.push(line)
    else paragraphs.push([line])
  }
  return paragraphs
}

interface Pair {
  readonly last: PdfLine
  readonly line: PdfLine
  readonly leading: (size: number) => number
  /** How far the column of the last line reaches. */
  readonly edge: number
}

function goesOn(open: readonly PdfLine[], { last, line, leading, edge }: Pair): boolean {
  if (Math.abs(last.size - line.size) > sameSize * Math.max(last.size, line.size)) return false
  const gap = last.y - line.y
  const isBelow =
    last.page === line.page && gap > 0 && gap <= leading(line.size) * partsFrom && line.x < last.right
  if (!isBelow) return isCutSentence(last, line)
  if (endsEarly(last, line, edge)) return false
  const shift = (line.x - last.x) / line.size
  const isIndented = shift >= indent.least && shift <= indent.most
  return !isIndented || (open.length === 1 && listMark.test(last.words))
}

/** Whether a line breaks off within a sentence that the other goes on with, wherever it stands. */
function isCutSentence(last: PdfLine, line: PdfLine): boolean {
  return !endsSentence(last.words) && /^["'“‘(]?\p{Ll}/u.test(line.words) && !listMark.test(line.words)
}

/** Whether the next line's first word would have fitted: then the line was ended on purpose. */
function endsEarly(last: PdfLine, line: PdfLine, edge: number): boolean {
  const [first = ''] = line.words.split(' ')
  const width = ((line.right - line.x) * (first.length + 1)) / Math.max(1, line.words.length)
  const room = edge - last.right
  // A line without a stop has to leave much more room: ragged lines differ, and headings are short.
  return room > (endsSentence(last.words) ? width : 2 * width + 6 * last.size)
}

function edgeAt(lines: readonly PdfLine[], at: number): number {
  const line = lines[at]
  if (line === undefined) return 0
  let edge = line.right
  for (const other of lines.slice(Math.max(0, at - neighbours), at + neighbours + 1)) {
    const isColumn = other.page === line.page && Math.abs(other.x - line.x) <= indent.most * line.size
    if (isColumn && Math.abs(other.size - line.size) <= sameSize * line.size)
      edge = Math.max(edge, other.right)
  }
  return edge
}

/** The usual distance of lines by the size of their letters, in points. */
function createLeading(lines: readonly PdfLine[]): (size: number) => number {
  const gaps = new Map<number, number[]>()
  for (const [at, line] of lines.entries()) {
    const last = lines[at - 1]
    const gap = last && last.page === line.page ? (last.y - line.y) / line.size : 0
    if (gap < 0.8 || gap > 2.5) continue
    const known = gaps.get(Math.round(line.size))
    if (known) known.push(gap)
    else gaps.set(Math.round(line.size), [gap])
  }
  const usual = new Map([...gaps].map(([size, found]) => [size, lowMiddle(found)]))
  return (size) => size * (usual.get(Math.round(size)) ?? plainLeading)
}

/** Lines within paragraphs are more than those between, and no further apart. */
function lowMiddle(gaps: readonly number[]): number {
  const sorted = gaps.toSorted((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 3)] ?? plainLeading
}

/** @example endsSentence('they left.”') // true */
export function endsSentence(words: string): boolean {
  return /[.!?…:;。！？]["”’'»)\]]*\d{0,3}$/u.test(words)
}
