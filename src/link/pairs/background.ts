import type { PairSide } from './pair-side.ts'

/** What the candidates have in common, and so tells none of them apart. */
export interface Background {
  /** How much a word tells: the logarithm of how few candidates have it. */
  rarity(word: string): number
  /** The mean vector of contents and of headlines; null with too few candidates that have one. */
  readonly vector: Float32Array | null
  readonly headline: Float32Array | null
}

/** Of fewer vectors the mean is mostly the two that are compared. */
const fewestVectors = 8

/**
 * Counts the candidates among which pairs are to be found: inverse document frequency of words (Spärck Jones 1972), and
 * what takes its part for vectors, their mean: of a hundred sentences on one earthquake all are near each other.
 * @param candidates all that could meet, the sides that are compared among them
 */
export function countBackground(candidates: Iterable<PairSide>): Background {
  const counts = new Map<string, number>()
  const vectors: Float32Array[] = []
  const headlines: Float32Array[] = []
  let total = 0
  for (const { words, vector, headline } of candidates) {
    total++
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
    if (vector) vectors.push(vector)
    if (headline) headlines.push(headline)
  }
  return {
    rarity: (word) => Math.log((total + 1) / ((counts.get(word) ?? 0) + 0.5)),
    vector: meanOf(vectors),
    headline: meanOf(headlines),
  }
}

function meanOf(vectors: readonly Float32Array[]): Float32Array | null {
  const [first] = vectors
  if (!first || vectors.length < fewestVectors) return null
  const mean = new Float64Array(first.length)
  for (const vector of vectors)
    for (let at = 0; at < mean.length; at++) mean[at] = (mean[at] ?? 0) + (vector[at] ?? 0) / vectors.length
  return Float32Array.from(mean)
}
