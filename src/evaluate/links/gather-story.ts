/** A tie as it is kept with the later of two statements. */
interface KeptTie {
  readonly to: string
  readonly score: number
}

interface KeptClaim {
  readonly id: string
  readonly size: number
  readonly members: readonly { readonly id: string; readonly ties: readonly KeptTie[] }[]
}

/** What gathers: passed in. Claims are those as they stand, incoming are an article's statements. */
export interface GatherTask<Item> {
  gather(
    standing: { readonly candidates: readonly Item[]; readonly claims: readonly KeptClaim[] },
    incoming: readonly Item[],
  ): {
    readonly placed: readonly {
      readonly statement: string
      readonly claim: string
      readonly ties: readonly KeptTie[]
    }[]
    readonly moved: readonly { readonly statement: string; readonly to: string }[]
  }
  /** The statements read so far with which an incoming one is compared. */
  find(incoming: Item, seen: readonly Item[]): readonly Item[]
}

/**
 * Reads articles one after the other, as a ledger does, and keeps what is to be kept.
 * @returns the claim of each statement at the end
 */
export function gatherArticles<Item extends { readonly id: string }>(
  articles: readonly (readonly Item[])[],
  { gather, find }: GatherTask<Item>,
): Map<string, string> {
  const claimOf = new Map<string, string>()
  const membersOf = new Map<string, string[]>()
  const tiesOf = new Map<string, readonly KeptTie[]>()
  const seen: Item[] = []
  const put = (statement: string, claim: string) => {
    const from = claimOf.get(statement)
    if (from !== undefined)
      membersOf.set(
        from,
        (membersOf.get(from) ?? []).filter((id) => id !== statement),
      )
    claimOf.set(statement, claim)
    membersOf.set(claim, [...(membersOf.get(claim) ?? []), statement])
  }
  for (const incoming of articles) {
    const found = incoming.flatMap((one) => find(one, seen))
    const touched = [...new Set(found.flatMap(({ id }) => claimOf.get(id) ?? []))]
    const claims = touched.map((id): KeptClaim => {
      const members = (membersOf.get(id) ?? []).map((member) => ({
        id: member,
        ties: tiesOf.get(member) ?? [],
      }))
      return { id, size: members.length, members }
    })
    // What stands in a claim is compared with it all.
    const named = new Set(claims.flatMap(({ members }) => members.map(({ id }) => id)))
    const candidates = seen.filter(({ id }) => named.has(id))
    const { placed, moved } = gather({ candidates, claims }, incoming)
    for (const { statement, to } of moved) put(statement, to)
    for (const { statement, claim, ties } of placed) {
      put(statement, claim)
      tiesOf.set(statement, ties)
    }
    seen.push(...incoming)
  }
  return claimOf
}
