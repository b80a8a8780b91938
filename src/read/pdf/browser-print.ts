import { toAddress } from '../address.ts'
import type { PdfLine } from './text-lines.ts'

/** "1/31/31, 10:00 AM", "31.01.2031, 10:00": when it was printed, above each page. */
const stamp = /^\d{1,4}[./-]\d{1,2}[./-]\d{2,4},?\s+\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s|$)/i

/** "https://wire.example/1 1/3": what was printed, below each page. */
const footer = /^((?:https?|file):\/\/\S+)(?:\s+\d{1,4}\/\d{1,4})?$/i

/** How far apart two pieces of one line stand at most, in points. */
const sameLine = 3

/** A web page that a browser printed, without what the browser adds. */
export interface BrowserPrint {
  readonly lines: PdfLine[]
  /** Where it was printed from; null when it is no address of the web or is cut short. */
  readonly address: string | null
}

/**
 * The lines of a web page that was printed to PDF: above each page browsers put the time and the title, below it
 * the address. Other documents come back as they are.
 */
export function withoutBrowserPrint(lines: readonly PdfLine[]): BrowserPrint {
  const added = new Set<PdfLine>()
  let address: string | null = null
  for (const page of pagesOf(lines)) {
    const [top, bottom] = [extreme(page, 1), extreme(page, -1)]
    const below = page.filter((line) => Math.abs(line.y - (bottom?.y ?? 0)) <= sameLine)
    const above = page.filter((line) => Math.abs(line.y - (top?.y ?? 0)) <= sameLine)
    const printed = below.map(({ words }) => footer.exec(words)?.[1]).find((found) => found !== undefined)
    // Either alone can be the document's own.
    if (printed === undefined || !above.some(({ words }) => stamp.test(words))) continue
    for (const line of [...above, ...below]) added.add(line)
    address ??= /(?:…|\.\.\.)$/.test(printed) ? null : toAddress(printed)
  }
  return { lines: lines.filter((line) => !added.has(line)), address }
}

function pagesOf(lines: readonly PdfLine[]): PdfLine[][] {
  const pages = new Map<number, PdfLine[]>()
  for (const line of lines) {
    const page = pages.get(line.page)
    if (page) page.push(line)
    else pages.set(line.page, [line])
  }
  return [...pages.values()]
}

function extreme(page: readonly PdfLine[], sign: 1 | -1): PdfLine | undefined {
  return page.reduce<PdfLine | undefined>(
    (most, line) => (most === undefined || sign * line.y > sign * most.y ? line : most),
    undefined,
  )
}
