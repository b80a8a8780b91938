import type { Range } from '../../../core/index.ts'
import { toVoice } from '../descriptions/resolve-group.ts'
import { calendar } from '../persons/name-bounds.ts'
import { type Scene, sentencesBack, touches } from '../scene.ts'
import type { Speaker } from '../speakers.ts'
import type { GroupMention } from '../things/groups.ts'
import type { ThingMention } from '../things/things.ts'
import { type Word, type Words, wordAt } from '../words.ts'
import type { PronounPlace } from './pronoun-place.ts'

/** Told sentences back to what a sentence is about. */
export const reachNamed = 2

/** What a pronoun for a thing or for several may stand for. */
export interface Candidate extends Range {
  readonly head: string
  readonly many: boolean
  readonly isSubject: boolean
  readonly quoted: boolean
}

const asMany = (group: GroupMention): Candidate => ({ ...group, many: true })

/** States, bodies and people of a sentence in order. */
function candidatesIn(scene: Scene, sentence: number): readonly Candidate[] {
  const things: readonly (ThingMention | Candidate)[] = scene.thingsIn(sentence)
  return [...things, ...scene.groupsIn(sentence).map(asMany)].toSorted((a, b) => a.start - b.start)
}

/** What the sentence names as its subject before the word, else the subject of one right before. */
export function named(
  scene: Scene,
  place: PronounPlace,
  fits: (one: Candidate) => boolean,
): readonly Speaker[] {
  const { word, content } = place
  const most = reachOf(scene, place, reachNamed)
  for (const sentence of sentencesBack(scene, word.sentence, most)) {
    const all = candidatesIn(scene, sentence).filter(
      (one) => one.end <= word.start && !one.quoted && !touches(one, content) && fits(one),
    )
    const [only, another] = all
    const found = all.find(({ isSubject }) => isSubject) ?? (another ? undefined : only)
    if (found) return [toVoice(found)]
  }
  return []
}

/** In what somebody says, what he named in it before as a subject. */
export function within(
  scene: Scene,
  { word, around, content, sayers }: PronounPlace,
  fits: (one: Candidate) => boolean,
): readonly Speaker[] {
  for (const sentence of sentencesBack(scene, word.sentence, 1)) {
    const all = candidatesIn(scene, sentence).filter(
      (one) =>
        one.end <= word.start &&
        touches(one, around) &&
        !touches(one, content) &&
        !sayers.some(({ naming }) => touches(naming, [one])) &&
        fits(one),
    )
    const found = all.findLast(({ isSubject }) => isSubject) ?? all.at(-1)
    if (found) return [toVoice(found)]
  }
  return []
}

/** "They" that begins somebody's quoted words: whom the sentence before named last. */
export function beforeQuotation(
  scene: Scene,
  { word, sayers }: PronounPlace,
  fits: (one: Candidate) => boolean,
): readonly Speaker[] {
  if (!word.quoted || !word.first) return []
  const [, sentence = -1] = sentencesBack(scene, word.sentence, 2)
  const found = candidatesIn(scene, sentence).findLast(
    (one) => !one.quoted && fits(one) && !sayers.some(({ naming }) => touches(naming, [one])),
  )
  return found ? [toVoice(found)] : []
}

/**
 * Who begins a sentence, or follows what he said, may stand for somebody of a sentence before; in the midst of
 * one "it" and "they" are mostly of that sentence.
 */
export function reachOf({ words }: Scene, { word, content }: PronounPlace, most: number): number {
  const follows = content.some(({ start, end }) => start < word.start && end > word.start - 4)
  return word.first || follows || isOpened(words, word) ? most : 1
}

/** "Just a day earlier, it": a few words that name nobody, and a comma. */
function isOpened(words: Words, word: Word): boolean {
  const at = wordAt(words, word.start)
  const from = words.sentences[word.sentence] ?? at
  const opening = words.all.slice(from, at - 1)
  if (from === at - 1) return /^(?:but|and|yet|so|still|while|as)$/.test(words.all[from]?.lower ?? '')
  return (
    words.all[at - 1]?.text === ',' &&
    opening.length <= 6 &&
    opening.every(
      ({ capital, first, isSign, lower }) => !isSign && (!capital || first || calendar.test(lower)),
    )
  )
}
