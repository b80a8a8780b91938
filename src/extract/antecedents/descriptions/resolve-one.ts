import { broadRoles } from '../facts/broad-roles.ts'
import { titles } from '../facts/title-words.ts'
import type { Person } from '../persons/person.ts'
import { isRelative } from '../persons/person-nouns.ts'
import { apposed } from '../pronouns/resolve-relative.ts'
import { type Scene, sentencesBack } from '../scene.ts'
import type { Description } from '../source-form.ts'
import type { Speaker, Voice } from '../speakers.ts'
import { isFuller, lastVoice } from './last-voice.ts'
import { fitOf, introduced, introducedAlike, isState } from './resolve-role.ts'

/** Told sentences back to who spoke in a role, without a name, in some office, under any noun. */
const reach = { role: 6, unnamed: 40, office: 3, any: 3 } as const

/** Whom words for one person mean, "the spokesman", "a minister"; null where nothing settles it. */
export function resolveOne(scene: Scene, description: Description): Speaker | null {
  if (!description.human) return null
  const { start } = description.range
  const named = apposed(scene, { start, sentence: scene.sentenceAt(start) })
  if (named || !description.definite) return named
  if (description.owned) return introduced(scene, description)
  return (
    (isAged(scene, description) ? lastHeardPerson(scene, description) : null) ??
    lastInRole(scene, description) ??
    introduced(scene, description) ??
    lastOfAll(scene, description, true) ??
    introducedAlike(scene, description) ??
    // An office may be somebody's who is not named; "the tycoon" hardly.
    (titles.has(description.head) ? null : lastOfAll(scene, description, false))
  )
}

/** "The senator, 79,": the age is told of who is spoken of already. */
function isAged({ words }: Scene, { range }: Description): boolean {
  return /^, \d\d\b/.test(words.text.slice(range.end, range.end + 5))
}

function lastHeardPerson(scene: Scene, description: Description): Person | null {
  const isHe = (speaker: Speaker): speaker is Person =>
    speaker.kind === 'person' && fitOf(scene, description, speaker) !== 'none'
  return lastVoice(scene, description, reach.any, isHe)
}

/** Who spoke shortly before and bears the role, or spoke under that noun without a name. */
function lastInRole(scene: Scene, description: Description): Speaker | null {
  const { head, marks } = description
  const inRole = lastVoice(
    scene,
    description,
    reach.role,
    (speaker): speaker is Person =>
      speaker.kind === 'person' && speaker.roles.has(head) && fitOf(scene, description, speaker) !== 'none',
  )
  const isUnnamed = (speaker: Speaker): speaker is Voice =>
    speaker.kind === 'voice' && speaker.human && meets(speaker, head)
  const unnamed = lastVoice(scene, description, reach.unnamed, isUnnamed)
  if (inRole) return inRole
  // With no more words than these it names nobody better.
  if (unnamed) return isFuller(unnamed, description) ? unnamed : null
  if ([...marks].some((mark) => !isState(mark) && !/^(?:senior|top|high-ranking)$/.test(mark))) return null
  return lastVoice(
    scene,
    description,
    reach.office,
    (speaker): speaker is Person =>
      speaker.kind === 'person' &&
      holdsOffice(speaker, head) &&
      fitOf(scene, description, speaker) === 'known',
  )
}

/** "the official" is said of whoever holds an office. */
function holdsOffice({ roles }: Person, head: string): boolean {
  return (broadRoles.get(head) ?? []).some((role) => roles.has(role))
}

/** "the source" is said of any who has no name. */
function meets({ head }: Voice, wanted: string): boolean {
  return head === wanted || wanted === 'source' || (wanted === 'official' && titles.has(head))
}

/**
 * "the tycoon", "the father of two": words that can be said of anybody mean who alone spoke shortly before, if
 * nobody else was named since; or who alone was named and did not speak.
 */
function lastOfAll(scene: Scene, description: Description, hasSpoken: boolean): Person | null {
  const { head, range, details, names } = description
  const isOfSome = /^(?:two|three|four|five|six)$/.test([...details].at(1) ?? '')
  if ((isRelative(head) && !isOfSome) || scene.rolesOf(head).length > 0) return null
  if ([...names].some((name) => !isState(name)) || (details.size > 0 && !isOfSome)) return null
  const persons = new Set<Speaker>()
  const spoke = new Set<Speaker>()
  for (const sentence of sentencesBack(scene, scene.sentenceAt(range.start), reach.any)) {
    for (const { at, speakers } of scene.heardIn(sentence))
      if (at < range.start)
        for (const speaker of speakers) if (!isLessNamed(speaker, head)) spoke.add(speaker)
    for (const { person, start, quoted } of scene.personsIn(sentence))
      if (start < range.start && !quoted && person.sure) persons.add(person)
  }
  const [person, another] = new Set([...persons, ...spoke])
  const isAlone = person?.kind === 'person' && person.sure && !another && spoke.has(person) === hasSpoken
  return isAlone && fitOf(scene, description, person) !== 'none' ? person : null
}

/** A body; or an envoy without a name, whom the next sentence names: neither is told from by "the diplomat". */
function isLessNamed(speaker: Speaker, head: string): boolean {
  if (speaker.kind === 'person') return false
  return !speaker.human || speaker.head === head || (broadRoles.get(head) ?? []).includes(speaker.head)
}
