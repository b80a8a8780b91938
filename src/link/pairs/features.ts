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

type Measure = (a: PairSide, b: PairSide, background: Background) => number | null

/** How each feature is measured, the same for (b, a) as for (a, b). */
const measures: Readonly<Record<FeatureName, Measure>> = {
  cosine: (a, b) => cosine(a.vector, b.vector),
  ownCosine: (a, b, { vector }) => ownCosine(a.vector, b.vector, vector),
  wordShare: (a, b, background) => {
    const shared = sharedWeight(a.words, b.words, background)
    return shared && shared.both / (shared.ofA + shared.ofB - shared.both)
  },
  wordCover: (a, b, background) => coverOf(sharedWeight(a.words, b.words, background)),
  rarestWord: (a, b, { rarity }) =>
    a.words.size === 0 || b.words.size === 0
      ? null
      : Math.max(0, ...[...common(a.words, b.words)].map(rarity)),
  nameShare: (a, b, background) => coverOf(sharedWeight(a.names, b.names, background)),
  nameLack: (a, b) =>
    a.names.size === 0 || b.names.size === 0 ? null : Number(common(a.names, b.names).size === 0),
  numberShare: (a, b) => share(a.numbers, b.numbers),
  placeShare: (a, b) => (a.places && b.places ? share(a.places, b.places) : null),
  dayShare: (a, b) => dayShare(a, b),
  samePolarity: (a, b) =>
    a.isDenied === null || b.isDenied === null ? null : Number(a.isDenied === b.isDenied),
  ownHeadlines: (a, b, { headline }) => ownCosine(a.headline, b.headline, headline),
  sameTrigger: (a, b) => (a.trigger && b.trigger ? share(a.trigger.stems, b.trigger.stems) : null),
  triggers: (a, b) => cosine(a.trigger?.vector ?? null, b.trigger?.vector ?? null),
  daysApart: ({ report: a }, { report: b }) =>
    a?.day == null || b?.day == null ? null : Math.log1p(Math.min(Math.abs(a.day - b.day), longestApart)),
  sameAct: ({ report: a }, { report: b }) =>
    a?.act == null || b?.act == null ? null : Number(a.act === b.act),
  aspectLack: ({ report: a }, { report: b }) => {
    const aspects = a && b ? share(a.aspects, b.aspects) : null
    return aspects === null ? null : Number(aspects === 0)
  },
}

/** Days; what is said again a season later is as near as what is said again a week later. */
const longestApart = 7

/** One feature of a pair. */
export function pairFeature(
  name: FeatureName,
  ...[a, b, background]: Parameters<Measure>
): ReturnType<Measure> {
  return measures[name](a, b, background)
}

/** What two sides have in common against the background of all candidates. The same for (b, a) as for (a, b). */
export function pairFeatures(a: PairSide, b: PairSide, background: Background): PairFeatures {
  const entries = featureNames.map((name) => [name, measures[name](a, b, background)])
  return Object.fromEntries(entries) as PairFeatures
}

interface SharedWeight {
  readonly ofA: number
  readonly ofB: number
  readonly both: number
}

/** What was asked last: two features in a row are made of it. */
let last: {
  a: ReadonlySet<string>
  b: ReadonlySet<string>
  background: Background
  shared: SharedWeight
} | null = null

/** What the words of each weigh, and those of both; null where one has none. */
function sharedWeight(
  a: ReadonlySet<string>,
  b: ReadonlySet<string>,
  background: Background,
): SharedWeight | null {
  if (a.size === 0 || b.size === 0) return null
  if (last?.a === a && last.b === b && last.background === background) return last.shared
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  let both = 0
  // In order on either side, so that the sum is the same for (b, a).
  for (const word of small) if (large.has(word)) both += background.rarity(word)
  const shared = { ofA: total(a, background), ofB: total(b, background), both }
  last = { a, b, background, shared }
  return shared
}

const coverOf = (shared: SharedWeight | null) => shared && shared.both / Math.min(shared.ofA, shared.ofB)

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
  let weight = 0
  for (const word of words) weight += background.rarity(word)
  known.set(words, weight)
  return weight
}

/** The part of the smaller set that is in the other; null where one is empty: nothing said, nothing to share. */
function share<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number | null {
  const least = Math.min(a.size, b.size)
  if (least === 0) return null
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  let both = 0
  for (const one of small) if (large.has(one)) both++
  return both / least
}

function dayShare({ days: first }: PairSide, { days: second }: PairSide): number | null {
  if (!first?.length || !second?.length) return null
  return Number(first.some((one) => second.some((two) => shareDay(one, two))))
}
