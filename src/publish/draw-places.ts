import { OnrecordError, type Where } from '../core/index.ts'
import type { StatementItem } from './item.ts'
import { type Moments, momentsOf } from './moments.ts'

/** A place of a statement as it may be drawn. Degrees, WGS 84. */
export interface DrawnPlace {
  /** The words, in pieces. */
  readonly words: readonly string[]
  /** Of the chosen place, as the gazetteer calls it; null while unresolved, and so are the others. */
  readonly name: string | null
  readonly country: string | null
  /** The gazetteer's id; null too where only the region may be drawn, since it leads to a point. */
  readonly id: string | null
  readonly longitude: number | null
  readonly latitude: number | null
  /** Degrees to which the point was rounded. */
  readonly roundedTo: number | null
  readonly drawnAt: 'place' | 'region' | null
  /** The region that the article says contains it. */
  readonly within: string | null
  readonly precision: number | null
}

/** What happened less than so long ago is drawn at region: a view must not serve for targeting. */
const youngMs = 72 * 3_600_000

/** Half a degree is a region: 55 km from north to south. Finer would be drawn out of small provinces, coarser of small countries. */
const regionDegrees = 0.5

/**
 * Degrees to which points are rounded, by UCDP's `where_prec`: a place named (1) to a kilometre, one that something
 * was near (2) or whose district is known (3) to eleven; province, area, country and sea (4 to 7) to a region.
 */
const degreesOf = new Map([
  [1, 0.01],
  [2, 0.1],
  [3, 0.1],
])

/**
 * The places of a statement, drawn never finer than the words and, where what it tells of may be younger than 72
 * hours, at region.
 * @param now ISO 8601
 * @throws OnrecordError usage when `now` is no time
 */
export function drawPlaces({ article, statement }: StatementItem, now: string): DrawnPlace[] {
  const moment = Date.parse(now)
  if (Number.isNaN(moment))
    throw new OnrecordError('usage', `"${now}" is no time: 2031-05-04T12:00:00Z is one.`)
  if (!statement.where) return []
  const young = mayBeYounger(toTimes({ article, statement }), moment - youngMs)
  return statement.where.map((where) => drawPlace(where, young))
}

interface Times {
  readonly published: Moments | null
  /** What the statement says of times; null for one without an end. */
  readonly said: readonly (Moments | null)[]
}

function toTimes({ article, statement }: Pick<StatementItem, 'article' | 'statement'>): Times {
  const { said = null, about = [] } = statement.when ?? {}
  return {
    published: article.publishedAt === null ? null : momentsOf(article.publishedAt),
    said: [...(said ? [said] : []), ...about].map(({ edtf }) => momentsOf(edtf)),
  }
}

/**
 * Whether what is told may have happened after a moment. The publication counts, whatever times are said: "the
 * heaviest since 2022" must not make today's event an old one. So does a time announced for later. What nobody has
 * dated may have happened just now.
 */
function mayBeYounger({ published, said }: Times, moment: number): boolean {
  if (published) {
    const later = said.flatMap((time) => (time && time.first > published.last ? [time.last] : []))
    return Math.max(published.last, ...later) > moment
  }
  return said.length === 0 || said.some((time) => time === null || time.last > moment)
}

function drawPlace(where: Where, young: boolean): DrawnPlace {
  const { within, precision } = where
  const said = { words: where.spans.map(({ text }) => text), within, precision }
  const chosen = where.candidates.find(({ id }) => id === where.chosen)
  if (!chosen) return { ...said, ...unresolved }
  const finest = precision === null ? undefined : degreesOf.get(precision)
  const atRegion = young || finest === undefined
  const roundedTo = atRegion ? regionDegrees : finest
  return {
    ...said,
    name: chosen.name,
    country: chosen.country,
    id: young ? null : chosen.id,
    longitude: roundDegrees(chosen.lon, roundedTo, 180),
    latitude: roundDegrees(chosen.lat, roundedTo, 90),
    roundedTo,
    drawnAt: atRegion ? 'region' : 'place',
  }
}

const unresolved = {
  name: null,
  country: null,
  id: null,
  longitude: null,
  latitude: null,
  roundedTo: null,
  drawnAt: null,
} as const

/** To the nearest step, within the globe. No more than two digits: the finest step is a hundredth. */
function roundDegrees(degrees: number, step: number, most: number): number {
  const rounded = Number((Math.round(degrees / step) * step).toFixed(2))
  // Never -0, which JSON writes as 0 and a reader would find changed.
  return Math.min(most, Math.max(-most, rounded)) + 0
}
