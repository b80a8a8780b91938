/** Shares of 0 to 1. */
export interface BCubed {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/**
 * How well groups agree with those that a person made (Bagga and Baldwin 1998): for each thing the share of its
 * group that belongs with it, and the share of what belongs with it that is in its group; the means of both.
 * @param given the group of each thing; @param labelled the same by a person; things that either leaves out are left out
 * @returns null where nothing is in both
 */
export function bCubed(
  given: ReadonlyMap<string, string>,
  labelled: ReadonlyMap<string, string>,
): BCubed | null {
  const things = [...labelled.keys()].filter((thing) => given.has(thing))
  if (things.length === 0) return null
  const count = (keyOf: (thing: string) => string) => {
    const sizes = new Map<string, number>()
    for (const thing of things) sizes.set(keyOf(thing), (sizes.get(keyOf(thing)) ?? 0) + 1)
    return (thing: string) => sizes.get(keyOf(thing)) ?? 1
  }
  const inGiven = count((thing) => given.get(thing) ?? '')
  const inLabelled = count((thing) => labelled.get(thing) ?? '')
  const inBoth = count((thing) => JSON.stringify([given.get(thing), labelled.get(thing)]))
  const mean = (share: (thing: string) => number) =>
    things.reduce((sum, thing) => sum + share(thing), 0) / things.length
  const precision = mean((thing) => inBoth(thing) / inGiven(thing))
  const recall = mean((thing) => inBoth(thing) / inLabelled(thing))
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) }
}
