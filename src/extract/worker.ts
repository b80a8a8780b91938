import { workerData } from 'node:worker_threads'
import type { ArticleVersion, Statement } from '../core/index.ts'
import { type ModelFolder, type ThreadAnswer, toAnswer } from '../infer/index.ts'
import { extractStatements } from './extract-statements.ts'
import { loadNetworkTagger } from './network-tagger.ts'

const { model } = workerData as { model: ModelFolder }
// Each thread loads the model once and keeps it. Waited for in every task, so that none starts without it and a
// model that can't be used is an answer.
const loading = toAnswer(() => loadNetworkTagger(model))

/** Whether the model can be used; run by `openExtractorPool` before any other task. */
export async function isReady(): Promise<ThreadAnswer<true>> {
  const loaded = await loading
  return loaded.ok ? { ok: true, value: true } : loaded
}

/** The statements of a version; run by `openExtractorPool` in its threads. */
export default async function extract(version: ArticleVersion): Promise<ThreadAnswer<Statement[]>> {
  const loaded = await loading
  return loaded.ok ? toAnswer(() => extractStatements(version, loaded.value)) : loaded
}
