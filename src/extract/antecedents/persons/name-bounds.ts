import { titles } from '../facts/title-words.ts'
import { functionWords, numberWords, ordinaryWords, particles } from '../facts/word-lists.ts'
import type { Word } from '../words.ts'
import { isFirstName } from './person-names.ts'

/** Whether a word can be part of a name; what begins a sentence must look like one. */
function isNameWord(word: Word | undefined): word is Word {
  if (!word || word.isSign || !word.capital || numberWords.has(word.lower)) return false
  return !(word.first && ordinaryWords.has(word.lower) && !isFirstName(word.lower))
}

export const calendar =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|june|july|august|september|october|november|december|jan|feb|sept|oct|nov|dec)$/

/** One past the last word of the name that begins at a word; the word itself where none does. */
export function nameEnd(all: readonly Word[], start: number): number {
  let end = start
  if (functionWords.has(all[start]?.lower ?? '')) return start
  while (isNameWord(all[end]) && !isCalendar(all, end, start)) {
    const word = all[end]
    end++
    if (word?.possessive) return end
    end = overDot(all, end)
    const next = overParticles(all, end)
    if (next > end && isNameWord(all[next]) && !breaks(all, next)) end = next
    else if (breaks(all, end)) return end
  }
  return end
}

function isCalendar(all: readonly Word[], at: number, start: number): boolean {
  const before = all[at - 1]
  return (
    calendar.test(all[at]?.lower ?? '') && !(at > start && before !== undefined && isFirstName(before.lower))
  )
}

/** The dot of "Gen.", "J." and "St." belongs to the name; any other ends it. */
function overDot(all: readonly Word[], at: number): number {
  const dot = all[at]
  const word = all[at - 1]
  if (dot?.text !== '.' || !dot.glued || !word || all[at + 1]?.glued === true) return at
  const isShort = word.text.length === 1 || /^(?:st|jr|sr)$/.test(word.lower) || titles.has(word.lower)
  return isShort && all[at + 1]?.sentence === word.sentence ? at + 1 : at
}

function overParticles(all: readonly Word[], at: number): number {
  let next = at
  while (next < at + 3 && particles.has(all[next]?.text ?? '')) next++
  return next
}

/** Whether something parts a word from the one before: a sign, a sentence's end. */
function breaks(all: readonly Word[], at: number): boolean {
  const word = all[at]
  return (
    !word ||
    word.isSign ||
    (word.glued && all[at - 1]?.text !== '.') ||
    word.sentence !== all[at - 1]?.sentence
  )
}
