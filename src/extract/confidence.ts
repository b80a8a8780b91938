import { type Calibration, cueLabels, roleLabels, type TokenRange } from './tagger.ts'
import { lowest } from './viterbi.ts'

/** What of a statement's scores tells how likely it is right. */
export interface Evidence {
  readonly cue: TokenRange
  readonly source: readonly TokenRange[]
  readonly content: readonly TokenRange[]
  readonly inner: boolean
  readonly cueScores: Float64Array
  readonly roleScores: Float64Array
}

/** No tagger knows its confidence better than to a ten-thousandth. */
const steps = 10_000
/** A mean below this says no more than this. */
const leastMean = -5

/** How likely it is that cue, source and content are right, 0 to 1. */
export function confidenceOf(evidence: Evidence, weights: Calibration): number {
  const { cue, source, content, inner, cueScores, roleScores } = evidence
  const columns = { cue: cueLabels.indexOf('B-cue'), source: roleLabels.indexOf('B-source') }
  const sure = {
    cue: meanScore(cueScores, [cue], { width: cueLabels.length, begin: columns.cue }),
    source: meanScore(roleScores, source, { width: roleLabels.length, begin: columns.source }),
    content: meanScore(roleScores, content, {
      width: roleLabels.length,
      begin: roleLabels.indexOf('B-content'),
    }),
  }
  const sum =
    weights.intercept +
    weights.cue * sure.cue +
    weights.source * (source.length > 0 ? sure.source : leastOutside(roleScores)) +
    weights.content * sure.content +
    (inner ? weights.inner : 0)
  return Math.round(steps / (1 + Math.exp(-sum))) / steps
}

/** Mean log-probability of the labels B and I over ranges, so that a long one is not less sure than a short one. */
function meanScore(
  scores: Float64Array,
  ranges: readonly TokenRange[],
  { width, begin }: { width: number; begin: number },
): number {
  let sum = 0
  let count = 0
  for (const { first, last } of ranges) {
    for (let token = first; token <= last; token++) {
      sum += scores[token * width + begin + (token === first ? 0 : 1)] ?? lowest
      count++
    }
  }
  return count === 0 ? 0 : Math.max(leastMean, sum / count)
}

/** Where there is no source: how sure the least sure token is of being outside. */
function leastOutside(scores: Float64Array): number {
  let least = 0
  for (let row = 0; row < scores.length; row += roleLabels.length) least = Math.min(least, scores[row] ?? 0)
  return Math.max(leastMean, least)
}
