import type { Confused } from '../confusions.ts'

/** Who speaks, as labelled or as given. */
export type Actors = readonly {
  readonly name: string
  readonly party: string | null
  /** Parties that are right too. */
  readonly also?: readonly string[] | undefined
}[]

/** Whether a party is the labelled one, or one that is right too. */
function isRightParty({ party, also = [] }: Actors[number], given: string | null): boolean {
  return party === given || (given !== null && also.includes(given))
}

/** How many of the labelled actors have their like among those given, each of these once. */
export function countAlike(
  labelled: Actors,
  given: Actors,
  isAlike: (a: Actors[number], b: Actors[number]) => boolean,
): number {
  const left = [...given]
  return labelled.filter((one) => {
    const at = left.findIndex((other) => isAlike(one, other))
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  }).length
}

/** Labelled and given party of the actors that are left when those that are right are taken away. */
export function confusedParties(labelled: Actors, given: Actors): Confused[] {
  const left = given.map(({ party }) => party)
  const wrong = labelled.filter((one) => {
    const at = left.findIndex((party) => isRightParty(one, party))
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
  return wrong.map(({ party }, at) => [party, left[at] ?? null])
}
