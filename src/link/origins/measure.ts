import { coverOf } from './compare.ts'
import { namesOutlet, sharedAgencies } from './credit.ts'
import { daysApart } from './days.ts'
import { keptOrder } from './order.ts'
import { findRuns } from './runs.ts'
import { type DaysOf, markStanding } from './standing.ts'
import type { Story } from './story.ts'

/** Words from a story's beginning that show whether it begins as the other does. */
const leadWords = 60
/** A story with fewer words that are nobody's but its own is judged by all its words. */
const leastOwn = 15

/** What is measured of one story against another; shares of 0 to 1, counted in words. */
export interface SideFeatures {
  readonly words: number
  /** Words in sentences that ran on other days. */
  readonly standing: number
  /** Words in which somebody is quoted, and that are not standing. */
  readonly quoted: number
  /** Of all words, those in runs of four and more that the other has too. */
  readonly verbatim: number
  /** The same of what is not standing. */
  readonly taken: number
  /** The same of what is neither standing nor quoted. */
  readonly ownTaken: number
  /** The same of the first 60 words. */
  readonly lead: number
  /** It names the other's outlet, another one than its own. */
  readonly namesOther: boolean
}

/** What a judgement rests on. */
export interface OriginFeatures {
  readonly a: SideFeatures
  readonly b: SideFeatures
  /** Of the words in shared runs the largest share that stands in the same order in both. */
  readonly order: number
  /** Agencies credited by both, or by one and the other is that agency. */
  readonly agencies: readonly string[]
  readonly daysApart: number | null
}

/** Measures two stories against each other. Linear but for the order, which takes a logarithm of the runs more. */
export function measure(a: Story, b: Story, daysOf: DaysOf): OriginFeatures {
  const there = findRuns(a.words, b.words)
  const back = findRuns(b.words, a.words)
  return {
    a: measureSide(a, b, { covered: coverOf(there, a.words.forms.length), daysOf }),
    b: measureSide(b, a, { covered: coverOf(back, b.words.forms.length), daysOf }),
    // Either search may meet repeated words at the wrong place: the better of the two says what was kept.
    order: Math.max(keptOrder(there), keptOrder(back)),
    agencies: sharedAgencies(a, b),
    daysApart: daysApart(a.publishedAt, b.publishedAt),
  }
}

interface Known {
  readonly covered: Uint8Array
  readonly daysOf: DaysOf
}

function measureSide(story: Story, other: Story, { covered, daysOf }: Known): SideFeatures {
  const standing = markStanding(story, other, daysOf)
  const all = countShare(covered, () => true)
  const told = countShare(covered, (at) => standing[at] === 0)
  const own = countShare(covered, (at) => standing[at] === 0 && story.quoted[at] === 0)
  return {
    words: covered.length,
    standing: all.of - told.of,
    quoted: told.of - own.of,
    verbatim: all.share,
    taken: told.share,
    ownTaken: own.of < leastOwn ? told.share : own.share,
    lead: countShare(covered, (at) => at < leadWords).share,
    namesOther: story.outlet !== other.outlet && namesOutlet(story, other.outlet),
  }
}

/** The share of the words that count which is covered; 0 of none. */
function countShare(covered: Uint8Array, counts: (at: number) => boolean): { share: number; of: number } {
  let part = 0
  let of = 0
  for (const [at, one] of covered.entries()) {
    if (!counts(at)) continue
    of++
    part += one
  }
  return { share: of === 0 ? 0 : part / of, of }
}
