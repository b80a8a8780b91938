import type { MessagePort } from 'node:worker_threads'
import { guardMemory } from './guard-memory.ts'
import type { PdfAnswer } from './parse-pdf.ts'
import { watchRejections } from './watch-rejections.ts'

const memory = guardMemory()
const rejections = watchRejections()
// After the guard: PDF.js must see nothing else.
const { parsePdf } = await import('./parse-pdf.ts')

/** What `readPdf` gives a thread. */
export interface PdfTask {
  readonly bytes: Uint8Array
  /** Told 0 when the library is loaded and then each page that is read. */
  readonly progress: MessagePort
}

/** Run by `readPdf` in a thread of its own. */
export default async function answer({ bytes, progress }: PdfTask): Promise<PdfAnswer> {
  progress.postMessage(0)
  const parsed = await parsePdf(bytes, (page) => progress.postMessage(page))
  // PDF.js goes on with what it has when a part fails, and half a document is none.
  if (memory.isExceeded()) return { refused: 'memory', pages: null }
  return (await rejections.haveComeUp()) ? { refused: 'damaged', pages: null } : parsed
}
