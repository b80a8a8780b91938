import { type ClaimStatement, type Relation, toId } from '../core/index.ts'
import type { ClaimMember, ClaimView, ReviewView } from '../ledger/index.ts'
import { compareSlots, relate, type SlotComparison } from '../link/index.ts'

/** Pairs that are compared for a page: of a larger claim each statement with the one that names it. */
const mostPairs = 3000

/** A relation as a page shows it. */
export interface RelationView extends Relation {
  readonly id: string
  /** Who decided, else "machine". */
  readonly by: string
}

/** What two statements of different texts differ in, or why they can't be compared. */
export interface SlotView extends SlotComparison {
  readonly from: string
  readonly to: string
}

/** A claim with how its statements stand to each other. */
export interface CompleteClaim extends ClaimView {
  readonly relations: readonly RelationView[]
  /** What differs or can't be compared, slot by slot; what agrees is not listed. */
  readonly slots: readonly SlotView[]
}

/** Works out how the statements of a claim stand to each other. Nothing of it is stored: people's decisions are. */
export function completeClaim(view: ClaimView): CompleteClaim {
  const relations: RelationView[] = []
  const slots: SlotView[] = []
  for (const [a, b] of pairsOf(view)) {
    const compared = compareSlots(a.statement, b.statement, {
      published: [a.article.publishedAt, b.article.publishedAt],
    })
    const relation = relate(toClaimStatement(a), toClaimStatement(b), compared)
    if (relation !== null) relations.push(decided(relation, view.reviews))
    for (const one of compared)
      if (one.verdict === 'differ' || (one.verdict === 'notComparable' && one.kind !== 'onlyOne'))
        slots.push({ ...one, from: a.statement.id, to: b.statement.id })
  }
  return { ...view, relations, slots }
}

/** The id of how one statement stands to another, whatever is found of it. */
export function relationId({ from, to }: Pick<Relation, 'from' | 'to'>): string {
  return toId('relation', [from, to].toSorted())
}

function pairsOf({ members, label }: ClaimView): [ClaimMember, ClaimMember][] {
  const count = (members.length * (members.length - 1)) / 2
  const named = members.find(({ statement }) => statement.id === label?.statement.id) ?? members[0]
  if (count > mostPairs && named)
    return members.flatMap((one): [ClaimMember, ClaimMember][] => (one === named ? [] : [[named, one]]))
  return members.flatMap((a, at) => members.slice(at + 1).map((b): [ClaimMember, ClaimMember] => [a, b]))
}

function toClaimStatement({ statement, article, origin, isRelay, link }: ClaimMember): ClaimStatement {
  const { id, publishedAt } = article
  return { statement, stance: link.stance, article: id, origin, publishedAt, isRelay }
}

function decided(relation: Relation, reviews: readonly ReviewView[]): RelationView {
  const id = relationId(relation)
  const last = reviews.findLast(({ target, undone }) => target === id && undone === null)
  if (last?.decision === 'accept') return { ...relation, id, state: 'confirmed', by: last.by }
  if (last?.decision === 'reject') return { ...relation, id, state: 'rejected', by: last.by }
  return { ...relation, id, by: 'machine' }
}
