import { isRelative, toOne } from './person-nouns.ts'
import type { Person } from './persons.ts'
import { holdsAll } from './resolve-body.ts'
import { resolveGroup } from './resolve-group.ts'
import { apposed } from './resolve-relative.ts'
import { fitOf, introduced, introducedAlike, isState } from './resolve-role.ts'
import { type Scene, sentencesBack } from './scene.ts'
import type { Description } from './source-form.ts'
import type { Speaker, Voice } from './speakers.ts'
import { broadRoles, titles } from './word-lists.ts'

/** Told sentences back to who spoke in a role, without a name, in some office, under any noun, as one of many. */
const reach = { role: 6, unnamed: 40, office: 3, any: 3, many: 12 } as const

/**
 * Whom words such as "the spokesman", "the Orvian minister" or "officials" mean: who was introduced in that
 * role or spoke under that description before; the description itself where nobody was.
 */
export function resolveDescription(scene: Scene, description: Description): readonly Speaker[] {
  const own = toVoice(description)
  if (!description.many) return [resolveOne(scene, description) ?? own]
  const together = resolveGroup(scene, description)
  return together ?? [earlierVoice(scene, description) ?? own]
}

function resolveOne(scene: Scene, description: Description): Speaker | null {
  if (!description.human) return null
  const { start } = description.range
  const named = apposed(scene, { start, sentence: scene.sentenceAt(start) })
  if (named || !description.definite) return named
  if (description.owned) return introduced(scene, description)
  return (
    lastInRole(scene, description) ??
    introduced(scene, description) ??
    lastOfAll(scene, description) ??
    introducedAlike(scene, description)
  )
}

function toVoice({ definite, head, marks, details, whole, many, human, gender }: Description): Voice {
  const all = new Set([...marks, ...details])
  const bare = definite && all.size === 0 && (human || toOne(head) !== undefined)
  return { kind: 'voice', naming: whole, head, marks: all, many, human, gender, bare }
}

/** Whether the voice was spoken of by these words and more. */
function isFuller(voice: Voice, description: Description): boolean {
  const { marks } = toVoice(description)
  return voice.marks.size > marks.size && holdsAll(voice.marks, marks)
}

/** The same noun with more words, of who spoke before: "officials" after "Belmark officials". */
function earlierVoice(scene: Scene, description: Description): Voice | null {
  return lastVoice(
    scene,
    description,
    reach.many,
    (speaker): speaker is Voice =>
      speaker.kind === 'voice' && speaker.head === description.head && isFuller(speaker, description),
  )
}

/** The last voice that was heard before and fits, so many told sentences back. */
function lastVoice<Found extends Speaker>(
  scene: Scene,
  { range }: Description,
  mostTold: number,
  fits: (speaker: Speaker) => speaker is Found,
): Found | null {
  for (const sentence of sentencesBack(scene, scene.sentenceAt(range.start), mostTold)) {
    const heard = scene.heardIn(sentence).filter(({ at }) => at < range.start)
    for (const { speakers } of heard.toReversed()) {
      const [speaker] = speakers
      if (speaker && speakers.length === 1 && fits(speaker)) return speaker
    }
  }
  return null
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
 * nobody else was named since.
 */
function lastOfAll(scene: Scene, description: Description): Person | null {
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
  const [person] = spoke
  const isAlone = new Set([...persons, ...spoke]).size === 1 && person?.kind === 'person' && person.sure
  return isAlone && fitOf(scene, description, person) !== 'none' ? person : null
}

/** A body; or an envoy without a name, whom the next sentence names: neither is told from by "the diplomat". */
function isLessNamed(speaker: Speaker, head: string): boolean {
  if (speaker.kind === 'person') return false
  return !speaker.human || speaker.head === head || (broadRoles.get(head) ?? []).includes(speaker.head)
}
