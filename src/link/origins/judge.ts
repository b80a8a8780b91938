import { measure, type OriginFeatures, type SideFeatures } from './measure.ts'
import { type Reason, toReasons } from './reasons.ts'
import type { DaysOf } from './standing.ts'
import type { Story } from './story.ts'

/** `copy`: the same text, trimmed or lightly edited; `rewrite`: made from it; `independent`: neither. */
export type OriginKind = 'copy' | 'rewrite' | 'independent'

/** What was judged of two articles, and why. */
export interface OriginJudgement {
  readonly kind: OriginKind
  /** The share of a story by which it was decided whether the two are related, 0 to 1. */
  readonly score: number
  /** From how much on they are. */
  readonly needed: number
  readonly features: OriginFeatures
  readonly reasons: readonly Reason[]
}

/**
 * The marks that the judgement is held against, chosen on the open half of `model/eval/links/origins`
 * (docs/decisions/0017). Shares of 0 to 1.
 */
const marks = {
  /** Runs of four words find three quarters of what a reader calls taken: half of a story is some 0.35 of them. */
  related: 0.34,
  /** What runs again after so many days is background, unless it is most of the story. Days. */
  farDays: 7,
  relatedFar: 0.6,
  /** Two stories of which this much stands in the other, of the one and of the other, are one text whoever speaks. */
  same: { most: 0.95, least: 0.8 },
  /** A copy: so much of one, in this order; of the other so much too, or it begins so, goes on and is not all else. */
  copy: { most: 0.85, order: 0.7, least: 0.6, lead: 0.4, leastTrimmed: 0.2 },
} as const

/**
 * Judges whether two articles are one text. What counts is the share of a story that stands in the other in the same
 * words; not counted is what ran on other days, and what people are quoted with, who could say it to both, unless
 * one of the two names the other's outlet. Symmetric but for the sides of its features.
 * @param standing on which days a sentence ran; without it nothing stands
 */
export function judgeOrigin(
  a: Story,
  b: Story,
  { standing = () => [] }: { readonly standing?: DaysOf } = {},
): OriginJudgement {
  const features = measure(a, b, standing)
  const score = scoreOf(features)
  const needed = neededFor(features)
  const isOneText = isSame(features)
  const isRelated = isOneText || score >= needed
  const kind = !isRelated ? 'independent' : isCopy(features) ? 'copy' : 'rewrite'
  return { kind, score, needed, features, reasons: toReasons(features, { kind, score, needed, isOneText }) }
}

function scoreOf({ a, b }: OriginFeatures): number {
  const isCredited = a.namesOther || b.namesOther
  const shareOf = (side: SideFeatures) => (isCredited ? Math.max(side.taken, side.ownTaken) : side.ownTaken)
  return Math.max(shareOf(a), shareOf(b))
}

function neededFor({ daysApart }: OriginFeatures): number {
  return (daysApart ?? 0) > marks.farDays ? marks.relatedFar : marks.related
}

/** The stories' shares in the other, the larger first. */
function inOther({ a, b }: OriginFeatures): readonly [most: SideFeatures, least: SideFeatures] {
  return a.verbatim >= b.verbatim ? [a, b] : [b, a]
}

function isSame(features: OriginFeatures): boolean {
  const [most, least] = inOther(features)
  return most.verbatim >= marks.same.most && least.verbatim >= marks.same.least
}

function isCopy(features: OriginFeatures): boolean {
  const [most, least] = inOther(features)
  if (most.verbatim < marks.copy.most || features.order < marks.copy.order) return false
  // A text that was cut begins as the whole does; one that was taken in as a section stands further down.
  const isTrim = least.lead >= marks.copy.lead && least.verbatim >= marks.copy.leastTrimmed
  return least.verbatim >= marks.copy.least || isTrim
}
