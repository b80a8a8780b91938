import type { Place } from './place.ts'
import { weights } from './weights.ts'

/** A name with what it may mean, and how likely each is: shares that are 1 at most together. */
export interface Shared {
  readonly sense: { readonly count: number }
  readonly places: readonly Place[]
  readonly shares: readonly number[]
}

/** How much of the text's places lies in each country, region and cell of one degree. */
export interface Field {
  readonly countries: Map<string, number>
  readonly regions: Map<string, number>
  readonly cells: Map<number, number>
}

/** The field of all names of a text, as their shares stand. */
export function toField(all: readonly Shared[]): Field {
  const field: Field = { countries: new Map(), regions: new Map(), cells: new Map() }
  for (const { places, shares, sense } of all)
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
const amount = ({ count }: Shared['sense']) => Math.min(3, Math.sqrt(count))

function add<K>(to: Map<K, number>, key: K, value: number): void {
  to.set(key, (to.get(key) ?? 0) + value)
}

function cellOf({ lat, lon }: Place, north: number, east: number): number {
  return (Math.floor(lat) + 90 + north) * 1000 + Math.floor(lon) + 180 + east
}

/** What the text's other places say for this one. */
export function support(field: Field, one: Shared, place: Place): number {
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

/** Whether a place is so small that a point says where it is. */
export function isPoint({ kind }: Place): boolean {
  return kind !== 'country' && kind !== 'region'
}

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
