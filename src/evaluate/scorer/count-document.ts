import { type RoleRanges, roles } from '../gold.ts'
import { type Compared, countRole } from './count-role.ts'
import { addCounts, asCitron, type Counts, nothing, oneToOne } from './counts.ts'
import { type Candidate, matchGreedily } from './match.ts'
import { contentJaccard, type ScoredStatement, toScoredStatement, touches } from './scored-statement.ts'
import { toScoredText } from './scored-text.ts'

/** The counts of one document. */
export interface DocumentCounts {
  /** By the names of `metrics`. */
  readonly metrics: Readonly<Record<string, Counts>>
  /** Pairs that `all.attribution` counts as found. */
  readonly attributions: readonly Candidate[]
  /** For each prediction, whether its cue shares a token with a gold cue. */
  readonly cuesFound: readonly boolean[]
}

/** When a prediction and a gold statement whose cues touch count as the same attribution. */
const attributionMetrics = [
  { metric: 'all.attribution', leastJaccard: 0.5, comparesSource: true },
  { metric: 'all.attr-nosrc', leastJaccard: 0.5, comparesSource: false },
  { metric: 'all.attr-jaccard.8', leastJaccard: 0.8, comparesSource: true },
] as const

/** Compares the predictions of one document with its gold, by every metric. */
export function countDocument(
  words: string,
  predictions: readonly RoleRanges[],
  golds: readonly RoleRanges[],
): DocumentCounts {
  const text = toScoredText(words)
  const predicted = predictions.map((one) => toScoredStatement(text, one))
  const gold = golds.map((one) => toScoredStatement(text, one))
  const touching = predicted.map((one) => gold.map((other) => touches(one.cue, other.cue)))
  const compared: Compared = {
    text,
    predicted,
    gold,
    cuesTouch: (at, place) => touching[at]?.[place] === true,
  }
  const counts: Record<string, Counts> = {}
  for (const role of roles) Object.assign(counts, countRole(compared, role))
  counts['all.exact'] = countWholes(predicted, gold)
  counts['all.overlap'] = roles.map((role) => counts[`${role}.overlap`] ?? nothing).reduce(addCounts, nothing)
  let attributions: readonly Candidate[] = []
  for (const { metric, ...condition } of attributionMetrics) {
    const pairs = matchGreedily(sameAttributions(compared, condition))
    counts[metric] = oneToOne(pairs.length, predicted.length, gold.length)
    if (metric === 'all.attribution') attributions = pairs
  }
  return { metrics: counts, attributions, cuesFound: touching.map((row) => row.includes(true)) }
}

/** Statements of which all three roles are the same. */
function countWholes(predicted: readonly ScoredStatement[], gold: readonly ScoredStatement[]): Counts {
  const predictedKeys = new Set(predicted.map(({ key }) => key))
  const goldKeys = new Set(gold.map(({ key }) => key))
  const found = predicted.filter(({ key, cue }) => cue.key !== '' && goldKeys.has(key)).length
  const missed = gold.filter(({ key }) => !predictedKeys.has(key)).length
  return asCitron(found, predicted.length, missed)
}

interface Condition {
  readonly leastJaccard: number
  readonly comparesSource: boolean
}

function sameAttributions({ text, predicted, gold, cuesTouch }: Compared, condition: Condition): Candidate[] {
  const candidates: Candidate[] = []
  for (const [at, one] of predicted.entries())
    for (const [place, other] of gold.entries()) {
      if (!cuesTouch(at, place)) continue
      if (condition.comparesSource && !sourcesAgree(one, other)) continue
      const similarity = contentJaccard(text, one, other)
      if (similarity >= condition.leastJaccard) candidates.push({ similarity, predicted: at, gold: place })
    }
  return candidates
}

/** Sources that share a token, or both name nobody. */
function sourcesAgree(one: ScoredStatement, other: ScoredStatement): boolean {
  return touches(one.source, other.source) || (one.source.key === '' && other.source.key === '')
}
