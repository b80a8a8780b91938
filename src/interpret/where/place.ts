/** What a gazetteer's place is. `quarter`: a part of a town. */
export type PlaceKind = 'country' | 'region' | 'district' | 'capital' | 'seat' | 'town' | 'quarter'

/** The letters by which the kinds stand in a table. */
export const kindLetters: Readonly<Record<string, PlaceKind>> = {
  C: 'country',
  R: 'region',
  D: 'district',
  P: 'capital',
  A: 'seat',
  T: 'town',
  X: 'quarter',
}

/** A place of the gazetteer. Degrees, WGS 84. */
export interface Place {
  /** GeoNames id: "geonames:706483". */
  readonly id: string
  readonly name: string
  readonly kind: PlaceKind
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  /** GeoNames code with the country's: "UA.07"; the country's alone where none is known. */
  readonly region: string
  /** With the region's: "UA.07.6312"; empty where none is known. */
  readonly district: string
  readonly lat: number
  readonly lon: number
  /** 0 where nobody says. */
  readonly population: number
}

/** Whether a place is one that others lie in. */
export function isArea({ kind }: Pick<Place, 'kind'>): boolean {
  return kind === 'country' || kind === 'region' || kind === 'district'
}

/** Whether a place lies in an area, or is it, by the codes of both. */
export function liesIn(place: Place, area: Place): boolean {
  if (area.kind === 'country') return place.country === area.country
  if (area.kind === 'region') return place.region === area.region
  return area.kind === 'district' && area.district !== '' && place.district === area.district
}
