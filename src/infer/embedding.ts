/** A part of a text by offsets, as `Range` of core has it. */
interface Part {
  readonly start: number
  readonly end: number
}

/** What gives texts their vectors. */
export interface Embedding {
  /** Name and release: vectors of two of them never meet. */
  readonly name: string
  /**
   * The vector of a sentence or two, of length 1, so that the sum of products of two is the cosine: near 1 where they say
   * the same. What does not fit the window is left out; of a text without words the vector is that of nothing.
   * @param twice parts whose words count once more; none, or left out: all count alike
   * @throws OnrecordError modelUnusable
   */
  embed(text: string, twice?: readonly Part[]): Promise<Float32Array>
  /** Gives its memory back. */
  release(): Promise<void>
}
