import type { Gender } from '../persons/gender.ts'
import type { PersonMention } from '../persons/persons.ts'
import { type Scene, sentencesBack, touches } from '../scene.ts'
import { fitsGender, type Speaker } from '../speakers.ts'
import { type Word, wordAt } from '../words.ts'
import { heardBefore, type PronounPlace } from './pronoun-place.ts'
import { type Pronoun, readPronoun } from './pronouns.ts'
import { inQuotation, isLed } from './resolve-quoted.ts'

/** First only whom sentences begin with, then all, last whole names of whom nothing else is said; told sentences back. */
const passes = [
  { isEarly: true, isSure: true, told: 3 },
  { isEarly: false, isSure: true, told: 6 },
  { isEarly: true, isSure: false, told: 3 },
] as const
/** Words before a name that begins its sentence: "On a late Monday, the Orvian minister Ivan Orlo". */
const mostBefore = 6
/** Words of "During his years as minister," at most. */
const mostIntro = 15
const opensIntro =
  /^(?:during|in|on|at|after|before|since|while|when|as|amid|despite|for|from|with|under|asked|speaking)$/
/** Words of a sentence that are read for a pronoun. */
const mostWords = 200

interface Wanted extends PronounPlace {
  readonly fits: (speaker: Speaker) => boolean
  /** Only names near the beginning of their sentence count. */
  readonly isEarly: boolean
  /** Something says that it is a person. */
  readonly isSure: boolean
  readonly gender: Gender | null
}

/** Whom "he" or "she" means: who speaks or whom a sentence is about, before whoever is merely named in one. */
export function resolvePerson(scene: Scene, { gender }: Pronoun, place: PronounPlace): readonly Speaker[] {
  const { word, sayers } = place
  const fits = (speaker: Speaker) =>
    fitsGender(speaker, gender) && !isLetters(scene, speaker) && !(place.isAsked && sayers.includes(speaker))
  if (word.quoted) return inQuotation(scene, place, fits)
  const [sayer] = sayers
  if (sayers.length === 1 && sayer && fits(sayer)) return [sayer]
  for (const { isEarly, isSure, told } of passes)
    for (const sentence of sentencesBack(scene, word.sentence, told)) {
      const found = personOf(scene, sentence, { ...place, fits, isEarly, isSure, gender })
      if (found) return [found]
    }
  return []
}

/** Whom a sentence is about: who speaks in it, else whom it names first. */
function personOf(
  scene: Scene,
  sentence: number,
  { word, content, fits, isEarly, isSure, gender }: Wanted,
): Speaker | null {
  const heard = heardBefore(scene, sentence, { word, content }).filter(({ quoted }) => !quoted)
  for (const { speakers } of heard.toReversed()) {
    const [speaker] = speakers
    if (speaker && speakers.length === 1 && fits(speaker)) return speaker
  }
  const sooner = pronounBefore(scene, sentence, word, gender)
  const named = scene
    .personsIn(sentence)
    .filter(
      (mention) =>
        mention.end <= sooner &&
        !mention.quoted &&
        (mention.person.sure || (!isSure && mention.person.parts.length > 1)) &&
        fits(mention.person) &&
        !touches(mention, content) &&
        (!isEarly || sentence === word.sentence || beginsEarly(scene, mention)),
    )
  const subject = named.find((mention) => !mention.possessive && !isLed(scene, mention))
  // "Under President Orlo, he said": in its own sentence such a name is another's, "led by Orlo and he said" not.
  const isJoined = /^(?:and|but)$/.test(scene.words.all[wordAt(scene.words, word.start) - 1]?.lower ?? '')
  const [first] =
    sentence === word.sentence && !(isJoined && named.length === 1)
      ? named.filter((mention) => !isLed(scene, mention))
      : named
  return (subject ?? first)?.person ?? null
}

/**
 * Where a sentence's first "he" or "she" stands outside quotation marks, or the word itself: who is named behind it
 * is another, and whom it means was named before.
 */
function pronounBefore({ words }: Scene, sentence: number, word: Word, gender: Gender | null): number {
  const from = words.sentences[sentence] ?? 0
  const to = Math.min(words.sentences[sentence + 1] ?? words.all.length, from + mostWords)
  for (let at = from; at < to; at++) {
    const one = words.all[at]
    if (!one || one.start >= word.start) break
    if (!one.quoted && /^(?:he|she)$/.test(one.lower) && readPronoun(one.lower)?.gender === gender)
      return one.start
  }
  return word.start
}

/** The sentence is likely about him, not about who stands before a verb. */
function beginsEarly({ words }: Scene, { begin, sentence }: PersonMention): boolean {
  const from = words.sentences[sentence] ?? 0
  if (begin - from <= mostBefore) return true
  const comma = words.all
    .slice(from, Math.min(begin, from + mostIntro))
    .findLastIndex(({ text }) => text === ',')
  return comma >= 0 && begin - from - comma <= 3 && opensIntro.test(words.all[from]?.lower ?? '')
}

/** "RT", "BBC": nobody is called so. */
function isLetters({ words }: Scene, { naming }: Speaker): boolean {
  return /^\p{Lu}{2,4}$/u.test(words.text.slice(naming.start, naming.end))
}
