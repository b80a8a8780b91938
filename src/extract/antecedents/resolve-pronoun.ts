import type { Range } from '../../core/index.ts'
import { calendar } from './names.ts'
import type { PersonMention } from './persons.ts'
import type { Pronoun } from './pronouns.ts'
import { toVoice } from './resolve-group.ts'
import { resolveRelative } from './resolve-relative.ts'
import { type Scene, sentencesBack, touches } from './scene.ts'
import { fitsGender, type Heard, isThing, type Speaker } from './speakers.ts'
import { type Word, type Words, wordAt } from './words.ts'

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

/** Told sentences that a pronoun reaches back over. */
const reach = { person: 4, thing: 3, many: 4, quoted: 2 } as const

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

function resolvePerson(scene: Scene, { gender }: Pronoun, place: PronounPlace): readonly Speaker[] {
  const { word, sayers } = place
  const fits = (speaker: Speaker) =>
    fitsGender(speaker, gender) && !(place.isAsked && sayers.includes(speaker))
  if (word.quoted) return inQuotation(scene, place, fits)
  const [sayer] = sayers
  if (sayers.length === 1 && sayer && fits(sayer)) return [sayer]
  for (const sentence of sentencesBack(scene, word.sentence, reach.person)) {
    const found = personOf(scene, sentence, place, fits)
    if (found) return [found]
  }
  return []
}

/** Whom a sentence is about: who speaks in it, else whom it names first. */
function personOf(
  scene: Scene,
  sentence: number,
  { word, content }: PronounPlace,
  fits: (speaker: Speaker) => boolean,
): Speaker | null {
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
        !touches(mention, content),
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

/** Who was heard in a sentence before a word, himself and what is said in his own words left out. */
function heardBefore(
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

function resolveThing(scene: Scene, place: PronounPlace): readonly Speaker[] {
  if (!place.word.quoted && place.sayers.length === 1 && place.sayers.every(isThing)) return place.sayers
  if (isInside(place)) return []
  return lastHeard(
    scene,
    place,
    reachOf(scene, place, reach.thing),
    (speakers) => speakers.length === 1 && speakers.every(isThing),
  )
}

function resolveMany(scene: Scene, place: PronounPlace): readonly Speaker[] {
  const areMany = (speakers: readonly Speaker[]) =>
    speakers.length > 1 ||
    speakers.some((speaker) => (speaker.kind === 'voice' ? speaker.many : isThing(speaker)))
  if (!place.word.quoted && areMany(place.sayers)) return place.sayers
  if (isInside(place)) return []
  const own = groupOf(scene, place)
  return own ? [own] : lastHeard(scene, place, reachOf(scene, place, reach.many), areMany)
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
