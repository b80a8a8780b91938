import { claimId, founderOf, type Review } from '../core/index.ts'

/** Where a statement belongs, and on whose word: a machine suggests, a person confirms. */
export interface Belonging {
  readonly claim: string
  readonly state: 'suggested' | 'confirmed'
}

/** What a decision names; all of it by statements, so that it holds whatever claims a machine makes of them later. */
export type Decision = Pick<Review, 'decision' | 'target' | 'claim' | 'statements'>

/**
 * The claims of statements after what people decided, in the order in which they did: later ones hold. A claim that a
 * decision names is the one that its founding statement is in by then.
 * @param suggested the claim of each statement by a machine; @param reviews without those that were undone
 */
export function applyReviews(
  suggested: ReadonlyMap<string, string>,
  reviews: readonly Decision[],
): Map<string, Belonging> {
  const claims = new Claims(suggested)
  for (const { decision, target, claim, statements } of reviews) {
    if (decision === 'merge' && claim !== null) claims.merge(target, claim)
    if (decision === 'accept' && claim !== null) claims.move([target], claim)
    if (decision === 'reject' && claim !== null) claims.takeOut([target], claim)
    if (decision === 'split') claims.takeOut(statements, target)
  }
  return claims.all
}

class Claims {
  readonly all: Map<string, Belonging>
  private readonly members = new Map<string, Set<string>>()

  constructor(suggested: ReadonlyMap<string, string>) {
    this.all = new Map([...suggested].map(([id, claim]) => [id, { claim, state: 'suggested' }]))
    for (const [id, claim] of suggested) this.add(claim, id)
  }

  /** The claim that the founding statement of a claim is in; the same where nobody knows that statement. */
  here(claim: string): string {
    return this.all.get(founderOf(claim))?.claim ?? claim
  }

  membersOf(claim: string): string[] {
    return [...(this.members.get(claim) ?? [])]
  }

  merge(claim: string, into: string): void {
    const from = this.here(claim)
    // A machine may have found since that they are one.
    if (from !== this.here(into)) this.move(this.membersOf(from), into)
  }

  move(statements: readonly string[], claim: string): void {
    const into = this.here(claim)
    for (const id of statements) this.put(id, into)
  }

  /** Statements of a claim that become one of their own; those that are elsewhere stay there. */
  takeOut(statements: readonly string[], claim: string): void {
    const from = this.here(claim)
    const members = this.membersOf(from)
    const out = members.filter((id) => statements.includes(id))
    const rest = members.filter((id) => !statements.includes(id))
    if (out.length === 0 || rest.length === 0) return
    // Who takes out the statement that a claim is named after leaves the name with it.
    const leaving = out.some((id) => claimId(id) === from) ? rest : out
    const into = claimId(leaving.toSorted()[0] ?? '')
    for (const id of leaving) this.put(id, into)
  }

  private put(id: string, claim: string): void {
    const before = this.all.get(id)
    if (before === undefined) return
    this.members.get(before.claim)?.delete(id)
    this.add(claim, id)
    this.all.set(id, { claim, state: 'confirmed' })
  }

  private add(claim: string, id: string): void {
    const members = this.members.get(claim)
    if (members) members.add(id)
    else this.members.set(claim, new Set([id]))
  }
}
