import { workerData } from 'node:worker_threads'
import type { ArticleVersion, Statement } from '../core/index.ts'
import { openExtractor } from './extractor.ts'

// Each thread loads the model once and keeps it.
const extractor = await openExtractor((workerData as { model: string }).model)

/** Run by `openExtractorPool` in its threads. */
export default function extract(version: ArticleVersion): Promise<Statement[]> {
  return extractor.extract(version)
}
