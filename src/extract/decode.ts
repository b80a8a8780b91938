import { cueLabels, type Encoding, roleLabels, type Scores, type TokenRange } from './tagger.ts'

/** A statement as ranges of a passage's tokens. */
export interface TokenStatement {
  readonly cue: TokenRange
  readonly source: readonly TokenRange[]
  readonly content: readonly TokenRange[]
  /** 0 to 1: geometric mean of the probabilities of the cue's labels. */
  readonly confidence: number
}

/** Least and, without its sign, greatest score: what lies beyond or is no number, so that sums stay comparable. */
const lowest = -1e6
/** Worse than a whole passage of the lowest, so that no path takes it. */
const barred = -1e12

/**
 * The statements that a tagger's scores speak for: first the cues, then the source and content of each.
 * Both are the best sequence of labels (Viterbi 1967) in which an I follows only a B or I of its role.
 * @throws RangeError when the scores are not one row a token.
 */
export function decode(tokenCount: number, encoding: Encoding): TokenStatement[] {
  const scores = toFinite(encoding.cues())
  const cueTags = bestLabels(scores, { tokenCount, labels: cueLabels })
  return rangesOf(cueTags, cueLabels.indexOf('B-cue')).map((cue) => {
    const roleScores = withCueOutside(toFinite(encoding.roles(cue)), cue)
    const tags = bestLabels(roleScores, { tokenCount, labels: roleLabels })
    return {
      cue,
      source: rangesOf(tags, roleLabels.indexOf('B-source')),
      content: rangesOf(tags, roleLabels.indexOf('B-content')),
      confidence: confidenceOf(scores, cue),
    }
  })
}

/** The tokens of a cue are in no other role of its statement. */
function withCueOutside(scores: Float64Array, { first, last }: TokenRange): Float64Array {
  const width = roleLabels.length
  scores.fill(barred, first * width, (last + 1) * width)
  for (let token = first; token <= last; token++) scores[token * width] = 0
  return scores
}

/** No tagger knows its confidence better than to a ten-thousandth. */
const confidenceSteps = 10_000

/** Geometric mean, so that a long cue is not less sure than a short one. */
function confidenceOf(scores: Float64Array, { first, last }: TokenRange): number {
  let sum = 0
  for (let token = first; token <= last; token++) {
    const label = token === first ? cueLabels.indexOf('B-cue') : cueLabels.indexOf('I-cue')
    sum += scores[token * cueLabels.length + label] ?? lowest
  }
  const confidence = Math.min(1, Math.exp(sum / (last - first + 1)))
  return Math.round(confidence * confidenceSteps) / confidenceSteps
}

interface Lattice {
  readonly tokenCount: number
  readonly labels: readonly string[]
}

/** The best label of each token, as columns of the scores. */
function bestLabels(scores: Float64Array, { tokenCount, labels }: Lattice): Uint8Array {
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

function toFinite(scores: Scores): Float64Array {
  return Float64Array.from(scores, (score) => (score > lowest ? Math.min(score, -lowest) : lowest))
}

/** The ranges of a role whose label B stands in this column, and I in the next. */
function rangesOf(tags: Uint8Array, begin: number): TokenRange[] {
  const ranges: { first: number; last: number }[] = []
  for (let token = 0; token < tags.length; token++) {
    if (tags[token] === begin) ranges.push({ first: token, last: token })
    const open = ranges.at(-1)
    if (open && tags[token] === begin + 1) open.last = token
  }
  return ranges
}
