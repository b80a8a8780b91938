import { OnrecordError, type Outcome, type ReadArticle } from '../../core/index.ts'
import type { ReadOptions } from '../read-options.ts'
import type { Archive, ArchiveOrigin } from './archive-parts.ts'
import { readRecords } from './archive-records.ts'
import { createBudget } from './budget.ts'
import { isCaptureOfPage, toCapture } from './capture.ts'
import { type CaptureReader, type Found, readFound } from './capture-articles.ts'
import { createCaptureQueue, createCaptureTimes } from './capture-order.ts'
import { openArchive } from './open-archive.ts'
import { createTally, refuseWithout, type Tally, toNotice } from './tally.ts'

/** What is read, and what reads the captures in it. */
export interface ArchiveInput {
  readonly name: string
  /** The name within a sentence. */
  readonly called: string
  readonly origin: ArchiveOrigin
  readonly readCapture: CaptureReader
}

/** One outcome of an archive; `done` is how many of its bytes are read. */
interface ArchiveItem {
  readonly name: string
  readonly outcome: Outcome<ReadArticle>
  readonly done: number
}

/** An archive on its way through. */
interface Run extends Pick<ArchiveInput, 'name' | 'called'> {
  readonly archive: Archive
  readonly tally: Tally
  readonly signal: AbortSignal | undefined
  readonly onBytes: (count: number) => void
}

/** More than a part has records, so that places of different parts do not meet. */
const placesOfPart = 1_000_000_000

/**
 * The articles of an archive's captures, those of one address in the order of time. What is no capture of an article is
 * counted: in a notice, or in a failure where there is no article at all.
 * @throws OnrecordError when the archive as a whole cannot be opened
 */
export async function* readArchive(input: ArchiveInput, options: ReadOptions): AsyncGenerator<ArchiveItem> {
  const { name, called, origin, readCapture } = input
  const archive = await openArchive(called, origin)
  const tally = createTally()
  let done = 0
  const onBytes = (count: number) => {
    done += count
  }
  try {
    const run = { name, called, archive, tally, signal: options.signal, onBytes }
    for await (const found of readParts(run))
      for await (const item of readFound(found, { readCapture, tally })) yield { ...item, done }
  } finally {
    archive.close()
  }
  if (tally.articles === 0 && tally.failures === 0) throw refuseWithout(called, tally)
  const notice = toNotice(called, tally)
  if (notice !== null) options.onNotice?.(notice)
}

/** What came of each record, and of what could not be read, captures of one address in the order of time. */
async function* readParts(run: Run): AsyncGenerator<Found> {
  const { archive, tally, signal } = run
  for (const fault of archive.faults) yield { name: run.name, called: run.called, found: fault }
  const queue = createCaptureQueue<Found>(run.called, await learnOrder(run))
  const budget = createBudget(run.called)
  archive.begin(budget)
  for (const [index, part] of archive.parts.entries()) {
    const name = `${run.name}${part.at}`
    const called = `${run.called}${part.at}`
    try {
      for await (const record of readRecords(part, { ...run, called, budget, wants: isCaptureOfPage })) {
        signal?.throwIfAborted()
        const at = `, record ${record.number}`
        const found = tryToCapture(() => toCapture(`${called}${at}`, record, budget))
        tally.records++
        const settled = { name: `${name}${at}`, called: `${called}${at}`, found }
        yield* queue.settle(index * placesOfPart + record.number, record.target, settled, record.size)
      }
    } catch (error) {
      if (!(error instanceof OnrecordError)) throw error
      yield { name, called, found: error }
    }
  }
  yield* queue.rest()
}

/** A first way through, by the heads of the records alone. */
async function learnOrder({ called, archive, signal }: Run): Promise<Map<string, number[]>> {
  const times = createCaptureTimes(called)
  const budget = createBudget(called)
  archive.begin(budget)
  for (const [index, part] of archive.parts.entries())
    try {
      const reading = { called, budget, signal, wants: () => false, onBytes: () => {} }
      for await (const record of readRecords(part, reading)) {
        signal?.throwIfAborted()
        times.note(index * placesOfPart + record.number, record)
      }
    } catch (error) {
      // Whatever it is, it is met again where the records are read, and is said there.
      if (!(error instanceof OnrecordError)) throw error
    }
  return times.disordered()
}

/** One bad record never stops the rest, unless unpacking it cost more than the whole archive may. */
function tryToCapture<T>(capture: () => T): T | OnrecordError {
  try {
    return capture()
  } catch (error) {
    if (error instanceof OnrecordError && error.code !== 'inputTooLarge') return error
    throw error
  }
}
