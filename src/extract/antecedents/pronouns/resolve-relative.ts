import { ordinaryWords, plurals } from '../facts/word-lists.ts'
import { genderOfWords } from '../persons/gender.ts'
import { isPersonNoun, toOne } from '../persons/person-nouns.ts'
import type { Scene } from '../scene.ts'
import type { Speaker } from '../speakers.ts'
import { type Word, wordAt } from '../words.ts'

/** Words of a phrase such as "two young men from Orva" that are taken with its noun. */
const mostWords = 4

/** Whom "who" means: the name right before it, else the noun with its nearest words. */
export function resolveRelative(scene: Scene, who: Word): readonly Speaker[] {
  const { all } = scene.words
  let last = wordAt(scene.words, who.start) - 1
  while (last >= 0 && /^[,“”"‘’']$/.test(all[last]?.text ?? '')) last--
  const noun = all[last]
  if (!noun || noun.isSign || noun.sentence !== who.sentence) return []
  const name = scene.personsIn(who.sentence).find(({ end }) => end === noun.end)
  if (name) return [name.person]
  const phrase = phraseBefore(all, last)
  const [first] = phrase
  if (!first || noun.capital) return []
  const one = theOne(scene, last)
  if (one) return [one]
  const many = toOne(noun.lower) !== undefined || plurals.has(noun.lower) || /[^s]s$/.test(noun.lower)
  // "A press conference in May, who", "guess who": nobody is meant by the word before.
  if (isOrdinary(noun) || (!many && !isPersonNoun(noun.lower) && noPerson.test(noun.lower))) return []
  const named = apposed(scene, first)
  if (named) return [named]
  return [
    {
      kind: 'voice',
      naming: { start: first.start, end: noun.end },
      head: noun.lower,
      marks: new Set(phrase.slice(0, -1).map(({ lower }) => lower)),
      many,
      human: !many,
      gender: genderOfWords([noun.lower]),
    },
  ]
}

const noPerson = /(?:ence|tion|ment|ing|ness|ity|ance|ship|day|ed)$|^(?:guess|ask|know|wonder|see|say|tell)$/

/** "Ivan Orlo was the one who": the name before the verb. */
function theOne({ words, personsIn }: Scene, last: number): Speaker | null {
  const [verb, the, one] = words.all.slice(Math.max(0, last - 2), last + 1)
  const isPhrase = /^(?:is|was)$/.test(verb?.lower ?? '') && the?.lower === 'the'
  if (!isPhrase || !verb || !/^(?:one|first|only|last)$/.test(one?.lower ?? '')) return null
  return personsIn(verb.sentence).find(({ end }) => end === words.all[last - 3]?.end)?.person ?? null
}

/** The noun with what stands before it up to "the", "a" or a preposition; alone where a verb may come first. */
function phraseBefore(all: readonly Word[], last: number): readonly Word[] {
  const noun = all[last]
  let from = last
  while (from > 0 && last - from < mostWords && isPartOfPhrase(all[from - 1], noun)) {
    from--
    // Nothing of a phrase stands before its number.
    if (isNumber(all[from])) return all.slice(from, last + 1)
  }
  const before = all[from - 1]
  // "a member of the crew who": whether it is the member or the crew cannot be read.
  const isOwned = all[from - 1]?.lower === 'of' || all[from - 2]?.lower === 'of'
  if (isOwned) return []
  return before && before.sentence === noun?.sentence && !before.isSign && !isOrdinary(before)
    ? all.slice(last, last + 1)
    : all.slice(from, last + 1)
}

function isNumber(word: Word | undefined): boolean {
  return /^(?:\d+|two|three|four|five)$/.test(word?.lower ?? '')
}

function isPartOfPhrase(word: Word | undefined, noun: Word | undefined): boolean {
  return word !== undefined && !word.isSign && word.sentence === noun?.sentence && !isOrdinary(word)
}

function isOrdinary({ lower }: Word): boolean {
  return (
    ordinaryWords.has(lower) && !/^(?:two|three|four|five|former|retired|young|old|senior|local)$/.test(lower)
  )
}

/** "Ekaterina, a shopkeeper who": the name before the phrase. */
export function apposed(scene: Scene, first: Pick<Word, 'start' | 'sentence'>): Speaker | null {
  const mention = scene.personsIn(first.sentence).findLast(({ end }) => end <= first.start)
  if (!mention) return null
  return /^, (?:an? |the )?$/.test(scene.words.text.slice(mention.end, first.start)) ? mention.person : null
}
