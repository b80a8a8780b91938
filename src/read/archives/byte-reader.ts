/**
 * Reads a stream of bytes step by step, whatever the chunks it comes in. Holds a chunk and what is asked for. What the
 * stream throws is thrown by whatever reads that far, and again by whatever reads after it.
 */
export interface ByteReader {
  /** Bytes read so far. */
  readonly offset: () => number
  /** The next bytes, which stay to be read; fewer at the end. */
  readonly peek: (size: number) => Promise<Uint8Array>
  /** The next line with its line feed; without one where the stream ends or `most` bytes are read. */
  readonly line: (most: number) => Promise<Uint8Array>
  /** The next bytes; fewer at the end. */
  readonly take: (size: number) => Promise<Uint8Array>
  /** Passes over bytes and gives how many there were. */
  readonly skip: (size: number) => Promise<number>
  /** Passes over line ends. */
  readonly skipLineEnds: () => Promise<void>
  /** Whether the stream has thrown. */
  readonly hasFailed: () => boolean
  /** Closes the stream. */
  readonly close: () => Promise<void>
}

const lineFeed = 0x0a
const carriageReturn = 0x0d

/** @example await createByteReader(stream).line(1024) */
export function createByteReader(chunks: AsyncIterable<Uint8Array>): ByteReader {
  const iterator = chunks[Symbol.asyncIterator]()
  let held: Uint8Array = new Uint8Array()
  let offset = 0
  let failure: { readonly error: unknown } | null = null

  /** More bytes at hand; false at the end. */
  async function load(): Promise<boolean> {
    if (failure !== null) throw failure.error
    const next = await iterator.next().catch((error: unknown) => {
      failure = { error }
      throw error
    })
    if (next.done) return false
    held = held.length === 0 ? next.value : Buffer.concat([held, next.value])
    return true
  }

  /** The next bytes up to `size`, in the pieces that are at hand; stops after a line feed if told to. */
  async function read(size: number, visit: (piece: Uint8Array) => void, toLineEnd = false): Promise<number> {
    let count = 0
    while (count < size && (held.length > 0 || (await load()))) {
      const at = toLineEnd ? held.indexOf(lineFeed) : -1
      const piece = held.subarray(0, Math.min(size - count, at < 0 ? held.length : at + 1))
      held = held.subarray(piece.length)
      offset += piece.length
      count += piece.length
      visit(piece)
      if (at >= 0 && piece.length === at + 1) break
    }
    return count
  }

  async function gather(size: number, toLineEnd: boolean): Promise<Uint8Array> {
    const pieces: Uint8Array[] = []
    await read(size, (piece) => pieces.push(piece), toLineEnd)
    // A copy: what is kept must not keep the chunk it was cut from.
    return new Uint8Array(Buffer.concat(pieces))
  }

  return {
    offset: () => offset,
    async peek(size) {
      while (held.length < size && (await load()));
      return held.subarray(0, size)
    },
    line: (most) => gather(most, true),
    take: (size) => gather(size, false),
    skip: (size) => read(size, () => {}),
    async skipLineEnds() {
      while (held.length > 0 || (await load())) {
        const at = held.findIndex((byte) => byte !== lineFeed && byte !== carriageReturn)
        const ends = at < 0 ? held.length : at
        held = held.subarray(ends)
        offset += ends
        if (at >= 0) return
      }
    },
    hasFailed: () => failure !== null,
    async close() {
      await iterator.return?.()
    },
  }
}
