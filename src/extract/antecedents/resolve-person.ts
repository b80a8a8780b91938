import type { PersonMention } from './persons.ts'
import { heardBefore, type PronounPlace } from './pronoun-place.ts'
import type { Pronoun } from './pronouns.ts'
import { type Scene, sentencesBack, touches } from './scene.ts'
import { fitsGender, type Speaker } from './speakers.ts'
import { wordAt } from './words.ts'

/** First only whom sentences begin with, then all, so many told sentences back. */
const passes = [
  [true, 3],
  [false, 4],
] as const
/** Words before a name that begins its sentence: "On a late Monday, the Orvian minister Ivan Orlo". */
const mostBefore = 6

interface Wanted extends PronounPlace {
  readonly fits: (speaker: Speaker) => boolean
  /** Only names near the beginning of their sentence count. */
  readonly isEarly: boolean
}

/** Whom "he" or "she" means: who speaks or whom a sentence is about, before whoever is merely named in one. */
export function resolvePerson(scene: Scene, { gender }: Pronoun, place: PronounPlace): readonly Speaker[] {
  const { word, sayers } = place
  const fits = (speaker: Speaker) =>
    fitsGender(speaker, gender) && !isLetters(scene, speaker) && !(place.isAsked && sayers.includes(speaker))
  if (word.quoted) return inQuotation(scene, place, fits)
  const [sayer] = sayers
  if (sayers.length === 1 && sayer && fits(sayer)) return [sayer]
  for (const [isEarly, told] of passes)
    for (const sentence of sentencesBack(scene, word.sentence, told)) {
      const found = personOf(scene, sentence, { ...place, fits, isEarly })
      if (found) return [found]
    }
  return []
}

/** Whom a sentence is about: who speaks in it, else whom it names first. */
function personOf(scene: Scene, sentence: number, { word, content, fits, isEarly }: Wanted): Speaker | null {
  const heard = heardBefore(scene, sentence, { word, content }).filter(({ quoted }) => !quoted)
  for (const { speakers } of heard.toReversed()) {
    const [speaker] = speakers
    if (speaker && speakers.length === 1 && fits(speaker)) return speaker
  }
  const named = scene
    .personsIn(sentence)
    .filter(
      (mention) =>
        mention.end <= word.start &&
        !mention.quoted &&
        mention.person.sure &&
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

/** A preposition stands before the name. */
function isLed({ words }: Scene, { begin }: PersonMention): boolean {
  return /^(?:under|with|against|by|from|to|for|of|like|unlike|behind|about)$/.test(
    words.all[begin - 1]?.lower ?? '',
  )
}

/** The sentence is likely about him, not about who stands before a verb. */
function beginsEarly({ words }: Scene, { begin, sentence }: PersonMention): boolean {
  return begin - (words.sentences[sentence] ?? 0) <= mostBefore
}

/** In somebody's quoted words "he" is another: whom these words name before, and nobody where they name none. */
function inQuotation(
  scene: Scene,
  { word, around, sayers, content }: PronounPlace,
  fits: (speaker: Speaker) => boolean,
): readonly Speaker[] {
  for (const sentence of sentencesBack(scene, word.sentence, 2)) {
    const mention = scene
      .personsIn(sentence)
      .findLast(
        (one) =>
          one.end <= word.start &&
          one.quoted &&
          touches(one, around) &&
          !touches(one, content) &&
          fits(one.person) &&
          !sayers.includes(one.person),
      )
    if (mention) return [mention.person]
  }
  return []
}

/** "RT", "BBC": nobody is called so. */
function isLetters({ words }: Scene, { naming }: Speaker): boolean {
  return /^\p{Lu}{2,4}$/u.test(words.text.slice(naming.start, naming.end))
}
