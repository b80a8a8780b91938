import type { Range } from '../../core/index.ts'
import { fold } from './fold.ts'
import type { Gazetteer } from './gazetteer.ts'
import { areaOf, demonyms, placeWords } from './place-words.ts'
import type { Word } from './words-of.ts'

/** Words in a text that a place is called by, whether or not they mean it there. */
export interface FoundName extends Range {
  readonly key: string
  /** The first of its words and the one after its last, in the list of words. */
  readonly from: number
  readonly to: number
  /** False where only the words around say that it is a place: "the village of Novenke". */
  readonly isListed: boolean
  /** "Ukrainian": it says of which country a text is, and names no place. */
  readonly isPeople: boolean
}

const most = 5
const settlement = /^(?:village|settlement|hamlet|town)s?$/
const links = new Set(
  'of on upon the de del la le les el al ez es as an ad ash du der am and den sur en y da do dos das di'.split(
    ' ',
  ),
)

/**
 * All that may be a place's name, from left to right, the longest first.
 * @param words of one block, in order
 */
export function findNames(gazetteer: Gazetteer, text: string, words: readonly Word[]): FoundName[] {
  const found: FoundName[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at]
    if (!word?.isCapital) continue
    const name = nameAt(gazetteer, text, { words, at }) ?? unlistedAt(words, at, found.at(-1))
    if (!name) continue
    found.push(name)
    at = name.to - 1
  }
  return found
}

interface Place {
  readonly words: readonly Word[]
  readonly at: number
}

function nameAt(gazetteer: Gazetteer, text: string, { words, at }: Place): FoundName | null {
  const first = words[at]
  if (!first) return null
  const isPeople = demonyms.has(first.text)
  for (let to = lastOf(words, at); to > at; to--) {
    const last = words[to - 1]
    if (!last || !(last.isCapital || /\p{Lu}/u.test(last.text))) continue
    const key = fold(text.slice(first.start, last.end))
    if (to - at === 1 && isNeverAlone(key) && first.text !== 'US') continue
    if (to - at === 1 && isPeople) break
    if (placeWords.neverTogether.has(key)) return null
    if (key.length < 2 || !isKnown(gazetteer, key)) continue
    return { start: first.start, end: last.end, key, from: at, to, isListed: true, isPeople: false }
  }
  if (!isPeople) return null
  return {
    start: first.start,
    end: first.end,
    key: first.lower,
    from: at,
    to: at + 1,
    isListed: true,
    isPeople,
  }
}

function isNeverAlone(key: string): boolean {
  return placeWords.never.has(key) || placeWords.titles.has(key)
}

/** The word after the last that can belong to a name which begins here. */
function lastOf(words: readonly Word[], at: number): number {
  let to = at + 1
  while (to < words.length && to - at < most) {
    const word = words[to]
    if (
      !word?.isJoined ||
      words[to - 1]?.isPossessive ||
      !(word.isCapital || links.has(word.lower) || /-\p{Lu}/u.test(word.text))
    )
      break
    to++
  }
  return to
}

/** Whether the gazetteer has it, or has it without the word for its kind: "Kursk Oblast". */
function isKnown(gazetteer: Gazetteer, key: string): boolean {
  if (gazetteer.find(key).length > 0) return true
  const words = key.split(' ')
  if (words.length < 2) return false
  if (areaOf(words.at(-1) ?? '')) return gazetteer.find(words.slice(0, -1).join(' ')).length > 0
  return (
    areaOf(words[0] ?? '') !== null &&
    gazetteer.find(words.slice(words[1] === 'of' ? 2 : 1).join(' ')).length > 0
  )
}

/**
 * A name that the gazetteer lacks, where the words before it say that it is a settlement ("the villages of Novenke and
 * Lomakino", "the town Orlivske") or those after it that it is one or an area ("Orlivske village", "Sudzhansky district").
 */
function unlistedAt(words: readonly Word[], at: number, before: FoundName | undefined): FoundName | null {
  const word = words[at]
  if (!word || word.lower.length < 3 || isNoName(word)) return null
  let to = at + 1
  while (
    to < words.length &&
    to - at < 3 &&
    words[to]?.isJoined &&
    words[to]?.isCapital &&
    !words[to - 1]?.isPossessive
  )
    to++
  // "Village of Novenke": the word for the kind is no part of the name.
  const after = words[to]
  const last = words[to - 1]
  if (!last) return null
  const isAfter =
    after?.isJoined === true &&
    !last.isPossessive &&
    !word.isFirst &&
    /^(?:village|town|settlement|region|oblast|province|governorate|district|raion|county)$/.test(after.lower)
  if (!isAfter && !followsKind(words, at) && !continuesList(words, at, before)) return null
  return {
    start: word.start,
    end: last.end,
    key: last === word ? word.lower : `${word.lower} ${last.lower}`,
    from: at,
    to,
    isListed: false,
    isPeople: false,
  }
}

function isNoName({ lower, text }: Word): boolean {
  const { never, titles, directions } = placeWords
  return (
    never.has(lower) ||
    titles.has(lower) ||
    directions.has(lower) ||
    demonyms.has(text) ||
    lower.includes('-')
  )
}

function followsKind(words: readonly Word[], at: number): boolean {
  const [two, one] = [words[at - 2], words[at - 1]]
  if (one?.lower === 'of')
    return two !== undefined && placeWords.settlements.has(two.lower) && two.lower !== 'port'
  // "another village, Novenke, in the east".
  if (one?.lower === ',' && words[at + 1]?.lower === ',')
    return two !== undefined && settlement.test(two.lower)
  // "Near Huwayja, two strikes": whatever that is, it is somewhere.
  if (one?.lower === 'near') return words[at]?.isPossessive === false
  return one !== undefined && !one.isFirst && settlement.test(one.lower)
}

/** "the villages of Novenke, Lomakino and Kubatkin": what goes on with a list of names that are not listed. */
function continuesList(words: readonly Word[], at: number, before: FoundName | undefined): boolean {
  if (!before || before.isListed || before.to >= at) return false
  const between = words.slice(before.to, at).map(({ lower }) => lower)
  return between.length <= 2 && between.every((word) => word === ',' || word === 'and' || word === 'or')
}
