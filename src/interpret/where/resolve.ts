import { distanceKm, type Range } from '../../core/index.ts'
import { type Container, containersAfter, endWithArea, leadsInto } from './container.ts'
import { fold } from './fold.ts'
import type { Gazetteer } from './gazetteer.ts'
import { type Name, readName } from './name.ts'
import { isArea, liesIn, type Place } from './place.ts'
import { type Hints, type Ranked, rank, type Sense } from './rank.ts'

/** A name with what it most likely means. */
export interface Resolved extends Range {
  /** The likeliest first. */
  readonly places: readonly Place[]
  /** Null where nothing is likely enough. */
  readonly chosen: Place | null
  /** The words of the area that it is said to lie in, and what kind of area that is. */
  readonly within: (Range & { readonly kind: Place['kind'] | null }) | null
}

/** A name, with how much it says of where others lie: 0 to 1. */
export type WeightedRange = Range & { readonly weight?: number }

/**
 * Works out what names of places in a text mean, all together: what an article names beside it decides whether Paris
 * lies in Texas. A name has one sense in a text, unless its own words say otherwise ("Alexandria, Virginia").
 * @param ranges the names, in order of place, not overlapping, each with how much it says of the others (1 if not said)
 * @returns one for each
 */
export function resolveNames(
  gazetteer: Gazetteer,
  text: string,
  { ranges, hints }: { readonly ranges: readonly WeightedRange[]; readonly hints: Hints },
): Resolved[] {
  const names = withSaidAreas(ranges.map((range) => readName(gazetteer, text, range)))
  const located = names.map((name, at) => locate(gazetteer, text, { name, before: names[at - 1] }))
  const senses = new Map<string, Sense>()
  const keys = located.map(({ name, containers, places }, at) => {
    const key = [
      name.key,
      name.area ?? '',
      ...containers.map(({ places: areas }) => areas[0]?.id ?? '?'),
    ].join('\t')
    const known = senses.get(key)
    senses.set(key, {
      key,
      name: name.key,
      places,
      bearers: name.places,
      count: (known?.count ?? 0) + (ranges[at]?.weight ?? 1),
      isPlaced: containers.length > 0,
      isArea: name.area !== null,
    })
    return key
  })
  const ranked = rank([...senses.values()], hints)
  return located.map(({ name, containers }, at) => {
    const found: Ranked | undefined = ranked.get(keys[at] ?? '')
    const within = containers[0]
    return {
      start: name.start,
      end: name.end,
      places: found?.places ?? [],
      chosen: found?.chosen ?? null,
      within: within ? { start: within.start, end: within.end, kind: within.places[0]?.kind ?? null } : null,
    }
  })
}

/** "Dnipropetrovsk" after "Dnipropetrovsk region" is the region: that is its name, and its town has another today. */
function withSaidAreas(names: readonly Name[]): Name[] {
  const said = new Map(
    names.flatMap((name) => {
      const isOwn = name.area !== null && name.places.some((place) => isCalled(place, name.key))
      return isOwn ? [[name.key, name] as const] : []
    }),
  )
  return names.map((name) => {
    const area = name.area === null ? said.get(name.key) : undefined
    const isTown = name.places.some((place) => !isArea(place) && isCalled(place, name.key))
    return area && !isTown ? { ...name, area: area.area, places: area.places } : name
  })
}

/** Whether a place has the name itself, not only another spelling: "Kursk Oblast" is called "kursk". */
function isCalled({ name }: Place, key: string): boolean {
  const own = fold(name)
  return own === key || own.startsWith(`${key} `)
}

interface Located {
  readonly name: Name
  /** The areas that the words put it in, as far as they count. */
  readonly containers: readonly Container[]
  readonly places: readonly Place[]
}

/** What of a name's places its own words leave over. */
function locate(
  gazetteer: Gazetteer,
  text: string,
  { name, before }: { readonly name: Name; readonly before: Name | undefined },
): Located {
  const ahead = containersAfter(
    gazetteer,
    text,
    endWithArea(text, name) && name.area ? (endWithArea(text, name) ?? name) : name,
  )
  const behind = before ? areaBefore(text, before, name) : null
  let places = name.places
  const containers: Container[] = []
  for (const container of [...ahead, ...(behind ? [behind] : [])]) {
    const inside = places.filter((place) => container.places.some((area) => contains(area, place)))
    // "in Sumy, Kharkiv and Donetsk": the next of a list. A country is in no region.
    if (inside.length === 0 && (!container.sure || isList(name, container))) continue
    if (container === behind && !container.sure && isDwarfed(inside, places)) continue
    places = inside
    containers.push(container)
  }
  return { name, containers, places }
}

/** "America’s Moscow embassy": whose it is, not where. */
function isDwarfed(inside: readonly Place[], all: readonly Place[]): boolean {
  const most = (places: readonly Place[]) => Math.max(0, ...places.map(({ population }) => population))
  return most(all) > 20 * most(inside)
}

/** "Texas, Louisiana": of two areas that neither words nor size put in each other, the second holds nothing. */
function isList({ area, places }: Name, { places: areas, isSaid, isTown }: Container): boolean {
  if (isSaid && area === null) return false
  // "Donetsk region, Donetsk": whatever is meant, it does not lie in itself.
  if (places.some(({ id }) => areas.some((other) => other.id === id)) && area !== null) return false
  if (isTown && places.some(({ population }) => population >= largeTown)) return true
  const least = Math.min(...areas.map(levelOf))
  return areas.length > 0 && places.some((place) => isArea(place) && levelOf(place) >= least)
}

/** "in Kharkiv, Donetsk": people in a town that another one after a comma does not hold. */
const largeTown = 300_000

const levels: readonly string[] = ['district', 'region', 'country']
const levelOf = ({ kind }: Place) => levels.indexOf(kind)

function contains(area: Place, place: Place): boolean {
  return (
    area.id !== place.id &&
    (liesIn(place, area) || (area.kind === 'district' && distanceKm(area, place) < 60))
  )
}

function areaBefore(text: string, before: Name, name: Name): Container | null {
  const areas = before.places.filter(isArea)
  if (areas.length === 0) return null
  const whole = before.area ? (endWithArea(text, before) ?? before) : before
  if (whole.end > name.start || !leadsInto(text.slice(whole.end, name.start))) return null
  return {
    start: whole.start,
    end: whole.end,
    places: areas,
    sure: before.area !== null,
    isSaid: before.area !== null,
  }
}
