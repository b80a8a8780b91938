import type { Scene } from '../scene.ts'
import type { Speaker } from '../speakers.ts'
import { lastHeard, type PronounPlace } from './pronoun-place.ts'
import type { Pronoun } from './pronouns.ts'
import { resolvePerson } from './resolve-person.ts'
import { resolveRelative } from './resolve-relative.ts'
import { resolveMany, resolveThing } from './resolve-things.ts'

/** Told sentences back to who is quoted, where no statement holds "I". */
const reach = 2

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
  return lastHeard(scene, place, reach, (speakers) => speakers.length === 1)
}
