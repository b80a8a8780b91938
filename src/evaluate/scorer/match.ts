/** A prediction and a gold statement (their places in the lists) that may stand for each other. */
export interface Candidate {
  /** 0 to 1. */
  readonly similarity: number
  readonly predicted: number
  readonly gold: number
}

/** Pairs of which each prediction and each gold statement is in one at most: the most similar first, then in order. */
export function matchGreedily(candidates: readonly Candidate[]): Candidate[] {
  const predicted = new Set<number>()
  const gold = new Set<number>()
  return candidates
    .toSorted((a, b) => b.similarity - a.similarity || a.predicted - b.predicted || a.gold - b.gold)
    .filter((candidate) => {
      if (predicted.has(candidate.predicted) || gold.has(candidate.gold)) return false
      predicted.add(candidate.predicted)
      gold.add(candidate.gold)
      return true
    })
}
