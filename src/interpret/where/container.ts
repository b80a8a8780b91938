import type { Range } from '../../core/index.ts'
import type { Gazetteer } from './gazetteer.ts'
import { type Name, readName, readState } from './name.ts'
import { isArea, type Place } from './place.ts'
import { demonyms, placeWords } from './place-words.ts'

/** An area that the words around a name put it in. */
export interface Container extends Range {
  /** What it may be; empty where it is said to be an area that the gazetteer lacks. */
  readonly places: readonly Place[]
  /** Whether the words leave no doubt: "X, Kursk region", "X, Texas"; not so in "Sumy, Kharkiv and Donetsk". */
  readonly sure: boolean
  /** Whether its own words call it an area: "Donetsk region", not "Texas". */
  readonly isSaid: boolean
  /** Whether it may as well be the town that it is called after: "Belgorod". */
  readonly isTown?: boolean
}

const link =
  /^(?:\s*,\s*(?:a|an|the)\s+(?:\p{Ll}[\p{L}-]*\s+){1,4}?(?:in|of)\s+|,?\s+in\s+|\s*,\s*|\s*\(\s*)/u
const run =
  /^(?:the\s+)?((?:\p{Ll}{4,9}ern\s+|\p{Ll}{4,5}-?(?:east|west)(?:ern)?\s+|central\s+)?)(\p{Lu}[\p{L}\p{M}'’ʼ.-]*(?:\s(?:(?:of|and|de|of the)\s)?\p{Lu}[\p{L}\p{M}'’ʼ-]*){0,4}(?:\s\p{Ll}{4,12})?)/u
/** People in a town after which the country around it is called. */
const citySize = 100_000
/** As far as a container is looked for. */
const reach = 90

/** The areas that the words after a name put it in, from the nearest on: "Pavlivka, Vuhledar district, Donetsk region". */
export function containersAfter(gazetteer: Gazetteer, text: string, { end }: Range): Container[] {
  const found: Container[] = []
  let at = end
  while (found.length < 3) {
    const next = containerAt(gazetteer, text, at, found.length === 0)
    if (!next) break
    found.push(next)
    at = next.end
  }
  return found
}

function containerAt(gazetteer: Gazetteer, text: string, end: number, isFirst: boolean): Container | null {
  const after = text.slice(end, end + reach)
  const linked = link.exec(after)
  if (!linked || (!isFirst && !linked[0].includes(','))) return null
  const words = run.exec(after.slice(linked[0].length))
  if (!words?.[2]) return null
  const start = end + linked[0].length + words[0].length - words[2].length
  const all = [...words[2].matchAll(/\S+/g)]
  // "in Russian Kursk region", "Russia’s Kursk region": in the region; "in Russian strikes" is nowhere.
  const skipped = all.findLastIndex(([word]) => demonyms.has(word) || /['’]s$/.test(word)) + 1
  const pieces = all.slice(skipped)
  const from = start + (pieces[0]?.index ?? 0)
  for (let count = pieces.length; count > 0; count--) {
    const last = pieces[count - 1]
    if (!last) continue
    const range = { start: from, end: start + last.index + last[0].length }
    const container = toContainer(gazetteer, text, range, linked[0].includes(','))
    if (container) return container
  }
  return null
}

function toContainer(gazetteer: Gazetteer, text: string, range: Range, isComma: boolean): Container | null {
  const words = text.slice(range.start, range.end)
  const plain = { start: range.start, end: range.end - (/[.,'’]+$/.exec(words)?.[0].length ?? 0) }
  const state = isComma && words.length < 7 ? readState(gazetteer, words) : []
  if (state.length > 0) return { ...range, places: state, sure: true, isSaid: false }
  const name = readName(gazetteer, text, plain)
  // "X, Donetsk region": an area even where the gazetteer does not know it. Its word has to be said, not guessed.
  // "Homs, Hama and Idlib provinces" are three.
  if (name.area && name.places.length === 0 && / and /.test(words)) return null
  if (name.area) {
    const said = endWithArea(text, name)
    return said ? { ...said, places: name.places.filter(isArea), sure: true, isSaid: true } : null
  }
  // "Shebekino, Belgorod" is no list where nothing follows that goes on with it.
  const isLast =
    isComma &&
    /^(?:\s*[.;:)”"]|\s*,\s+(?!and\b|or\b)\p{Ll}|\s*$)/u.test(text.slice(plain.end, plain.end + 12))
  const towns = name.places.filter((place) => !isArea(place))
  const areas = name.places.filter(({ kind }) => kind === 'country' || kind === 'region')
  // "Khan Yunis in Gaza": a city stands for its region, too.
  for (const { region, population, kind } of isComma && !isLast ? [] : towns) {
    const around = kind !== 'town' || population >= citySize ? gazetteer.area(region) : undefined
    if (around?.kind === 'region' && !areas.includes(around)) areas.push(around)
  }
  if (areas.length === 0) return null
  const isTown = towns.some((town) => areas.some((area) => area.region === town.region))
  return { ...plain, places: areas, sure: !isTown || isLast, isSaid: false, isTown }
}

/** The range with the word for its kind: "Kursk" of "Kursk region" as all of it. */
export function endWithArea(text: string, name: Name): Range | null {
  const words = text.slice(name.start, name.end)
  const isSaid = /\s/.test(words) && words.split(/\s+/).some((word) => isAreaWord(word))
  if (isSaid) return { start: name.start, end: name.end }
  const after = /^\s+([\p{L}'’ʼ]+)/u.exec(text.slice(name.end, name.end + 18))
  return after && isAreaWord(after[1] ?? '') ? { start: name.start, end: name.end + after[0].length } : null
}

function isAreaWord(word: string): boolean {
  const plain = word.toLowerCase().replaceAll(/['’ʼ.]/g, '')
  return placeWords.areas.region.has(plain) || placeWords.areas.district.has(plain)
}

const possessive = /^['’]s?\s+(?:[\p{Ll}-]+\s+){0,3}$/u
// "Texas border town of", but not "Russian shells hit the town of".
const townOf = new RegExp(
  String.raw`^(?:['’]s)?\s+(?:(?!(?:the|an?|on|in|from|to|near|of)\s)[\p{Ll}-]+\s+){0,2}?(?:${[...placeWords.settlements].join('|')})\s+of\s+$`,
  'u',
)

/** Whether the words between an area's name and a name after it put the second in the first: "Texas town of". */
export function leadsInto(between: string): boolean {
  return between.length < reach && (possessive.test(between) || townOf.test(between))
}
