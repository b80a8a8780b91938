/** A pair with its score, and whether people say that it belongs together. */
export interface RankedPair {
  readonly score: number
  readonly isPositive: boolean
}

/**
 * Average precision: the precision at each positive of the ranking, averaged; NaN without positives. Pairs of one
 * score count as if drawn together, so that their order does not matter.
 */
export function averagePrecision(pairs: readonly RankedPair[]): number {
  const sorted = pairs.toSorted((a, b) => b.score - a.score)
  const positives = sorted.filter(({ isPositive }) => isPositive).length
  let seen = 0
  let found = 0
  let total = 0
  for (let from = 0; from < sorted.length; ) {
    let to = from
    let here = 0
    while (to < sorted.length && sorted[to]?.score === sorted[from]?.score)
      here += Number(sorted[to++]?.isPositive)
    seen += to - from
    found += here
    total += (here * found) / seen
    from = to
  }
  return total / positives
}
