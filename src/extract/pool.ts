import { availableParallelism } from 'node:os'
import { Piscina } from 'piscina'
import type { ArticleVersion, Statement } from '../core/index.ts'
import { readModelFolder } from '../infer/index.ts'
import type { Extractor } from './extractor.ts'
import { inPackage } from './package-path.ts'
import { cueLabels, roleLabels } from './tagger.ts'

/** More threads than this gain little and hold 100 MB each. */
const mostThreads = 8

export interface PoolOptions {
  /** A model folder; that of the package when left out. */
  readonly model?: string | undefined
  /** As many as there are processors when left out, at most eight. */
  readonly threads?: number | undefined
}

/**
 * The extractor in threads of their own, each with the model loaded once. A version is read by one thread,
 * so that it gives alone what it gives among others.
 * @throws OnrecordError modelUnusable, before any thread is started
 */
export async function openExtractorPool({
  model = inPackage('model'),
  threads = Math.min(availableParallelism(), mostThreads),
}: PoolOptions = {}): Promise<Extractor> {
  const { manifest } = await readModelFolder(model, { cueLabels, roleLabels })
  const pool = new Piscina<ArticleVersion, Statement[]>({
    filename: inPackage('dist', 'extract', 'worker.js'),
    workerData: { model },
    minThreads: 1,
    maxThreads: threads,
    // Once started a thread stays until the pool is closed.
    idleTimeout: Number.POSITIVE_INFINITY,
    // The network knows nothing of the environment.
    env: {},
  })
  return {
    name: `${manifest.name}/${manifest.release}`,
    language: manifest.language,
    atOnce: threads,
    extract: ({ article, text, blocks }) => pool.run({ article, text, blocks }),
    close: () => pool.destroy(),
  }
}
