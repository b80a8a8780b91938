import { Piscina } from 'piscina'
import { embedderName, readEmbedderFolder } from './embedder-folder.ts'
import type { Embedding } from './embedding.ts'
import { inPackage } from './package-path.ts'
import { fromAnswer, type ThreadAnswer } from './thread-answer.ts'

/**
 * An embedder in a thread of its own, so that others go on while it reckons. It has been tried when this returns.
 * @throws OnrecordError modelUnusable
 */
export async function openEmbedderThread(folder: string): Promise<Embedding> {
  const model = await readEmbedderFolder(folder)
  const thread = new Piscina<unknown, ThreadAnswer<unknown>>({
    filename: inPackage('dist', 'infer', 'embedder-worker.js'),
    workerData: { model },
    minThreads: 1,
    maxThreads: 1,
    // It takes one after the other; those that wait lie with it, so that it need not wait for this thread.
    concurrentTasksPerWorker: 256,
    idleTimeout: Number.POSITIVE_INFINITY,
    // The network knows nothing of the environment.
    env: {},
  })
  try {
    fromAnswer(await thread.run(null, { name: 'isReady' }))
  } catch (error) {
    await thread.destroy()
    throw error
  }
  return {
    name: embedderName(model.manifest),
    embed: async (text, twice = []) =>
      fromAnswer((await thread.run({ text, twice })) as ThreadAnswer<Float32Array>),
    release: () => thread.destroy(),
  }
}
