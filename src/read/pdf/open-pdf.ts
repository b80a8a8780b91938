import { getDocumentProxy } from 'unpdf'
import { longestText, mostPages, mostRuns } from './pdf-limits.ts'
import { type PdfLine, type PdfRun, toLines } from './text-lines.ts'

/** Why a PDF is not read. */
export type PdfRefusal =
  | 'locked'
  | 'damaged'
  | 'pages'
  | 'long'
  | 'memory'
  | 'pictures'
  | 'fewWords'
  | 'unknownLetters'

/** What a PDF says of itself; null is "not said". */
interface PdfInfo {
  readonly title: string | null
  readonly author: string | null
  /** As written: "D:20310131100000Z". */
  readonly created: string | null
  readonly language: string | null
}

/** The lines of all pages, and what the file says of itself. */
export interface OpenedPdf extends PdfInfo {
  readonly lines: PdfLine[]
  readonly pages: number
}

/** Text alone is read: nothing is run, drawn or fetched, and no font of the system looked up. */
const textOnly = {
  verbosity: 0,
  isEvalSupported: false,
  enableXfa: false,
  useSystemFonts: false,
  disableFontFace: true,
  useWasm: false,
  useWorkerFetch: false,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
  maxImageSize: 0,
}

type Document = Awaited<ReturnType<typeof getDocumentProxy>>

/**
 * The lines of a PDF by PDF.js. Runs in this thread and can take it for good: `readPdf` cuts it off.
 * @param onPage told the number of each page when it is read
 * @see https://mozilla.github.io/pdf.js/
 */
export async function openPdf(
  bytes: Uint8Array,
  onPage: (page: number) => void = () => {},
): Promise<OpenedPdf | { readonly refused: PdfRefusal }> {
  let pdf: Document | null = null
  try {
    // A copy: PDF.js takes the bytes for itself.
    pdf = await getDocumentProxy(bytes.slice(), textOnly)
    if (pdf.numPages > mostPages) return { refused: 'pages' }
    return await readPages(pdf, onPage)
  } catch (error) {
    // PDF.js has an error of its own for each of its parts; all say that the file is not as it should be.
    if (error instanceof Error) return { refused: error.name === 'PasswordException' ? 'locked' : 'damaged' }
    throw error
  } finally {
    await pdf?.destroy()
  }
}

async function readPages(
  pdf: Document,
  onPage: (page: number) => void,
): Promise<OpenedPdf | { readonly refused: PdfRefusal }> {
  const lines: PdfLine[] = []
  const left = { runs: mostRuns, signs: longestText }
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const runs: PdfRun[] = []
    for await (const { items } of page.streamTextContent()) {
      for (const item of items) {
        if (!('str' in item)) continue
        left.runs--
        left.signs -= item.str.length
        runs.push(item)
      }
      if (left.runs < 0 || left.signs < 0) return { refused: 'long' }
    }
    for (const line of toLines(runs, number)) lines.push(line)
    page.cleanup()
    onPage(number)
  }
  return { lines, pages: pdf.numPages, ...(await readInfo(pdf)) }
}

async function readInfo(pdf: Document): Promise<PdfInfo> {
  const { info } = await pdf.getMetadata()
  const said: ReadonlyMap<string, unknown> = new Map(Object.entries(info))
  const wordsOf = (name: string) => {
    const value = said.get(name)
    return typeof value === 'string' && value.trim() !== '' ? value : null
  }
  return {
    title: wordsOf('Title'),
    author: wordsOf('Author'),
    created: wordsOf('CreationDate'),
    language: wordsOf('Language'),
  }
}
