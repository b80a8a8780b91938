import { createQueue } from './queue.ts'

/** How alike two things are, 0 to 1, by their places in a list; given once a pair. */
export interface Tie {
  readonly a: number
  readonly b: number
  readonly score: number
}

/** What people decided of pairs: it outranks every score. */
export interface Decided {
  readonly together: readonly (readonly [number, number])[]
  readonly apart: readonly (readonly [number, number])[]
}

export interface ClusterOptions {
  /** Two groups are joined while their things are on average so alike. */
  readonly threshold: number
  /**
   * The share of the pairs between two groups that has to be known: of those that are missing below it each counts
   * as 0. Pairs nobody compared are mostly unlike, but not all of a large claim are compared with all.
   */
  readonly cover?: number
  readonly decided?: Decided
}

/**
 * Groups of things that are alike, by average linkage over the pairs that were compared: the two groups that are most
 * alike are joined, until none are alike enough. The outcome is the same in whatever order ties come. Near-linear in
 * their number.
 * @param count of things; @param ties between them; @returns the groups, each and all in order
 * @example clusterTies(3, [{ a: 0, b: 2, score: 0.9 }], { threshold: 0.5 }) // [[0, 2], [1]]
 */
export function clusterTies(
  count: number,
  ties: readonly Tie[],
  { threshold, cover = 0.5, decided = { together: [], apart: [] } }: ClusterOptions,
): number[][] {
  const groups = new Groups(count)
  for (const [a, b] of decided.apart) groups.keepApart(a, b)
  for (const { a, b, score } of ties) groups.tie(a, b, { sum: score, known: 1 })
  // What people put together is so, even if others of the two groups were put apart.
  for (const [a, b] of decided.together) groups.join(groups.of(a), groups.of(b))
  const queue = createQueue()
  const offer = (a: number, b: number) => {
    const likeness = groups.likeness(a, b, cover)
    if (likeness >= threshold && !groups.areApart(a, b)) queue.push({ a, b, likeness })
  }
  for (const [a, b] of groups.pairs()) offer(a, b)
  for (let best = queue.pop(); best !== undefined; best = queue.pop()) {
    const { a, b, likeness } = best
    // One of the two has been joined to another since, or their likeness is another.
    if (!groups.isGroup(a) || !groups.isGroup(b) || groups.likeness(a, b, cover) !== likeness) continue
    const joined = groups.join(a, b)
    for (const other of groups.neighbours(joined)) offer(Math.min(joined, other), Math.max(joined, other))
  }
  return groups.all()
}

interface Sum {
  readonly sum: number
  readonly known: number
}

/** Groups by the first of their things, with the ties between them. */
class Groups {
  private readonly members: (number[] | null)[]
  private readonly places: number[]
  private readonly ties: Map<number, Sum>[]
  private readonly apart: Set<number>[]

  constructor(count: number) {
    this.members = Array.from({ length: count }, (_, at) => [at])
    this.places = Array.from({ length: count }, (_, at) => at)
    this.ties = Array.from({ length: count }, () => new Map())
    this.apart = Array.from({ length: count }, () => new Set())
  }

  of(thing: number): number {
    let at = thing
    while (this.places[at] !== at) at = this.places[at] ?? at
    this.places[thing] = at
    return at
  }

  isGroup(at: number): boolean {
    return this.members[at] !== null
  }

  tie(a: number, b: number, more: Sum): void {
    if (a === b) return
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const { sum = 0, known = 0 } = this.ties[from]?.get(to) ?? {}
      this.ties[from]?.set(to, { sum: sum + more.sum, known: known + more.known })
    }
  }

  keepApart(a: number, b: number): void {
    if (a === b) return
    this.apart[a]?.add(b)
    this.apart[b]?.add(a)
  }

  areApart(a: number, b: number): boolean {
    return this.apart[a]?.has(b) ?? false
  }

  likeness(a: number, b: number, cover: number): number {
    const { sum = 0, known = 0 } = this.ties[a]?.get(b) ?? {}
    const pairs = (this.members[a]?.length ?? 0) * (this.members[b]?.length ?? 0)
    return known === 0 ? 0 : sum / Math.max(known, cover * pairs)
  }

  neighbours(at: number): Iterable<number> {
    return this.ties[at]?.keys() ?? []
  }

  *pairs(): Generator<[number, number]> {
    for (const [a, others] of this.ties.entries())
      if (this.isGroup(a)) for (const b of others.keys()) if (a < b) yield [a, b]
  }

  /** @returns the group of both, called by the lesser place */
  join(a: number, b: number): number {
    if (a === b) return a
    const [into, from] = a < b ? [a, b] : [b, a]
    this.members[into] = [...(this.members[into] ?? []), ...(this.members[from] ?? [])]
    this.members[from] = null
    this.places[from] = into
    for (const [other, sum] of this.ties[from] ?? []) {
      this.ties[other]?.delete(from)
      this.tie(into, other, sum)
    }
    for (const other of this.apart[from] ?? []) {
      this.apart[other]?.delete(from)
      this.keepApart(into, other)
    }
    this.ties[from]?.clear()
    this.apart[from]?.clear()
    return into
  }

  all(): number[][] {
    return this.members.flatMap((group) => (group === null ? [] : [group.toSorted((a, b) => a - b)]))
  }
}
