import { toVoice } from '../descriptions/resolve-group.ts'
import { plurals } from '../facts/word-lists.ts'
import { toOne } from '../persons/person-nouns.ts'
import { type Scene, sentencesBack, touches } from '../scene.ts'
import { isThing, type Speaker, type Voice } from '../speakers.ts'
import { beforeQuotation, named, reachNamed, reachOf, within } from './named-things.ts'
import { heardBefore, isInside, lastHeard, type PronounPlace } from './pronoun-place.ts'

/** Told sentences that a pronoun reaches back over: to who spoke. */
const reach = { thing: 3, many: 4 } as const

/** Whom "it" means: who spoke and is no person, else what a sentence is about. */
export function resolveThing(scene: Scene, place: PronounPlace): readonly Speaker[] {
  if (!place.word.quoted && place.sayers.length === 1 && place.sayers.every(isThing)) return place.sayers
  if (isInside(place)) return within(scene, place, ({ many }) => !many)
  const heard = lastHeard(
    scene,
    place,
    reachOf(scene, place, reach.thing),
    (speakers) => speakers.length === 1 && speakers.every((one) => isThing(one) && !areSeveral(one)),
  )
  return heard.length > 0 ? heard : named(scene, place, ({ many }) => !many)
}

/** "Orvian officials", "the authorities": never "it". */
function areSeveral(speaker: Speaker): boolean {
  if (speaker.kind !== 'voice' || speaker.head === 'military') return false
  return toOne(speaker.head) !== undefined || plurals.has(speaker.head)
}

/** Whom "they" means: several who spoke, a body, or the people whom a sentence is about. */
export function resolveMany(scene: Scene, place: PronounPlace): readonly Speaker[] {
  const areMany = (speakers: readonly Speaker[]) =>
    speakers.length > 1 ||
    speakers.some((one) => (one.kind === 'voice' ? one.many || isAnyone(one, place) : isThing(one)))
  if (!place.word.quoted && areMany(place.sayers)) return place.sayers
  if (isInside(place)) {
    const found = within(scene, place, ({ many }) => many)
    return found.length > 0 ? found : beforeQuotation(scene, place, ({ many }) => many)
  }
  const own = groupOf(scene, place)
  if (own) return [own]
  // Of those who spoke in one sentence, officials before a newspaper.
  const found = lastHeard(scene, place, reachOf(scene, place, reach.many), areMany)
  const sentence = found[0] ? scene.sentenceAt(found[0].naming.start) : -1
  const several = heardBefore(scene, sentence, place).findLast(({ speakers }) => speakers.some(areSeveral))
  if (found.length > 0) return found.some(areSeveral) ? found : (several?.speakers ?? found)
  const people = named(scene, place, ({ many }) => many)
  return people.length > 0 ? people : pairOf(scene, place)
}

/** "Anne Harel and Omar Vane ... they": two persons in one breath, in this sentence or the one before. */
function pairOf(scene: Scene, place: PronounPlace): readonly Speaker[] {
  for (const sentence of sentencesBack(scene, place.word.sentence, reachOf(scene, place, reachNamed))) {
    const all = scene.personsIn(sentence).filter(({ end, quoted }) => end <= place.word.start && !quoted)
    const at = all.findIndex((one, index) => {
      const next = all[index + 1]
      return (
        next !== undefined &&
        /^ and (?:[A-Z][\p{L}.]+ ){0,3}$/u.test(scene.words.text.slice(one.end, next.start))
      )
    })
    if (at >= 0) return all.slice(at, at + 2).map(({ person }) => person)
  }
  return []
}

/** "The official said ... They added": one of whom the article keeps the gender to itself. */
function isAnyone({ human, gender }: Voice, { word }: PronounPlace): boolean {
  return human && gender === null && word.first && word.lower === 'they'
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
