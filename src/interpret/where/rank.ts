import { distanceKm, type Place } from './place.ts'

/** A name in one sense within a text, with what it may mean there. */
export interface Sense {
  readonly key: string
  readonly name: string
  readonly places: readonly Place[]
  /** How often it stands in the text. */
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
export const weights = {
  population: 0.6,
  kind: { country: 4, region: 2.5, district: -0.5, capital: 1.5, seat: 0.7, town: 0, quarter: -1.5 },
  otherName: -1.5,
  country: 1.2,
  region: 2.2,
  near: 1.2,
  hint: 1,
  /** A place that the gazetteer lacks. */
  none: 5.5,
  /** For each doubling of a village's namesakes in its country: a common name has more bearers than are listed. */
  common: 1,
  placed: 2.5,
  /** Least share of the odds. */
  sure: 0.7,
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
    weights.common * Math.log2(Math.max(1, sense.places.length)) -
    (sense.isPlaced ? weights.placed : 0)
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
  const own = place.name.toLowerCase() === sense.name ? 0 : weights.otherName
  const hint = hints.countries.includes(place.country) ? weights.hint : 0
  const common =
    place.population < villageSize && isPoint(place)
      ? sense.places.filter(({ country, kind }) => country === place.country && kind !== 'district').length
      : 1
  return (
    weights.population * Math.log(place.population + 100) +
    weights.kind[place.kind] +
    own +
    hint -
    weights.common * Math.log2(Math.max(1, common))
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
