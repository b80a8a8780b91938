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
  /** How many ties a thing has at most: more cannot be asked of each thing of the smaller group. */
  readonly most?: number
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
  { threshold, cover = 0.5, most = count, decided = { together: [], apart: [] } }: ClusterOptions,
): number[][] {
  const groups = new Groups(count, { cover, most })
  for (const [a, b] of decided.apart) groups.keepApart(a, b)
  // In order, since a sum of fractions depends on it.
  const inOrder = ties.map(({ a, b, score }) => (a < b ? { a, b, score } : { a: b, b: a, score }))
  for (const tie of inOrder.toSorted((one, other) => one.a - other.a || one.b - other.b)) groups.tie(tie)
  // What people put together is so, even if others of the two groups were put apart.
  for (const [a, b] of decided.together) groups.join(groups.of(a), groups.of(b))
  const queue = createQueue()
  const offer = (one: number, other: number) => {
    const link = groups.linkOf(one, other)
    const likeness = groups.likeness(one, other)
    // What waits already comes up no later, and is looked at again then.
    if (!link || likeness < threshold || likeness <= link.offered || groups.areApart(one, other)) return
    link.offered = likeness
    queue.push(inPlaces(groups.firstOf(one), groups.firstOf(other), likeness))
  }
  for (const [a, b] of groups.pairs()) offer(a, b)
  for (let best = queue.pop(); best !== undefined; best = queue.pop()) {
    const [one, other] = [groups.of(best.a), groups.of(best.b)]
    const link = groups.linkOf(one, other)
    if (!link || link.offered !== best.likeness) continue
    const now = inPlaces(groups.firstOf(one), groups.firstOf(other), groups.likeness(one, other))
    const isAsOffered = now.likeness === best.likeness && now.a === best.a && now.b === best.b
    if (isAsOffered && !groups.areApart(one, other)) {
      const { into, changed } = groups.join(one, other)
      for (const near of changed) offer(into, near)
    } else {
      // One of the two has grown since, and so become less alike: it waits for its turn.
      link.offered = 0
      offer(one, other)
    }
  }
  return groups.all()
}

function inPlaces(one: number, other: number, likeness: number) {
  return one < other ? { a: one, b: other, likeness } : { a: other, b: one, likeness }
}

/** What is known between two groups; `offered` is the likeness with which they wait in the queue, 0 where they do not. */
interface Link {
  sum: number
  known: number
  offered: number
}

/** Groups with the links between them. A group is called by a place of one of its things, `of` each of them. */
class Groups {
  private readonly members: (number[] | null)[]
  private readonly places: number[]
  private readonly links: Map<number, Link>[]
  private readonly apart: Set<number>[]
  private readonly firsts: number[]
  private readonly asked: { readonly cover: number; readonly most: number }

  constructor(count: number, asked: { readonly cover: number; readonly most: number }) {
    this.members = Array.from({ length: count }, (_, at) => [at])
    this.places = Array.from({ length: count }, (_, at) => at)
    this.firsts = [...this.places]
    this.links = Array.from({ length: count }, () => new Map())
    this.apart = Array.from({ length: count }, () => new Set())
    this.asked = asked
  }

  of(thing: number): number {
    let at = thing
    while (this.places[at] !== at) at = this.places[at] ?? at
    this.places[thing] = at
    return at
  }

  /** The least of its things: what does not depend on how it came about. */
  firstOf(at: number): number {
    return this.firsts[at] ?? at
  }

  linkOf(a: number, b: number): Link | undefined {
    return a === b ? undefined : this.links[a]?.get(b)
  }

  tie({ a, b, score }: Tie): void {
    if (a === b) return
    const link = this.linkOf(a, b)
    if (link) {
      link.sum += score
      link.known++
    } else this.connect(a, b, { sum: score, known: 1, offered: 0 })
  }

  private connect(a: number, b: number, link: Link): void {
    this.links[a]?.set(b, link)
    this.links[b]?.set(a, link)
  }

  keepApart(a: number, b: number): void {
    if (a === b) return
    this.apart[a]?.add(b)
    this.apart[b]?.add(a)
  }

  areApart(a: number, b: number): boolean {
    return this.apart[a]?.has(b) ?? false
  }

  /** While nothing more is known of two groups it can only fall as they grow. */
  likeness(a: number, b: number): number {
    const { sum = 0, known = 0 } = this.linkOf(a, b) ?? {}
    const [ofA, ofB] = [this.members[a]?.length ?? 0, this.members[b]?.length ?? 0]
    const wanted = Math.min(this.asked.cover * ofA * ofB, this.asked.most * Math.min(ofA, ofB))
    return known === 0 ? 0 : sum / Math.max(known, wanted)
  }

  *pairs(): Generator<[number, number]> {
    for (const [a, others] of this.links.entries()) for (const b of others.keys()) if (a < b) yield [a, b]
  }

  /** @returns the group of both, and those of whose links to it more is known now */
  join(a: number, b: number): { readonly into: number; readonly changed: readonly number[] } {
    if (a === b) return { into: a, changed: [] }
    const [into, from] = this.isHeavier(a, b) ? [a, b] : [b, a]
    this.members[into]?.push(...(this.members[from] ?? []))
    this.members[from] = null
    this.places[from] = into
    this.firsts[into] = Math.min(this.firstOf(into), this.firstOf(from))
    this.links[into]?.delete(from)
    const changed: number[] = []
    for (const [other, link] of this.links[from] ?? []) {
      if (other === into) continue
      this.links[other]?.delete(from)
      const own = this.linkOf(into, other)
      if (own) {
        own.sum += link.sum
        own.known += link.known
      } else this.connect(into, other, { ...link, offered: 0 })
      changed.push(other)
    }
    for (const other of this.apart[from] ?? []) {
      this.apart[other]?.delete(from)
      this.keepApart(into, other)
    }
    this.links[from]?.clear()
    this.apart[from]?.clear()
    return { into, changed }
  }

  /** The links of the lighter one are moved, so that each is moved only as often as its group doubles. */
  private isHeavier(a: number, b: number): boolean {
    const [ofA, ofB] = [this.links[a]?.size ?? 0, this.links[b]?.size ?? 0]
    return ofA > ofB || (ofA === ofB && this.firstOf(a) < this.firstOf(b))
  }

  all(): number[][] {
    return this.members
      .flatMap((group) => (group === null ? [] : [group.toSorted((a, b) => a - b)]))
      .toSorted(([a = 0], [b = 0]) => a - b)
  }
}
