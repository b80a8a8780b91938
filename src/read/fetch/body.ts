import { PassThrough } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress, createGunzip } from 'node:zlib'
import { toMegabytes } from '../limits.ts'
import { type FetchLimits, smallBodyBytes } from './fetch-limits.ts'
import { failed, quoteShort, refuseSize } from './refuse-fetch.ts'

/** What is asked for in Accept-Encoding. Deflate is left out: servers disagree on what it is. */
export const readableEncodings = 'gzip, br'

interface BodyOptions {
  /** The Content-Encoding header. */
  readonly encoding: string
  readonly limits: Pick<FetchLimits, 'bodyBytes' | 'growth'>
  readonly signal: AbortSignal
}

/**
 * A whole body with its compression undone, within the limits before and after.
 * @throws OnrecordError fetchTooLarge, fetchFailed; errors of the connection and of zlib
 */
export async function readBody(
  called: string,
  body: AsyncIterable<Uint8Array>,
  { encoding, limits, signal }: BodyOptions,
): Promise<Uint8Array> {
  let sent = 0
  let size = 0
  const held: Uint8Array[] = []
  async function* counted(chunks: AsyncIterable<Uint8Array>) {
    for await (const chunk of chunks) {
      sent += chunk.length
      if (sent > limits.bodyBytes) throw refuseLong(called, limits.bodyBytes)
      yield chunk
    }
  }
  async function keep(chunks: AsyncIterable<Uint8Array>) {
    for await (const chunk of chunks) {
      size += chunk.length
      if (size > limits.bodyBytes) throw refuseLong(called, limits.bodyBytes)
      if (size > smallBodyBytes && size > sent * limits.growth)
        throw refuseSize(called, `its body grows over ${limits.growth} times when it is unpacked`)
      held.push(chunk)
    }
  }
  await pipeline(body, counted, decoderOf(called, encoding), keep, { signal })
  return new Uint8Array(Buffer.concat(held))
}

/** For a body over the limit, announced or sent. */
export function refuseLong(called: string, limitBytes: number) {
  return refuseSize(called, `its body is larger than ${toMegabytes(limitBytes)}`)
}

function decoderOf(called: string, encoding: string) {
  const name = encoding.trim().toLowerCase()
  if (name === '' || name === 'identity') return new PassThrough()
  if (name === 'gzip' || name === 'x-gzip') return createGunzip()
  if (name === 'br') return createBrotliDecompress()
  throw failed(called, `its body is packed as ${quoteShort(encoding)}, which was not asked for`)
}
