import { createGunzip, type Gunzip } from 'node:zlib'
import type { Budget } from './budget.ts'

/** Bytes unpacked at a step: at the thousandfold of a bomb 8 MB, and then its budget is asked. */
const stepBytes = 8 * 1024

/**
 * The bytes within gzip, its members one after another. All that stands before a fault is given before the
 * fault is thrown.
 * @throws OnrecordError above the budget; zlib's error (`isGzipFault`) for what is damaged or cut off
 */
export async function* unpack(chunks: AsyncIterable<Uint8Array>, budget: Budget): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip()
  let found: Uint8Array[] = []
  let fault: Error | null = null
  gunzip.on('data', (piece: Uint8Array) => found.push(piece))
  gunzip.on('error', (error) => {
    fault = error
  })
  function* take() {
    const pieces = found
    found = []
    for (const piece of pieces) {
      budget.unpacked(piece.length)
      yield piece
    }
    if (fault !== null) throw fault
  }
  try {
    for await (const chunk of chunks)
      for (let from = 0; from < chunk.length; from += stepBytes) {
        await write(gunzip, chunk.subarray(from, from + stepBytes))
        yield* take()
      }
    await end(gunzip)
    yield* take()
  } finally {
    gunzip.destroy()
  }
}

/** Whether an error says that gzip data are damaged. */
export function isGzipFault(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    /^Z_(?:DATA|BUF|NEED_DICT|STREAM)/.test(error.code)
  )
}

/** Ends on a fault, too: then the stream closes and forgets whom it owes an answer. */
function write(gunzip: Gunzip, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      gunzip.off('close', done)
      resolve()
    }
    gunzip.once('close', done)
    gunzip.write(bytes, done)
  })
}

function end(gunzip: Gunzip): Promise<void> {
  return new Promise((resolve) => {
    gunzip.once('end', resolve)
    gunzip.once('close', resolve)
    gunzip.end()
  })
}
