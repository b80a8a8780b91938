import type { Range } from '../../core/index.ts'
import { fold } from './fold.ts'
import type { Gazetteer } from './gazetteer.ts'
import { isArea, type Place } from './place.ts'
import { areaOf, demonyms, placeWords, stateNames } from './place-words.ts'

/** A place's name in a text. */
export interface Name extends Range {
  /** As it is looked up, without the word for its kind. */
  readonly key: string
  /** What kind of area the words themselves say it is: "Kursk region", "Kent County". */
  readonly area: 'region' | 'district' | null
  /** What it may mean; empty where the gazetteer lacks it. */
  readonly places: readonly Place[]
}

const article = /^the /

/**
 * What the words of a range, with the word after it, can name.
 * @example readName(gazetteer, 'in Kursk region', { start: 3, end: 8 }).area // 'region'
 */
export function readName(gazetteer: Gazetteer, text: string, { start, end }: Range): Name {
  const words = text.slice(start, end)
  const full = fold(words.replace(/['’]s$/, '')).replace(article, '')
  const after = /^\s+([\p{L}'’ʼ]{4,15})/u.exec(text.slice(end, end + 18))?.[1] ?? ''
  const followed = areaOf(after)
  // "United States", "State of Iraq" are no states within another country.
  const isCountry = (key: string) => gazetteer.find(key).some(({ kind }) => kind === 'country')
  const split = isCountry(full) ? null : splitArea(full)
  const inner = split && isCountry(split.key) ? { key: split.key, area: null } : split
  const area = inner ? inner.area : isCountry(full) ? null : followed
  const key = inner?.key ?? full
  if (area === null) {
    const places = readShort(gazetteer, words)
    return { start, end, key, area, places: places.length > 0 ? places : lookUp(gazetteer, key) }
  }
  const named = lookUp(gazetteer, full).filter(isArea)
  const stem = lookUp(gazetteer, key).filter(({ kind }) => isArea({ kind }))
  // "Kent County" is none that is only called Kent somewhere; "Moscow region" is not the city, "Kyiv region" neither.
  const fitting = stem.filter(({ kind, name }) => kind === area && !/\bcity$/i.test(name))
  const places = merge(
    named.filter(({ kind }) => kind === area),
    fitting,
  )
  return { start, end, key, area, places: places.length > 0 ? places : ofSeats(gazetteer, key, area) }
}

/** "Odessa Oblast", "Zaporizhia region": the regions that are called after a town which the gazetteer knows by that name. */
function ofSeats(gazetteer: Gazetteer, key: string, area: 'region' | 'district'): Place[] {
  if (area === 'district') return lookUp(gazetteer, key).filter(({ kind }) => kind === 'region')
  const seats = lookUp(gazetteer, key).filter(({ kind }) => kind === 'seat' || kind === 'capital')
  return seats.flatMap(({ region }) => gazetteer.area(region) ?? [])
}

/** "W.Va.", "Tenn.", "TX": states that news shortens; "Iraqi": the country of a people. */
function readShort(gazetteer: Gazetteer, words: string): readonly Place[] {
  if (/\.$|^\p{Lu}{2}$/u.test(words)) return readState(gazetteer, words)
  const country = demonyms.get(words)
  const place = country ? gazetteer.area(country) : undefined
  return place ? [place] : []
}

/** "kursk oblast" and "oblast kursk" as their name and kind; "state of texas" too. */
function splitArea(full: string): { key: string; area: 'region' | 'district' } | null {
  const words = full.split(' ')
  if (words.length < 2) return null
  const last = areaOf(words.at(-1) ?? '')
  if (last) return { key: words.slice(0, -1).join(' '), area: last }
  const first = areaOf(words[0] ?? '')
  if (first) return { key: words.slice(words[1] === 'of' ? 2 : 1).join(' '), area: first }
  return null
}

/** Two spellings of the first word of a place's name. */
const spellings: ReadonlyMap<string, string> = new Map([
  ['st', 'saint'],
  ['mt', 'mount'],
  ['ft', 'fort'],
  ['saint', 'st'],
  ['mount', 'mt'],
  ['fort', 'ft'],
])

/** Places of a name, else of what it is without its direction or kind, else of its other spelling. */
function lookUp(gazetteer: Gazetteer, key: string): readonly Place[] {
  const found = gazetteer.find(key)
  const [first = '', ...rest] = key.split(' ')
  if (rest.length === 0) return found
  const other = spellings.get(first)
  if (other) return merge(found, gazetteer.find([other, ...rest].join(' ')))
  if (found.length > 0) return found
  if (placeWords.settlements.has(first) && rest[0] === 'of') return gazetteer.find(rest.slice(1).join(' '))
  // "western Kursk", "Northern Virginia": a part of an area, never of a town that is called so elsewhere.
  if (placeWords.directions.has(first)) return gazetteer.find(rest.join(' '))
  return found
}

function merge(one: readonly Place[], two: readonly Place[]): Place[] {
  return [...new Map([...one, ...two].map((place) => [place.id, place])).values()]
}

/** The state that a shortened name means: "Tex.", "NH". */
export function readState(gazetteer: Gazetteer, words: string): readonly Place[] {
  const name = stateNames.get(words.toLowerCase().replaceAll(/[.\s]/g, ''))
  if (!name) return []
  return gazetteer.find(name).filter(({ kind, country }) => kind === 'region' && country === 'US')
}
