import { type ConfidenceWeights, cueLabels, roleLabels, type TokenRange } from './tagger.ts'
import { lowest } from './viterbi.ts'

/** What of a statement's scores tells how likely it is right. */
export interface Evidence {
  readonly cue: TokenRange
  readonly source: readonly TokenRange[]
  readonly content: readonly TokenRange[]
  readonly isNested: boolean
  readonly cueScores: Float64Array
  readonly roleScores: Float64Array
}

/** No tagger knows its confidence better than to a ten-thousandth. */
const steps = 10_000
/** A mean below this says no more than this. */
const leastMean = -5

/** Columns of a table of scores, and that of a role's B; its I is the next. */
interface Columns {
  readonly width: number
  readonly begin: number
}

const columns = {
  cue: { width: cueLabels.length, begin: cueLabels.indexOf('B-cue') },
  source: { width: roleLabels.length, begin: roleLabels.indexOf('B-source') },
  content: { width: roleLabels.length, begin: roleLabels.indexOf('B-content') },
}

/** How likely it is that cue, source and content are right, 0 to 1. */
export function confidenceOf(evidence: Evidence, weights: ConfidenceWeights): number {
  const { cue, source, content, isNested, cueScores, roleScores } = evidence
  const ofCue = meanScore(cueScores, [cue], columns.cue)
  const ofSource =
    source.length > 0 ? meanScore(roleScores, source, columns.source) : leastOutside(roleScores)
  const ofContent = meanScore(roleScores, content, columns.content)
  const sum =
    weights.intercept +
    weights.cue * ofCue +
    weights.source * ofSource +
    weights.content * ofContent +
    (isNested ? weights.inner : 0)
  return Math.round(steps / (1 + Math.exp(-sum))) / steps
}

/** Mean log-probability of the labels B and I over ranges, so that a long one is not less sure than a short one. */
function meanScore(scores: Float64Array, ranges: readonly TokenRange[], { width, begin }: Columns): number {
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
