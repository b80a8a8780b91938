/** A line of a stream of bytes. */
export interface Line {
  /** Counted from 1, empty lines included. */
  readonly number: number
  /** Without its line end; null when it is longer than the limit. */
  readonly bytes: Uint8Array | null
  /** Bytes of the stream up to and with the line's end. */
  readonly end: number
}

const lineFeed = 0x0a
const carriageReturn = 0x0d

/**
 * Lines of a stream of bytes, whatever the pieces it comes in. A line above `limit` bytes is passed over
 * without being held, so memory stays flat.
 */
export async function* splitLines(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  limit: number,
): AsyncGenerator<Line> {
  let number = 1
  let end = 0
  let held: Uint8Array[] = []
  let size = 0
  const add = (piece: Uint8Array) => {
    size += piece.length
    if (size > limit + 1) held = []
    else if (piece.length > 0) held.push(piece)
  }
  const take = (): Line => {
    const bytes = size > limit + 1 ? null : withoutReturn(held)
    const line = { number, bytes: bytes && bytes.length <= limit ? bytes : null, end }
    number++
    held = []
    size = 0
    return line
  }
  for await (const chunk of chunks) {
    let from = 0
    for (let at = chunk.indexOf(lineFeed); at >= 0; at = chunk.indexOf(lineFeed, from)) {
      add(chunk.subarray(from, at))
      end += at + 1 - from
      from = at + 1
      yield take()
    }
    add(chunk.subarray(from))
    end += chunk.length - from
  }
  if (size > 0) yield take()
}

/** A copy, so that a line kept for long does not keep its chunk. */
function withoutReturn(pieces: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(Buffer.concat(pieces))
  return joined.at(-1) === carriageReturn ? joined.subarray(0, -1) : joined
}
