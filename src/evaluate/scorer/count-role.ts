import type { Role } from '../gold.ts'
import { asCitron, type Counts, oneToOne } from './counts.ts'
import { type Candidate, matchGreedily } from './match.ts'
import { contentJaccard, type ScoredStatement, type TokenSpan } from './scored-statement.ts'
import type { ScoredText } from './scored-text.ts'

/** Predictions and gold of one document. */
export interface Compared {
  readonly text: ScoredText
  readonly predicted: readonly ScoredStatement[]
  readonly gold: readonly ScoredStatement[]
  /** Whether the cues of a prediction and of a gold statement share a token. */
  readonly cuesTouch: (predicted: number, gold: number) => boolean
}

/** The six metrics of a role; docs of each in `metrics.ts`. */
export function countRole(compared: Compared, role: Role): Record<string, Counts> {
  const { predicted, gold } = compared
  const equal = equalPairs(compared, role)
  const found = new Set(equal.map((pair) => pair.predicted)).size
  const recalled = new Set(equal.map((pair) => pair.gold)).size
  const filled = (all: readonly ScoredStatement[]) => all.filter((one) => one[role].spans.length > 0)
  const single = matchGreedily(equal.filter((pair) => predicted[pair.predicted]?.[role].key !== ''))
  return {
    [`${role}.exact`]: asCitron(found, predicted.length, gold.length - recalled),
    [`${role}.exact1`]: oneToOne(single.length, filled(predicted).length, filled(gold).length),
    ...countTokens(predicted, gold, role),
    ...countSpans(predicted, gold, role),
  }
}

/** Pairs whose spans of the role are the same; for source and content the cues must touch too. */
function equalPairs({ text, predicted, gold, cuesTouch }: Compared, role: Role): Candidate[] {
  return predicted.flatMap((one, at) =>
    role === 'cue' && one.cue.key === ''
      ? []
      : gold.flatMap((other, place) =>
          one[role].key === other[role].key && (role === 'cue' || cuesTouch(at, place))
            ? [
                {
                  similarity: role === 'cue' ? 1 : contentJaccard(text, one, other),
                  predicted: at,
                  gold: place,
                },
              ]
            : [],
        ),
  )
}

type Statements = readonly ScoredStatement[]

function countTokens(predicted: Statements, gold: Statements, role: Role): Record<string, Counts> {
  const union = (all: Statements) => new Set(all.flatMap((one) => [...one[role].tokens]))
  const total = (all: Statements) => all.reduce((sum, one) => sum + one[role].tokens.size, 0)
  const inside = (all: Statements, others: ReadonlySet<number>) =>
    all.reduce((sum, one) => sum + countShared(one[role].tokens, others), 0)
  const predictedTokens = union(predicted)
  const goldTokens = union(gold)
  return {
    [`${role}.overlap`]: [
      inside(predicted, goldTokens),
      total(predicted),
      inside(gold, predictedTokens),
      total(gold),
    ],
    [`${role}.token`]: oneToOne(
      countShared(predictedTokens, goldTokens),
      predictedTokens.size,
      goldTokens.size,
    ),
  }
}

function countSpans(predicted: Statements, gold: Statements, role: Role): Record<string, Counts> {
  const spansOf = (all: Statements) => all.flatMap((one) => one[role].spans)
  const keys = (spans: readonly TokenSpan[]) => new Set(spans.map(({ key }) => key))
  const length = (spans: readonly TokenSpan[]) => spans.reduce((sum, { first, end }) => sum + end - first, 0)
  const mine = spansOf(predicted)
  const theirs = spansOf(gold)
  const shared = mine.reduce(
    (sum, a) =>
      sum +
      theirs.reduce((more, b) => more + Math.max(0, Math.min(a.end, b.end) - Math.max(a.first, b.first)), 0),
    0,
  )
  return {
    [`${role}.overlap-raw`]: oneToOne(shared, length(mine), length(theirs)),
    [`${role}.span`]: oneToOne(countShared(keys(mine), keys(theirs)), keys(mine).size, keys(theirs).size),
  }
}

function countShared<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): number {
  let shared = 0
  for (const element of one) if (other.has(element)) shared++
  return shared
}
