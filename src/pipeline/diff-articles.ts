import type { ArticleView, ClaimMember, ClaimRow, Ledger } from '../ledger/index.ts'
import { compareSlots, compareTexts, judgeOrigin, type SharedWords, toStory } from '../link/index.ts'
import type { SlotView } from './complete-claim.ts'

/** Claims of an article that are looked at. */
const mostClaims = 500

/** A claim that one article or both carry, with what each says of it. */
export interface CarriedClaim {
  readonly claim: ClaimRow
  readonly a: readonly ClaimMember[]
  readonly b: readonly ClaimMember[]
  /** What the two say otherwise, or what can't be compared. */
  readonly slots: readonly SlotView[]
}

/** How two articles stand to each other. */
export interface ArticleDiff {
  readonly a: ArticleView
  readonly b: ArticleView
  /** Whether one is a copy or a rewrite of the other, and the words that they share, the longest run first. */
  readonly origin: {
    readonly kind: 'copy' | 'rewrite' | 'independent'
    readonly reasons: readonly string[]
    readonly shared: readonly SharedWords[]
  }
  readonly both: readonly CarriedClaim[]
  readonly onlyA: readonly CarriedClaim[]
  readonly onlyB: readonly CarriedClaim[]
}

/** Which claims two articles both carry, which one leaves out, and where they differ. @throws OnrecordError notFound */
export async function diffArticles(ledger: Ledger, one: string, other: string): Promise<ArticleDiff> {
  const [a, b] = [await ledger.article(one), await ledger.article(other)]
  const [left, right] = [toStory(a), toStory(b)]
  const { kind, reasons } = judgeOrigin(left, right)
  const claims = await carriedBy(ledger, a, b)
  return {
    a,
    b,
    origin: { kind, reasons, shared: compareTexts(left, right).shared },
    both: claims.filter((one) => one.a.length > 0 && one.b.length > 0),
    onlyA: claims.filter((one) => one.b.length === 0),
    onlyB: claims.filter((one) => one.a.length === 0),
  }
}

async function carriedBy(ledger: Ledger, a: ArticleView, b: ArticleView): Promise<CarriedClaim[]> {
  const carried = new Map<string, CarriedClaim>()
  for (const { article } of [a, b]) {
    const { items } = await ledger.links.claims({ article: article.id, limit: mostClaims })
    for (const { id } of items) {
      if (carried.has(id)) continue
      const { members, positions: _, reviews: _reviews, ...claim } = await ledger.links.claim(id)
      const of = (view: ArticleView) => members.filter((member) => member.article.id === view.article.id)
      const [ours, theirs] = [of(a), of(b)]
      carried.set(id, { claim, a: ours, b: theirs, slots: differences(ours, theirs) })
    }
  }
  return [...carried.values()].toSorted((one, two) => placeOf(one) - placeOf(two))
}

/** Claims come in the order of the first article, then of the second. */
function placeOf({ a, b }: CarriedClaim): number {
  const [first] = [...a, ...b]
  const { source, cue, content } = first?.statement ?? { source: [], cue: [], content: [] }
  const place = Math.min(...[...source, ...cue, ...content].map(({ start }) => start))
  return a.length > 0 ? place : place + 1e9
}

function differences(ours: readonly ClaimMember[], theirs: readonly ClaimMember[]): SlotView[] {
  return ours.flatMap((one) =>
    theirs.flatMap((other) =>
      compareSlots(one.statement, other.statement, {
        published: [one.article.publishedAt, other.article.publishedAt],
      })
        .filter(
          ({ verdict, kind }) => verdict === 'differ' || (verdict === 'notComparable' && kind !== 'onlyOne'),
        )
        .map((slot) => ({ ...slot, from: one.statement.id, to: other.statement.id })),
    ),
  )
}
