import { eitherNames, familyFirst, femaleNames, maleNames } from '../facts/first-names.ts'
import { toState } from '../facts/states.ts'
import { bodyNouns, thingWords } from '../facts/word-lists.ts'

/** A word of a name as names are compared: no accents, one spelling for Slavic endings. @example toPart('Harevskyy') // 'harevsky' */
export function toPart(word: string): string {
  const plain = word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'")
  return plain.length > 4 ? plain.replace(/(?:iy|yy|ii|yi|ij|i|y)$/, 'y') : plain
}

/** Whether it is a first name that is known. @param word in lower case */
export function isFirstName(word: string): boolean {
  const name = word.replace(/-.*$/, '')
  return [word, name].some((one) => maleNames.has(one) || femaleNames.has(one) || eitherNames.has(one))
}

/** Whether two or three words look like a person's whole name. */
export function looksLikePerson(
  { parts, definite }: { parts: readonly string[]; definite: boolean },
  text: string,
): boolean {
  const [first = ''] = parts
  if (parts.length < 2 || parts.length > 5 || definite) return false
  if (parts.length === 2 && parts[1] === 'jr') return false
  if (
    parts.some((part) => thingWords.has(part) || bodyNouns.has(part) || /\d/.test(part)) ||
    toState(first) !== undefined
  )
    return false
  return !/\b(?!II\b)\p{Lu}{2,}\b/u.test(text) || !/\p{Ll}/u.test(text)
}

/** The part by which a person is called alone: the last, or the first where the family name stands first. */
export function familyName(parts: readonly string[]): string {
  const [first = ''] = parts
  const last = parts.filter((part) => !/^(?:jr|sr|ii|iii)$/.test(part)).at(-1) ?? first
  const isEastern =
    familyFirst.has(first) && parts.length >= 2 && !maleNames.has(first) && !isWesternSecond(parts)
  return isEastern ? first : last
}

/** "Lee Smith", "Jin Hargrove": a Western family name behind. */
function isWesternSecond([first = '', second = '']: readonly string[]): boolean {
  return second.length > 7 || (eitherNames.has(first) && !familyFirst.has(second) && second.length > 6)
}
