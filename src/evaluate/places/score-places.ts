import { distanceKm, type Point, type Range } from '../../core/index.ts'
import { bootstrap, bootstrapIntervals, type Interval } from '../bootstrap.ts'
import type { EventPlace } from './read-events.ts'
import type { PlaceDocument } from './read-lgl.ts'

/** What settles names of places: passed in. */
export interface PlaceFinder {
  /** The place that each of the names of a text means, null where it does not say. `outlet` is an address. */
  choose(text: string, ranges: readonly Range[], outlet: string | null): readonly (Point | null)[]
  /** All places of a name. */
  find(name: string): readonly Point[]
}

/** A share with its interval. */
interface PlaceFigure {
  readonly right: number
  readonly of: number
  readonly interval: Interval | null
}

/** What was made of the names that a corpus marks, their words given. */
export interface PlacesScore {
  readonly set: string
  readonly documents: number
  readonly figures: Readonly<Record<string, PlaceFigure>>
  readonly bootstrap: typeof bootstrap
}

/** As near as a place counts as the right one: 161 km are 100 miles, what gazetteers are compared by. */
const rightKm = 161
/** As near as a gazetteer's place of a name counts as the town that is meant. */
const sameKm = 30
/** Beyond it a village was put at a namesake. */
const namesakeKm = 100

/**
 * Scores the places of a corpus, its names given: of those chosen, and of all that have a point, how many lie within
 * 161 km. Those called "even" and "odd" are of every second document: the weights were fitted on the even ones,
 * counted from 0.
 */
export function scorePlaces(documents: readonly PlaceDocument[], finder: PlaceFinder): PlacesScore {
  const rows = documents.map(({ text, places, outlet }) => {
    const chosen = finder.choose(text, places, outlet)
    const right = places.filter((place, at) => {
      const point = chosen[at]
      return point && distanceKm(point, place) <= rightKm
    })
    return Float64Array.of(right.length, chosen.filter(Boolean).length, places.length)
  })
  const half = (rest: number) => rows.filter((_, at) => at % 2 === rest)
  return {
    set: 'places',
    documents: documents.length,
    figures: {
      rightOfChosen: shareOf(rows, 0, 1),
      rightOfAll: shareOf(rows, 0, 2),
      'even.rightOfChosen': shareOf(half(0), 0, 1),
      'even.rightOfAll': shareOf(half(0), 0, 2),
      'odd.rightOfChosen': shareOf(half(1), 0, 1),
      'odd.rightOfAll': shareOf(half(1), 0, 2),
    },
    bootstrap,
  }
}

/** The share that one column of the rows, a row a document, is of another. */
function shareOf(rows: readonly Float64Array[], part: number, whole: number): PlaceFigure {
  const sum = (column: number) => rows.reduce((total, row) => total + (row[column] ?? 0), 0)
  const [interval] = bootstrapIntervals(rows, (drawn) => [(drawn[part] ?? 0) / (drawn[whole] ?? 0)])
  return { right: sum(part), of: sum(whole), interval: interval ?? null }
}

/** Towns that were put at a place more than 100 km away. */
interface Misplaced {
  readonly town: string
  readonly km: number
}

/** A score of towns given as "town, province". */
export interface EventPlacesScore extends PlacesScore {
  readonly misplaced: readonly Misplaced[]
}

/**
 * Scores towns of a table of events, each given as the text "town, province". A gazetteer lacks a town when it has no
 * place of that name within 30 km: none of these may be put at a namesake more than 100 km away.
 */
export function scoreEventPlaces(places: readonly EventPlace[], finder: PlaceFinder): EventPlacesScore {
  const misplaced: Misplaced[] = []
  const rows = places.map((place) => {
    const text = `${place.town}, ${place.province}`
    const [chosen] = finder.choose(text, [{ start: 0, end: place.town.length }], null)
    const isLacking = !finder.find(place.town).some((point) => distanceKm(point, place) <= sameKm)
    const km = chosen ? distanceKm(chosen, place) : null
    const isFar = km !== null && km > namesakeKm
    if (isLacking && isFar) misplaced.push({ town: text, km: Math.round(km) })
    const isRight = km !== null && km <= sameKm
    return Float64Array.of(
      isLacking && !isFar ? 1 : 0,
      isLacking ? 1 : 0,
      !isLacking && isRight ? 1 : 0,
      isLacking ? 0 : 1,
      !isLacking && !isFar ? 1 : 0,
    )
  })
  return {
    set: 'places-events',
    documents: places.length,
    figures: {
      'lacked.notFar': shareOf(rows, 0, 1),
      'listed.right': shareOf(rows, 2, 3),
      'listed.notFar': shareOf(rows, 4, 3),
    },
    misplaced,
    bootstrap,
  }
}
