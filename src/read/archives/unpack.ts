import { createGunzip, type Gunzip } from 'node:zlib'
import type { Budget } from './budget.ts'

/** Bytes unpacked at a step: at the thousandfold of a bomb 8 MB, and then its budget is asked. */
const stepBytes = 8 * 1024

/** How gzip begins: its magic number and the one method there is. */
const memberStart = Buffer.from([0x1f, 0x8b, 0x08])
/** No member with a record is shorter, so that what only looks like a start does not make many small steps. */
const leastStepBytes = 128

/**
 * The bytes within gzip, its members one after another. The members before a damaged one are given before its
 * fault is thrown, and of that one all but the last 16 kB before the damage.
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
      for (const step of stepsOf(chunk)) {
        await write(gunzip, step)
        yield* take()
      }
    await end(gunzip)
    yield* take()
  } finally {
    gunzip.destroy()
  }
}

/** Pieces that end where a member may begin: zlib gives nothing of a piece in which it finds a fault. */
function* stepsOf(chunk: Uint8Array): Generator<Uint8Array> {
  const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length)
  for (let from = 0, to = 0; from < bytes.length; from = to) {
    const next = bytes.indexOf(memberStart, from + leastStepBytes)
    to = Math.min(from + stepBytes, next < 0 ? bytes.length : next)
    yield bytes.subarray(from, to)
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
