import type { Range } from '../../../core/index.ts'
import { type Scene, sentencesBack, touches } from '../scene.ts'
import type { Heard, Speaker } from '../speakers.ts'
import type { Word } from '../words.ts'

/** Where a pronoun stands. */
export interface PronounPlace {
  readonly word: Word
  /** What the pronoun's own statement says: nobody is named in his own words. */
  readonly content: readonly Range[]
  /** Whoever says the words in which it stands; empty at the top. */
  readonly sayers: readonly Speaker[]
  /** Those words are a question: who asks speaks of another. */
  readonly isAsked: boolean
  /** The words in which it stands. */
  readonly around: readonly Range[]
}

/** Who was heard in a sentence before a word, himself and what is said in his own words left out. */
export function heardBefore(
  scene: Scene,
  sentence: number,
  { word, content }: Pick<PronounPlace, 'word' | 'content'>,
): Heard[] {
  return scene
    .heardIn(sentence)
    .filter(
      (one) => one.at < word.start && !one.nested && !touches({ start: one.at, end: one.at + 1 }, content),
    )
}

/** The last who were heard before a word and fit, so many told sentences back; empty where none. */
export function lastHeard(
  scene: Scene,
  place: PronounPlace,
  mostTold: number,
  fits: (speakers: readonly Speaker[]) => boolean,
): readonly Speaker[] {
  for (const sentence of sentencesBack(scene, place.word.sentence, mostTold)) {
    const last = heardBefore(scene, sentence, place).findLast(({ speakers }) => fits(speakers))
    if (last) return last.speakers
  }
  return []
}

/** In what another says "they" and "it" are mostly somebody of whom he speaks. */
export function isInside({ word, sayers }: PronounPlace): boolean {
  return word.quoted || sayers.length > 0
}
