import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { MessageChannel, type MessagePort } from 'node:worker_threads'
import { Piscina } from 'piscina'
import { OnrecordError, systemCode } from '../../core/index.ts'
import type { ParsedPdf, PdfAnswer } from './parse-pdf.ts'
import { heapMegabytes, type PdfTime, usualTime } from './pdf-limits.ts'
import { refusePdf, refuseSlowPdf } from './refuse-pdf.ts'
import type { PdfTask } from './worker.ts'

interface ReadPdfOptions {
  readonly signal?: AbortSignal | undefined
  readonly time?: PdfTime
}

/**
 * The text of a PDF, read in a thread of its own that is cut off when it takes too long or too much memory: a
 * document can be built to do either. Threads share nothing, so one document does not reach another.
 * @param called the document within a sentence
 * @throws OnrecordError inputUnsupported, inputNoArticle, inputTooLarge; the signal's reason when it is aborted
 */
export async function readPdf(
  called: string,
  bytes: Uint8Array,
  { signal, time = usualTime }: ReadPdfOptions = {},
): Promise<ParsedPdf> {
  signal?.throwIfAborted()
  const slow = new AbortController()
  const { port1: heard, port2: progress } = new MessageChannel()
  const watch = watchPages(heard, time, (page) => slow.abort(refuseSlowPdf(called, page)))
  const pool = openPool()
  try {
    const either = signal === undefined ? slow.signal : AbortSignal.any([signal, slow.signal])
    const answer = await pool.run({ bytes, progress }, { transferList: [progress], signal: either })
    if ('refused' in answer) throw refusePdf(called, answer.refused, answer.pages)
    return answer
  } catch (error) {
    signal?.throwIfAborted()
    slow.signal.throwIfAborted()
    if (systemCode(error) === 'ERR_WORKER_OUT_OF_MEMORY') throw refusePdf(called, 'memory', null)
    if (error instanceof OnrecordError || !(error instanceof Error)) throw error
    throw new OnrecordError('inputUnreadable', `Could not read ${called}: ${error.message}`, { cause: error })
  } finally {
    watch.end()
    await pool.destroy()
  }
}

function openPool(): Piscina<PdfTask, PdfAnswer> {
  const home = dirname(createRequire(import.meta.url).resolve('onrecord/package.json'))
  return new Piscina({
    filename: join(home, 'dist', 'read', 'pdf', 'worker.js'),
    minThreads: 1,
    maxThreads: 1,
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
  })
}

/** Gives a file its time, and more with every page: long documents take long, and one page must not. */
function watchPages(heard: MessagePort, time: PdfTime, onSlow: (page: number) => void) {
  let page = 0
  let timer = setTimeout(() => onSlow(page), time.startMs)
  let started: number | null = null
  heard.on('message', (read: number) => {
    page = read
    started ??= performance.now()
    clearTimeout(timer)
    const left = time.fileMs + page * time.pageMs - (performance.now() - started)
    timer = setTimeout(() => onSlow(page), Math.max(0, left))
  })
  return {
    end() {
      clearTimeout(timer)
      heard.close()
    },
  }
}
