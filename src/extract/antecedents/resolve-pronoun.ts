import { calendar } from './names.ts'
import { toOne } from './person-nouns.ts'
import { heardBefore, type PronounPlace } from './pronoun-place.ts'
import type { Pronoun } from './pronouns.ts'
import { toVoice } from './resolve-group.ts'
import { resolvePerson } from './resolve-person.ts'
import { resolveRelative } from './resolve-relative.ts'
import { type Scene, sentencesBack, touches } from './scene.ts'
import { isThing, type Speaker } from './speakers.ts'
import { plurals } from './word-lists.ts'
import { type Word, type Words, wordAt } from './words.ts'

/** Told sentences that a pronoun reaches back over. */
const reach = { thing: 3, many: 4, quoted: 2 } as const

/** Whom a pronoun means; empty where nothing settles it. */
export function resolvePronoun(scene: Scene, pronoun: Pronoun, place: PronounPlace): readonly Speaker[] {
  if (pronoun.person === 'first') return resolveFirst(scene, place)
  if (pronoun.person === 'relative') return resolveRelative(scene, place.word)
  if (pronoun.many) return resolveMany(scene, place)
  return pronoun.thing ? resolveThing(scene, place) : resolvePerson(scene, pronoun, place)
}

/** "I" in somebody's quoted words is he; where no statement holds these words, who was heard right before. */
function resolveFirst(scene: Scene, place: PronounPlace): readonly Speaker[] {
  const { word, sayers } = place
  const isSpoken = word.quoted || /[“"‘]/.test(scene.words.text.charAt(word.start - 1))
  if (sayers.length > 0 || !isSpoken) return sayers
  return lastHeard(scene, place, reach.quoted, (speakers) => speakers.length === 1)
}

function resolveThing(scene: Scene, place: PronounPlace): readonly Speaker[] {
  if (!place.word.quoted && place.sayers.length === 1 && place.sayers.every(isThing)) return place.sayers
  if (isInside(place)) return []
  return lastHeard(
    scene,
    place,
    reachOf(scene, place, reach.thing),
    (speakers) => speakers.length === 1 && speakers.every((one) => isThing(one) && !areSeveral(one)),
  )
}

/** "Orvian officials", "the authorities": never "it". */
function areSeveral(speaker: Speaker): boolean {
  return speaker.kind === 'voice' && (toOne(speaker.head) !== undefined || plurals.has(speaker.head))
}

function resolveMany(scene: Scene, place: PronounPlace): readonly Speaker[] {
  const areMany = (speakers: readonly Speaker[]) =>
    speakers.length > 1 ||
    speakers.some((speaker) => (speaker.kind === 'voice' ? speaker.many : isThing(speaker)))
  if (!place.word.quoted && areMany(place.sayers)) return place.sayers
  if (isInside(place)) return []
  const own = groupOf(scene, place)
  if (own) return [own]
  // Of those who spoke in one sentence, officials before a newspaper.
  const found = lastHeard(scene, place, reachOf(scene, place, reach.many), areMany)
  const sentence = found[0] ? scene.sentenceAt(found[0].naming.start) : -1
  const several = heardBefore(scene, sentence, place).findLast(({ speakers }) => speakers.some(areSeveral))
  return found.some(areSeveral) ? found : (several?.speakers ?? found)
}

/** "Orvian soldiers knelt as they sang": the people whom the sentence is about, when it names no others. */
function groupOf(scene: Scene, { word, content }: PronounPlace): Speaker | null {
  if (word.first) return null
  const before = scene
    .groupsIn(word.sentence)
    .filter((group) => group.end <= word.start && !group.quoted && !touches(group, content))
  const [group] = before
  return group?.isSubject && before.length === 1 ? toVoice(group) : null
}

/**
 * Who begins a sentence, or follows what he said, may stand for somebody of a sentence before; in the midst of
 * one "it" and "they" are mostly of that sentence.
 */
function reachOf({ words }: Scene, { word, content }: PronounPlace, most: number): number {
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

/** In what another says "they" and "it" are mostly somebody of whom he speaks. */
function isInside({ word, sayers }: PronounPlace): boolean {
  return word.quoted || sayers.length > 0
}

/** The last who were heard before a word and fit. */
function lastHeard(
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
