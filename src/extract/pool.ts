import { availableParallelism } from 'node:os'
import { Piscina } from 'piscina'
import { type ArticleVersion, OnrecordError, type Statement } from '../core/index.ts'
import { fromAnswer, inPackage, readModelFolder, type ThreadAnswer } from '../infer/index.ts'
import type { Extractor } from './extractor.ts'
import { cueLabels, roleLabels } from './tagger.ts'

/**
 * Threads that are taken unasked: the program holds 175 MB and each thread some 103 MB more, so two stay well below
 * the 500 MB that it is promised to get along with, on a machine of any size.
 */
const threadsUnasked = 2
/** A machine with more processors than this has other work for them. */
const mostThreads = 16

export interface PoolOptions {
  /** A model folder; that of the package when left out. */
  readonly model?: string | undefined
  /** 1 to 16; when left out two, or one where there is one processor. */
  readonly threads?: number | undefined
}

/**
 * The extractor in threads of their own, each with the model loaded once. A version is read by one thread, so that it
 * gives alone what it gives among others. The model's files are hashed once, here; the first thread has tried it when
 * this returns.
 * @throws OnrecordError modelUnusable; usage when there can't be so many threads
 */
export async function openExtractorPool({
  model = inPackage('model'),
  threads = Math.min(availableParallelism(), threadsUnasked),
}: PoolOptions = {}): Promise<Extractor> {
  if (!Number.isInteger(threads) || threads < 1 || threads > mostThreads)
    throw new OnrecordError('usage', `Threads are 1 to ${mostThreads}, not ${threads}.`)
  const checked = await readModelFolder(model, { cueLabels, roleLabels })
  const pool = new Piscina<ArticleVersion | null, ThreadAnswer<Statement[]>>({
    filename: inPackage('dist', 'extract', 'worker.js'),
    workerData: { model: checked },
    minThreads: 1,
    maxThreads: threads,
    // Young objects: left to itself a thread takes up to 48 MB for them, and is no faster.
    resourceLimits: { maxYoungGenerationSizeMb: 12 },
    // Once started a thread stays until the pool is closed.
    idleTimeout: Number.POSITIVE_INFINITY,
    // The network knows nothing of the environment.
    env: {},
  })
  const { name, release, language } = checked.manifest
  try {
    fromAnswer(await pool.run(null, { name: 'isReady' }))
  } catch (error) {
    await pool.destroy()
    throw error
  }
  return {
    name: `${name}/${release}`,
    language,
    atOnce: threads,
    extract: async ({ article, text, blocks }) => fromAnswer(await pool.run({ article, text, blocks })),
    close: () => pool.destroy(),
  }
}
