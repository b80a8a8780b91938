import { distanceKm } from '../../core/index.ts'
import { isPoint, type Shared, support, toField } from './field.ts'
import { fold } from './fold.ts'
import type { Place } from './place.ts'
import { weights } from './weights.ts'

/** A name in one sense within a text, with what it may mean there. */
export interface Sense {
  readonly key: string
  readonly name: string
  readonly places: readonly Place[]
  /** All places of the name, wherever its words put it. */
  readonly bearers: readonly Place[]
  /** How often it stands in the text; less where it may name something else. */
  readonly count: number
  /** Whether its own words say in which area it lies. */
  readonly isPlaced: boolean
  /** Whether they call it a region or district. */
  readonly isArea: boolean
}

/** What is known of an article beyond its names. */
export interface Hints {
  /** ISO 3166-1 alpha-2 codes of countries that the outlet or the dateline points to. */
  readonly countries: readonly string[]
}

/** What a name means. */
export interface Ranked {
  /** The likeliest first. */
  readonly places: readonly Place[]
  readonly chosen: Place | null
}

/** As many places of a name as are weighed, and as are given. */
const mostWeighed = 40
const mostGiven = 10
/** Places this near to each other are one for a reader: a town and its district. */
const sameKm = 40
const rounds = 3
const villageSize = 10_000

/** Weighs what names may mean against each other. Deterministic; linear in the number of names. */
export function rank(senses: readonly Sense[], hints: Hints): Map<string, Ranked> {
  const weighed = senses.map((sense) => start(sense, hints))
  for (let round = 0; round < rounds; round++) {
    const field = toField(weighed)
    for (const one of weighed)
      one.shares = toShares(
        one,
        one.places.map((place, at) => (one.prior[at] ?? 0) + support(field, one, place)),
      )
  }
  return new Map(weighed.map((one) => [one.sense.key, choose(one)]))
}

interface Weighed extends Shared {
  readonly sense: Sense
  readonly prior: readonly number[]
  readonly none: number
  shares: readonly number[]
}

function start(sense: Sense, hints: Hints): Weighed {
  const all = withoutNamesakes(sense).map((place) => ({ place, prior: priorOf(place, sense, hints) }))
  const kept = all
    .toSorted((a, b) => b.prior - a.prior || (a.place.id < b.place.id ? -1 : 1))
    .slice(0, mostWeighed)
  const none =
    weights.none +
    weights.many * Math.log2(Math.max(1, sense.places.length)) -
    (sense.isPlaced ? weights.placed : 0) -
    (sense.isArea ? weights.area : 0)
  const one = {
    sense,
    places: kept.map(({ place }) => place),
    prior: kept.map(({ prior }) => prior),
    none,
    shares: [],
  }
  return { ...one, shares: toShares(one, one.prior) }
}

/** "Kharkiv region", "Washington state" say that they are areas: "Kharkiv" and "Washington" alone are the towns. */
function withoutNamesakes({ places, isArea }: Sense): readonly Place[] {
  if (isArea) return places
  const towns = places.filter(({ kind }) => kind === 'capital' || kind === 'seat' || kind === 'town')
  const regions = new Set(towns.map(({ region }) => region))
  const countries = new Set(towns.flatMap(({ kind, country }) => (kind === 'town' ? [] : [country])))
  return places.filter(({ kind, region, country }) => {
    if (kind === 'region') return !regions.has(region) && !countries.has(country)
    return kind !== 'district' || !regions.has(region)
  })
}

function priorOf(place: Place, sense: Sense, hints: Hints): number {
  const isOwn = fold(place.name) === sense.name || sense.isArea
  const hint = hints.countries.includes(place.country) ? weights.hint : 0
  // An older or foreign name of a town is a better guess where no other place bears it.
  const isDoubtful = isPoint(place) && (place.population < villageSize || !isOwn)
  const common = isDoubtful ? bearersIn(place.country, sense) : 1
  return (
    weights.population * Math.log(place.population + 100) +
    weights.kind[place.kind] +
    (isOwn ? 0 : weights.otherName) +
    hint -
    (sense.isPlaced ? weights.placedCommon : weights.common) * Math.log2(Math.max(1, common))
  )
}

function bearersIn(code: string, { bearers }: Sense): number {
  return bearers.reduce(
    (count, { country, kind }) => (country === code && kind !== 'district' ? count + 1 : count),
    0,
  )
}

function toShares({ none }: Pick<Weighed, 'none'>, scores: readonly number[]): number[] {
  const top = Math.max(none, ...scores)
  const odds = scores.map((score) => Math.exp(score - top))
  const sum = odds.reduce((total, one) => total + one, Math.exp(none - top))
  return odds.map((one) => one / sum)
}

function choose({ places, shares }: Weighed): Ranked {
  const order = places
    .map((place, at) => ({ place, share: shares[at] ?? 0 }))
    .toSorted((a, b) => b.share - a.share || (a.place.id < b.place.id ? -1 : 1))
  const [best] = order
  const near = best
    ? order.reduce((sum, { place, share }) => (distanceKm(place, best.place) < sameKm ? sum + share : sum), 0)
    : 0
  return {
    places: order.slice(0, mostGiven).map(({ place }) => place),
    chosen: best && near >= weights.sure ? best.place : null,
  }
}
