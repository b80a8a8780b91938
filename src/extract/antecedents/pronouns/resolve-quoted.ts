import type { PersonMention } from '../persons/persons.ts'
import { type Scene, sentencesBack, touches } from '../scene.ts'
import type { Speaker } from '../speakers.ts'
import type { PronounPlace } from './pronoun-place.ts'

/** In somebody's quoted words "he" is another: whom these words name before, and nobody where they name none. */
export function inQuotation(
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
          touches(one, around) &&
          !touches(one, content) &&
          fits(one.person) &&
          !sayers.includes(one.person),
      )
    if (mention) return [mention.person]
  }
  return word.first ? beforeQuotation(scene, { word, sayers }, fits) : []
}

/** "He" that begins somebody's quoted words: the only other whom the sentence before names. */
function beforeQuotation(
  scene: Scene,
  { word, sayers }: Pick<PronounPlace, 'word' | 'sayers'>,
  fits: (speaker: Speaker) => boolean,
): readonly Speaker[] {
  const [, sentence = -1] = sentencesBack(scene, word.sentence, 2)
  const others = scene
    .personsIn(sentence)
    .filter(({ person }) => person.sure && fits(person) && !sayers.includes(person))
    .filter((mention) => !isLed(scene, mention))
    .map(({ person }) => person)
  const [only] = others
  return only && others.every((one) => one === only) ? [only] : []
}

/** A preposition stands before the name. */
export function isLed({ words }: Scene, { begin }: PersonMention): boolean {
  return /^(?:under|with|against|by|from|to|for|of|like|unlike|behind|about)$/.test(
    words.all[begin - 1]?.lower ?? '',
  )
}
