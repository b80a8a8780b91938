import type { Block } from '../../core/index.ts'
import { collapseOrNull } from '../clean.ts'
import { toLanguage } from '../language.ts'
import { withoutBrowserPrint } from './browser-print.ts'
import { type OpenedPdf, openPdf, type PdfRefusal } from './open-pdf.ts'
import { toPdfText } from './pdf-blocks.ts'
import { toPdfDate } from './pdf-date.ts'
import { withoutRunningHeads } from './running-heads.ts'

/** What is read of a PDF; plain data, as threads pass it on. */
export interface ParsedPdf {
  /** Of a web page that a browser printed: where it was. */
  readonly url: string | null
  readonly text: string
  readonly blocks: Block[]
  readonly headline: string | null
  readonly byline: string | null
  /** ISO 8601: when the file was made, which is not always when its words were published. */
  readonly createdAt: string | null
  /** ISO 639-1, as declared. */
  readonly language: string | null
}

export type PdfAnswer = ParsedPdf | { readonly refused: PdfRefusal; readonly pages: number | null }

/** Fewest letters of a document: as of a page, below this it is a notice. */
const fewestLetters = 80

/** Part of the letters that may be signs without a meaning: below it they are bullets and rules of a font. */
const mostUnknown = 0.1

/** Names of files and programs that word processors write for a title. */
const noTitle =
  /^(?:microsoft |untitled|document\d*$|powerpoint|slide \d|layout \d)|\.(?:docx?|odt|rtf|pdf|indd|qxp|qxd|pages|tex|dvi|html?|txt|pptx?|xlsx?)$/i

/** Longest title and author that are taken as such. UTF-16 units. */
const longestLine = 300

/**
 * The text of a PDF with its pages: lines in reading order, words cut at line ends joined, running heads and page
 * numbers left out. Nothing of it is run and nothing fetched.
 * @param onPage told the number of each page when it is read
 */
export async function parsePdf(bytes: Uint8Array, onPage?: (page: number) => void): Promise<PdfAnswer> {
  const opened = await openPdf(bytes, onPage)
  return 'refused' in opened ? { ...opened, pages: null } : parseOpened(opened)
}

/** The same of a PDF's lines: what is done here, without what PDF.js does. */
export function parseOpened(opened: OpenedPdf): PdfAnswer {
  const { lines, pages } = opened
  const title = toTitle(opened.title)
  const print = withoutBrowserPrint(lines)
  const found = toPdfText(withoutRunningHeads(print.lines), title)
  const letters = found.text.match(/\p{L}/gu)?.length ?? 0
  const unknown = found.text.match(/[\p{Co}\uFFFD]/gu)?.length ?? 0
  if (unknown > mostUnknown * (letters + unknown)) return { refused: 'unknownLetters', pages }
  if (letters === 0) return { refused: 'pictures', pages }
  if (letters < fewestLetters) return { refused: 'fewWords', pages }
  return {
    url: print.address,
    text: found.text,
    blocks: found.blocks,
    headline: found.headline ?? title,
    byline: found.byline ?? toAuthor(opened.author),
    createdAt: opened.created === null ? null : toPdfDate(opened.created),
    language: toLanguage(opened.language),
  }
}

function toTitle(words: string | null): string | null {
  const title = collapseOrNull(words)
  return title === null || title.length > longestLine || noTitle.test(title) ? null : title
}

/** Programs write the name of the account where nobody gave one: "jroe", "user". */
function toAuthor(words: string | null): string | null {
  const author = collapseOrNull(words)
  if (author === null || author.length > longestLine) return null
  return /\p{Lu}/u.test(author) && !/^(?:user|admin|administrator|owner|author|unknown)$/i.test(author)
    ? author
    : null
}
