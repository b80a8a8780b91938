import type { Run } from './runs.ts'

/**
 * Of the words in runs the largest share that both texts have in one order, 0 to 1: the heaviest rising chain of
 * runs, by a Fenwick tree, n log n.
 */
export function keptOrder(runs: readonly Run[]): number {
  const total = runs.reduce((sum, { length }) => sum + length, 0)
  if (total === 0) return 0
  const places = [...new Set(runs.map(({ b }) => b))].sort((one, other) => one - other)
  const rankOf = new Map(places.map((b, rank) => [b, rank + 1]))
  const best = new Float64Array(places.length + 1)
  let heaviest = 0
  for (const { b, length } of runs) {
    const rank = rankOf.get(b) ?? 0
    let before = 0
    for (let at = rank - 1; at > 0; at -= at & -at) before = Math.max(before, best[at] ?? 0)
    const weight = before + length
    for (let at = rank; at < best.length; at += at & -at) best[at] = Math.max(best[at] ?? 0, weight)
    heaviest = Math.max(heaviest, weight)
  }
  return heaviest / total
}
