// Figures of rounds: the middle, the spread, and whether two rows of rounds differ by more than noise.

/** Below this a difference counts: with five rounds a side it takes every round of one before every one of the other. */
const certainBelow = 0.01

/** The middle of some numbers; the mean of the two middle ones of an even number. */
export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b)
  const half = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2
}

/** How far apart the least and the most lie, as a share of the middle. */
export function spread(numbers) {
  return (Math.max(...numbers) - Math.min(...numbers)) / median(numbers)
}

/**
 * How likely ranks so far apart are if both rows are of one kind: Mann and Whitney's test, two-sided, exact, with
 * mean ranks for equal numbers.
 */
export function likelihoodOfSame(a, b) {
  const all = [...a, ...b].toSorted((x, y) => x - y)
  // Doubled, so that mean ranks are whole.
  const rankOf = (value) => all.indexOf(value) + all.lastIndexOf(value) + 2
  const ranks = all.map(rankOf)
  const seen = a.reduce((sum, value) => sum + rankOf(value), 0)
  const expected = (ranks.reduce((sum, rank) => sum + rank, 0) * a.length) / all.length
  // ways[n]: for each sum of n ranks, in how many ways it comes about.
  const ways = Array.from({ length: a.length + 1 }, () => new Map())
  ways[0].set(0, 1)
  for (const rank of ranks)
    for (let taken = a.length - 1; taken >= 0; taken--)
      for (const [sum, count] of ways[taken])
        ways[taken + 1].set(sum + rank, (ways[taken + 1].get(sum + rank) ?? 0) + count)
  let asFar = 0
  let total = 0
  for (const [sum, count] of ways[a.length]) {
    total += count
    if (Math.abs(sum - expected) >= Math.abs(seen - expected)) asFar += count
  }
  return asFar / total
}

/** What two rows of seconds say: "faster" and "slower" only beyond the noise. */
export function verdict(old, fresh) {
  if (old.length < 5 || fresh.length < 5) return 'too few rounds to tell'
  if (likelihoodOfSame(old, fresh) >= certainBelow) return 'within the noise'
  return median(fresh) < median(old) ? 'faster' : 'slower'
}
