/** What was given for what was labelled, and how often; "none" where there was nothing. */
export interface Confusion {
  readonly labelled: string
  readonly given: string
  readonly times: number
}

/** A label and what was given in its stead; null for none. */
export type Confused = readonly [labelled: string | null, given: string | null]

/** Counts what was taken for what, most often first. */
export function countConfusions(pairs: Iterable<Confused>): Confusion[] {
  const counts = new Map<string, Confusion>()
  for (const [labelled, given] of pairs) {
    const one = { labelled: labelled ?? 'none', given: given ?? 'none' }
    const key = JSON.stringify(one)
    counts.set(key, { ...one, times: (counts.get(key)?.times ?? 0) + 1 })
  }
  return [...counts.values()].toSorted(
    (a, b) => b.times - a.times || compare(a.labelled, b.labelled) || compare(a.given, b.given),
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
