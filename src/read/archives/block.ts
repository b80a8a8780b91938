import { largestFileBytes } from '../limits.ts'
import type { ByteReader } from './byte-reader.ts'

/** Bytes kept of a block that is too large to be held: enough for an answer's headers, which tell what it is. */
const startBytes = 64 * 1024

/** A block as it was read. */
interface Block {
  /** Null where it was passed over; only its start where it is larger than what is held. */
  readonly block: Uint8Array | null
  /** Bytes that the archive ends before the block does. */
  readonly missing: number
}

/** Reads a block of `size` bytes to its end, holding it or passing it over. */
export async function readBlock(bytes: ByteReader, size: number, isHeld: boolean): Promise<Block> {
  const block = isHeld ? await bytes.take(size <= mostBlockBytes ? size : startBytes) : null
  const held = block?.length ?? 0
  return { block, missing: size - held - (await bytes.skip(size - held)) }
}

/** A page of the largest size, and the headers before it. */
const mostBlockBytes = largestFileBytes + 1024 * 1024

/** @example toMissing(1230) // 'it ends 1,230 bytes before its length' */
export function toMissing(missing: number): string {
  return `it ends ${missing.toLocaleString('en')} ${missing === 1 ? 'byte' : 'bytes'} before its length`
}
