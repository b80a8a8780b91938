/** FNV-1a, 32 bits. */
export const seed = 0x811c9dc5

/** The hash of what was hashed before with one more byte. */
export function step(hash: number, byte: number): number {
  return Math.imul(hash ^ byte, 0x01000193)
}

/** Hashes to the starts of lines, chained in typed arrays: a map of lists would hold far more. */
export class LineIndex {
  readonly #heads: Int32Array
  #next: Int32Array
  #hashes: Int32Array
  #lines: Int32Array
  #size = 0

  /** @param expected how many lines there are about: a good guess saves time */
  constructor(expected: number) {
    this.#heads = new Int32Array(2 ** Math.max(8, Math.ceil(Math.log2(expected + 1)))).fill(-1)
    this.#next = new Int32Array(expected + 16)
    this.#hashes = new Int32Array(expected + 16)
    this.#lines = new Int32Array(expected + 16)
  }

  /** Adds the line that begins at a place under a hash. */
  add(hash: number, line: number): void {
    if (this.#size === this.#next.length) {
      this.#next = grow(this.#next)
      this.#hashes = grow(this.#hashes)
      this.#lines = grow(this.#lines)
    }
    const slot = this.#slotOf(hash)
    this.#next[this.#size] = this.#heads[slot] ?? -1
    this.#hashes[this.#size] = hash
    this.#lines[this.#size] = line
    this.#heads[slot] = this.#size++
  }

  /** Where the lines begin that were added under a hash, each once. */
  linesOf(hash: number): number[] {
    const found = new Set<number>()
    for (let at = this.#heads[this.#slotOf(hash)] ?? -1; at >= 0; at = this.#next[at] ?? -1)
      if (this.#hashes[at] === (hash | 0)) found.add(this.#lines[at] ?? 0)
    return [...found]
  }

  #slotOf(hash: number): number {
    return (hash ^ (hash >>> 15)) & (this.#heads.length - 1)
  }
}

function grow(array: Int32Array): Int32Array {
  const larger = new Int32Array(array.length * 2)
  larger.set(array)
  return larger
}
