import type { Scores, TokenRange } from './tagger.ts'

/** Least and, without its sign, greatest score: what lies beyond or is no number, so that sums stay comparable. */
export const lowest = -1e6
/** Worse than a whole passage of the lowest, so that no path takes it. */
export const barred = -1e12

/** Scores as sums are made of them: each a finite number. */
export function toFinite(scores: Scores): Float64Array {
  return Float64Array.from(scores, (score) => (score > lowest ? Math.min(score, -lowest) : lowest))
}

/**
 * The best label of each token, as columns of the scores: the likeliest sequence in which an I follows only
 * a B or I of its role (Viterbi 1967).
 * @throws RangeError when the scores are not one row a token
 */
export function bestLabels(scores: Float64Array, tokenCount: number, labels: readonly string[]): Uint8Array {
  const width = labels.length
  if (scores.length !== tokenCount * width) {
    throw new RangeError(`${scores.length} scores for ${tokenCount} tokens of ${width} labels`)
  }
  const before = labels.map((label) =>
    labels.flatMap((previous, index) => (mayFollow(previous, label) ? [index] : [])),
  )
  const from = new Uint8Array(tokenCount * width)
  let best = Float64Array.from(labels, (label) => (mayFollow('O', label) ? 0 : Number.NEGATIVE_INFINITY))
  let next = new Float64Array(width)
  for (let row = 0; row < scores.length; row += width) {
    for (let label = 0; label < width; label++) {
      const previous = row === 0 ? label : bestOf(best, before[label] ?? [])
      from[row + label] = previous
      next[label] = (best[previous] ?? 0) + (scores[row + label] ?? lowest)
    }
    ;[best, next] = [next, best]
  }
  return trace(from, { width, last: bestOf(best, [...labels.keys()]) })
}

/** The ranges of a role whose label B stands in this column, and I in the next. */
export function rangesOf(tags: Uint8Array, begin: number): TokenRange[] {
  const ranges: { first: number; last: number }[] = []
  for (let token = 0; token < tags.length; token++) {
    if (tags[token] === begin) ranges.push({ first: token, last: token })
    const open = ranges.at(-1)
    if (open && tags[token] === begin + 1) open.last = token
  }
  return ranges
}

function bestOf(values: Float64Array, among: readonly number[]): number {
  let chosen = among[0] ?? 0
  for (const index of among) {
    if ((values[index] ?? 0) > (values[chosen] ?? 0)) chosen = index
  }
  return chosen
}

function trace(from: Uint8Array, { width, last }: { width: number; last: number }): Uint8Array {
  const tags = new Uint8Array(from.length / width)
  let label = last
  for (let token = tags.length - 1; token >= 0; token--) {
    tags[token] = label
    label = from[token * width + label] ?? 0
  }
  return tags
}

function mayFollow(previous: string, label: string): boolean {
  return !label.startsWith('I-') || previous.slice(1) === label.slice(1)
}
