import { fold } from './fold.ts'
import { distanceKm, type Place } from './place.ts'

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

/** How much each thing counts, in natural logarithms of odds; fitted on half of the documents of a labelled set. */
const weights = {
  population: 0.6,
  kind: { country: 2.5, region: 2, district: -0.7, capital: 1.2, seat: 0.8, town: 0, quarter: -1.5 },
  otherName: -1.5,
  country: 1.7,
  region: 4,
  near: 3,
  hint: 1.2,
  /** A place that the gazetteer lacks. */
  none: 5.4,
  /** For each doubling of a name's places: of many, it is more often none that the text goes on to speak for. */
  many: 1,
  /** For each doubling of a village's namesakes in its country: a common name has more bearers than are listed. */
  common: 1,
  /** The latter where words say in which area it lies: a namesake in that area is all the more likely the wrong one. */
  placedCommon: 3,
  placed: 4,
  /** Words that call it a region or district. */
  area: 2,
  /** Least share of the odds. */
  sure: 0.75,
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

interface Weighed {
  readonly sense: Sense
  readonly places: readonly Place[]
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

/** How much of the text's places lies in each country, region and cell of one degree. */
interface Field {
  readonly countries: Map<string, number>
  readonly regions: Map<string, number>
  readonly cells: Map<number, number>
}

function toField(weighed: readonly Weighed[]): Field {
  const field: Field = { countries: new Map(), regions: new Map(), cells: new Map() }
  for (const { places, shares, sense } of weighed)
    for (const [at, place] of places.entries()) {
      const share = (shares[at] ?? 0) * amount(sense)
      if (share < 0.001) continue
      add(field.countries, place.country, share)
      if (place.kind === 'country') continue
      add(field.regions, place.region, share)
      if (place.kind !== 'region') add(field.cells, cellOf(place, 0, 0), share)
    }
  return field
}

/** A name said often says more, but not that much more. */
const amount = ({ count }: Sense) => Math.min(3, Math.sqrt(count))

function add<K>(to: Map<K, number>, key: K, value: number): void {
  to.set(key, (to.get(key) ?? 0) + value)
}

function cellOf({ lat, lon }: Place, north: number, east: number): number {
  return (Math.floor(lat) + 90 + north) * 1000 + Math.floor(lon) + 180 + east
}

/** What the text's other places say for this one. */
function support(field: Field, one: Weighed, place: Place): number {
  const own = amount(one.sense)
  const ownIn = (isIn: (other: Place) => boolean) =>
    own * one.places.reduce((sum, other, at) => (isIn(other) ? sum + (one.shares[at] ?? 0) : sum), 0)
  const countries =
    (field.countries.get(place.country) ?? 0) - ownIn(({ country }) => country === place.country)
  const regions =
    place.kind === 'country'
      ? 0
      : (field.regions.get(place.region) ?? 0) -
        ownIn((other) => other.kind !== 'country' && other.region === place.region)
  const cells = isPoint(place)
    ? nearby(field, place) - ownIn((other) => isPoint(other) && isNextTo(other, place))
    : 0
  return (
    weights.country * grow(countries) +
    weights.region * (place.region === place.country ? 0 : grow(regions)) +
    weights.near * grow(cells)
  )
}

const isPoint = ({ kind }: Place) => kind !== 'country' && kind !== 'region'

/** The more there is, the less a further one says. */
const grow = (sum: number) => Math.log1p(Math.max(0, sum))

function nearby(field: Field, place: Place): number {
  let sum = 0
  for (let north = -1; north <= 1; north++)
    for (let east = -1; east <= 1; east++) sum += field.cells.get(cellOf(place, north, east)) ?? 0
  return sum
}

function isNextTo(a: Place, b: Place): boolean {
  return (
    Math.abs(Math.floor(a.lat) - Math.floor(b.lat)) <= 1 &&
    Math.abs(Math.floor(a.lon) - Math.floor(b.lon)) <= 1
  )
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
