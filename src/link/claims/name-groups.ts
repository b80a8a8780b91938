import type { StandingClaim, ToGather } from './gathering.ts'

/**
 * Which claim each group is: the one of which most members are in it, else a new one that is called by its first
 * statement.
 * @param arriving in their order
 */
export function nameGroups(
  groups: readonly (readonly string[])[],
  claims: readonly StandingClaim[],
  arriving: readonly ToGather[],
) {
  const groupOf = new Map(groups.flatMap((group, at) => group.map((id) => [id, at] as const)))
  const heirs = claims
    .map((claim) => ({ claim, group: heirOf(claim, groupOf) }))
    .toSorted((one, other) => other.claim.size - one.claim.size || (one.claim.id < other.claim.id ? -1 : 1))
  const names = new Map<number, string>()
  for (const { claim, group } of heirs) if (!names.has(group)) names.set(group, claim.id)
  const taken = new Set(names.values())
  // A group that no claim went into is called by the first of its statements that stood already, else that came in.
  for (const id of [...claims.flatMap(({ members }) => members), ...arriving].map((one) => one.id)) {
    const group = groupOf.get(id)
    if (group === undefined || names.has(group) || taken.has(id)) continue
    names.set(group, id)
    taken.add(id)
  }
  const claimOf = new Map(
    groups.flatMap((group, at) => group.map((id) => [id, names.get(at) ?? id] as const)),
  )
  return {
    claimOf,
    moved: claims
      .flatMap(({ id: from, members }) =>
        members.map(({ id }) => ({ statement: id, from, to: claimOf.get(id) ?? from })),
      )
      .filter(({ from, to }) => from !== to)
      .toSorted((a, b) => (a.statement < b.statement ? -1 : 1)),
    gone: heirs
      .map(({ claim, group }) => ({ claim: claim.id, into: names.get(group) ?? claim.id }))
      .filter(({ claim }) => !taken.has(claim))
      .toSorted((a, b) => (a.claim < b.claim ? -1 : 1)),
  }
}

/** The group with most of a claim's members; of two alike the one with its first. */
function heirOf({ members }: StandingClaim, groupOf: ReadonlyMap<string, number>): number {
  const counts = new Map<number, number>()
  for (const { id } of members) {
    const group = groupOf.get(id) ?? -1
    counts.set(group, (counts.get(group) ?? 0) + 1)
  }
  let [best, most] = [-1, 0]
  for (const [group, count] of counts) if (count > most) [best, most] = [group, count]
  return best
}
