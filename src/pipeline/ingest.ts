import { pMapIterable } from 'p-map'
import type { OnrecordError, Outcome } from '../core/index.ts'
import { succeed } from '../core/index.ts'
import { canRead } from '../extract/index.ts'
import type { Appended, Entry } from '../ledger/index.ts'
import { type ReadItem, type ReadOptions, readInputs } from '../read/index.ts'
import { aheadOf } from './extract-inputs.ts'
import { toEntry, type Work } from './to-entry.ts'

/**
 * Articles committed together. One commit waits for the disk once; 32 keeps that cost under a tenth
 * and loses at most a second of work to a kill.
 */
const batchArticles = 32
/** Snapshot bytes committed together, so that large pages do not pile up in memory. */
const batchBytes = 4 * 1024 * 1024

export interface IngestOptions extends ReadOptions, Work {
  readonly onProgress?: (progress: IngestProgress) => void
  /** Called for each input that could not be read; the rest goes on. */
  readonly onFailure?: (error: OnrecordError) => void
}

/** How far an ingest is. Bytes of the inputs; `total` is null where it cannot be known. */
export interface IngestProgress {
  readonly articles: number
  readonly bytes: { readonly done: number; readonly total: number | null }
}

/** What an ingest did. */
export interface IngestSummary {
  readonly articles: number
  readonly newArticles: number
  readonly newVersions: number
  readonly newDetails: number
  readonly known: number
  readonly newStatements: number
  /** Articles that were there already and whose statements were interpreted now. */
  readonly reinterpreted: number
  /** Articles stored and not extracted from: they are in a language that the extractor does not read. */
  readonly unread: number
  readonly failed: number
}

/**
 * The whole way from inputs into the ledger. Commits in input order, some articles at a time, each batch
 * whole or not at all: stopped anywhere and run again, it ends with the same ledger.
 */
export async function ingest(inputs: readonly string[], options: IngestOptions): Promise<IngestSummary> {
  const { ledger, onProgress, onFailure } = options
  const tally = new Tally()
  let batch: Entry[] = []
  let bytes = 0
  const commit = async () => {
    if (batch.length > 0) tally.add(await ledger.append(batch))
    batch = []
    bytes = 0
  }
  try {
    for await (const { entry, bytes: size, item } of toEntries(inputs, options)) {
      if (entry.ok) {
        batch.push(entry.value)
        if (isUnread(entry.value, options)) tally.unread++
        bytes += size
        if (batch.length >= batchArticles || bytes >= batchBytes) await commit()
      } else {
        tally.failed++
        onFailure?.(entry.error)
      }
      onProgress?.(toProgress(item, tally.articles + batch.length))
    }
  } catch (error) {
    // Who stops a read keeps all that was read, the batch at hand too.
    if (options.signal?.aborted) await commit()
    throw error
  }
  await commit()
  return tally.summary()
}

/** An input on its way into the ledger. */
interface Underway {
  readonly entry: Outcome<Entry>
  readonly bytes: number
  readonly item: Pick<ReadItem, 'progress'>
}

/** The entries of all inputs in their order, several being extracted from at once. */
function toEntries(inputs: readonly string[], options: IngestOptions): AsyncIterable<Underway> {
  const toOne = async ({ outcome, progress }: ReadItem): Promise<Underway> => {
    if (!outcome.ok) return { entry: outcome, bytes: 0, item: { progress } }
    const entry = await toEntry(outcome.value, options)
    return { entry: succeed(entry), bytes: outcome.value.bytes.length, item: { progress } }
  }
  const { extractor } = options
  return pMapIterable(readInputs(inputs, options), toOne, extractor ? aheadOf(extractor) : { concurrency: 1 })
}

function isUnread({ article }: Entry, { extractor }: IngestOptions): boolean {
  return extractor !== null && article.typed === undefined && !canRead(extractor, article)
}

function toProgress({ progress }: Pick<ReadItem, 'progress'>, articles: number): IngestProgress {
  return { articles, bytes: progress }
}

class Tally {
  failed = 0
  unread = 0
  private readonly outcomes = { newArticle: 0, newVersion: 0, newDetails: 0, known: 0 }
  private newStatements = 0
  private reinterpreted = 0

  get articles(): number {
    return Object.values(this.outcomes).reduce((sum, count) => sum + count, 0)
  }

  add(appended: readonly Appended[]): void {
    for (const { outcome, newStatements, interpreted } of appended) {
      this.outcomes[outcome]++
      this.newStatements += newStatements
      this.reinterpreted += Number(interpreted && outcome === 'known')
    }
  }

  summary(): IngestSummary {
    const { newArticle, newVersion, newDetails, known } = this.outcomes
    return {
      articles: this.articles,
      newArticles: newArticle,
      newVersions: newVersion,
      newDetails,
      known,
      newStatements: this.newStatements,
      reinterpreted: this.reinterpreted,
      unread: this.unread,
      failed: this.failed,
    }
  }
}
