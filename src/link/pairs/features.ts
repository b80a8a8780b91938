import { shareDay } from '../compare/edtf.ts'
import type { Background } from './background.ts'
import { cosine, ownCosine } from './cosine.ts'
import type { PairSide } from './pair-side.ts'

/** The features of a pair in the order of their columns, each with what it tells a person. */
export const featureTexts = {
  cosine: 'the contents mean nearly the same',
  ownCosine: 'they do so in what is not common to all candidates',
  wordShare: 'of the words in either, rare ones first, many are in both',
  wordCover: 'the words of the shorter one stand in the other',
  rarestWord: 'a rare word stands in both',
  nameShare: 'names stand in both',
  nameLack: 'each has names, and none is in both',
  numberShare: 'numbers stand in both',
  placeShare: 'places are in both',
  dayShare: 'their times meet',
  samePolarity: 'both say that it is so, or both that it is not',
  ownHeadlines: 'their articles’ headlines are of one matter',
  sameTrigger: 'the same word names the event',
  triggers: 'the words that name the event mean nearly the same',
  daysApart: 'their articles came out on other days',
  sameAct: 'both say that something is so, or both want, plan, judge or ask it',
  aspectLack: 'each tells something of the matter that the other does not',
} as const

export type FeatureName = keyof typeof featureTexts

export const featureNames = Object.keys(featureTexts) as readonly FeatureName[]

/** Those that only two statements of articles have. */
export const reportFeatureNames = [
  'daysApart',
  'sameAct',
  'aspectLack',
] as const satisfies readonly FeatureName[]

/** A value each: cosines -1 to 1, shares 0 to 1, the rarest word in nats, days as ln(1 + days); null where one side leaves it unknown. */
export type PairFeatures = Readonly<Record<FeatureName, number | null>>

/** What two sides have in common against the background of all candidates. The same for (b, a) as for (a, b). */
export function pairFeatures(a: PairSide, b: PairSide, background: Background): PairFeatures {
  return {
    cosine: cosine(a.vector, b.vector),
    ownCosine: ownCosine(a.vector, b.vector, background.vector),
    ...wordFeatures(a, b, background),
    ...nameFeatures(a, b, background),
    numberShare: share(a.numbers, b.numbers),
    placeShare: a.places && b.places ? share(a.places, b.places) : null,
    dayShare: dayShare(a, b),
    samePolarity: a.isDenied === null || b.isDenied === null ? null : Number(a.isDenied === b.isDenied),
    ownHeadlines: ownCosine(a.headline, b.headline, background.headline),
    sameTrigger: a.trigger && b.trigger ? share(a.trigger.stems, b.trigger.stems) : null,
    triggers: cosine(a.trigger?.vector ?? null, b.trigger?.vector ?? null),
    ...reportFeatures(a, b),
  }
}

function wordFeatures(a: PairSide, b: PairSide, background: Background) {
  if (a.words.size === 0 || b.words.size === 0) return { wordShare: null, wordCover: null, rarestWord: null }
  const shared = common(a.words, b.words)
  const [ofA, ofB] = [total(a.words, background), total(b.words, background)]
  const ofBoth = sum(shared, background.rarity)
  return {
    wordShare: ofBoth / (ofA + ofB - ofBoth),
    wordCover: ofBoth / Math.min(ofA, ofB),
    rarestWord: Math.max(0, ...[...shared].map(background.rarity)),
  }
}

function nameFeatures(a: PairSide, b: PairSide, background: Background) {
  if (a.names.size === 0 || b.names.size === 0) return { nameShare: null, nameLack: null }
  const shared = common(a.names, b.names)
  const [ofA, ofB] = [total(a.names, background), total(b.names, background)]
  const ofBoth = sum(shared, background.rarity)
  return { nameShare: ofBoth / Math.min(ofA, ofB), nameLack: Number(shared.size === 0) }
}

/** Days; what is said again a season later is as near as what is said again a week later. */
const longestApart = 7

/** Between statements of articles. */
function reportFeatures({ report: a }: PairSide, { report: b }: PairSide) {
  if (!a || !b) return { daysApart: null, sameAct: null, aspectLack: null }
  const aspects = share(a.aspects, b.aspects)
  return {
    daysApart:
      a.day === null || b.day === null ? null : Math.log1p(Math.min(Math.abs(a.day - b.day), longestApart)),
    sameAct: a.act === null || b.act === null ? null : Number(a.act === b.act),
    aspectLack: aspects === null ? null : Number(aspects === 0),
  }
}

function common<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): ReadonlySet<T> {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  const both = new Set<T>()
  for (const one of small) if (large.has(one)) both.add(one)
  return both
}

/** What a side's words weigh against a background: the same for all pairs that it is in. */
const totals = new WeakMap<Background, WeakMap<ReadonlySet<string>, number>>()

function total(words: ReadonlySet<string>, background: Background): number {
  const known = totals.get(background) ?? new WeakMap<ReadonlySet<string>, number>()
  totals.set(background, known)
  const before = known.get(words)
  if (before !== undefined) return before
  const weight = sum(words, background.rarity)
  known.set(words, weight)
  return weight
}

function sum(words: ReadonlySet<string>, rarity: Background['rarity']): number {
  return [...words].toSorted().reduce((weight, word) => weight + rarity(word), 0)
}

/** The part of the smaller set that is in the other; null where one is empty: nothing said, nothing to share. */
function share<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number | null {
  const least = Math.min(a.size, b.size)
  return least === 0 ? null : common(a, b).size / least
}

function dayShare({ days: first }: PairSide, { days: second }: PairSide): number | null {
  if (!first?.length || !second?.length) return null
  return Number(first.some((one) => second.some((two) => shareDay(one, two))))
}
