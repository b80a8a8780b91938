import { workerData } from 'node:worker_threads'
import { Embedder } from './embedder.ts'
import type { EmbedderFolder } from './embedder-folder.ts'
import { type ThreadAnswer, toAnswer } from './thread-answer.ts'

const { model } = workerData as { model: EmbedderFolder }
// Waited for in every task, so that a model that can't be used is an answer.
const loading = toAnswer(() => Embedder.load(model))

/** Whether the embedder can be used; run by `openEmbedderThread` before any other task. */
export async function isReady(): Promise<ThreadAnswer<true>> {
  const loaded = await loading
  return loaded.ok ? { ok: true, value: true } : loaded
}

/** The vector of a text; run by `openEmbedderThread` in its thread. */
export default async function embed({
  text,
  twice,
}: {
  text: string
  twice: readonly { start: number; end: number }[]
}): Promise<ThreadAnswer<Float32Array>> {
  const loaded = await loading
  return loaded.ok ? toAnswer(() => loaded.value.embed(text, twice)) : loaded
}
