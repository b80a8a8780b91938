import type { Gender } from './gender.ts'
import { lastBefore } from './lists.ts'
import type { Person, RoleMention } from './persons.ts'
import { holdsAll } from './resolve-body.ts'
import { type Scene, sentencesBack } from './scene.ts'
import type { Description } from './source-form.ts'
import type { Speaker, Voice } from './speakers.ts'
import { toState } from './states.ts'
import { broadRoles, titles } from './word-lists.ts'

/** Told sentences back to who spoke in a role, without a name, in some office, as one of many. */
const reach = { role: 6, unnamed: 40, office: 3, many: 12 } as const
/** Told sentences within which a role that two persons bear is settled by who was named last. */
const nearby = 3
/** How many persons of a role are looked through; a report has fewer. */
const mostRoles = 200

/**
 * Whom words such as "the spokesman", "the Orvian minister" or "officials" mean: who was introduced in that
 * role or spoke under that description before; the description itself where nobody was.
 */
export function resolveDescription(scene: Scene, description: Description): Speaker {
  const own = toVoice(description)
  if (description.many) return earlierVoice(scene, description) ?? own
  if (!description.human || !description.definite) return own
  return lastInRole(scene, description) ?? introduced(scene, description) ?? own
}

function toVoice({ head, marks, details, whole, many, human, gender }: Description): Voice {
  return { kind: 'voice', naming: whole, head, marks: new Set([...marks, ...details]), many, human, gender }
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
      speaker.kind === 'person' && speaker.roles.has(head) && bears(scene, description, speaker),
  )
  const isUnnamed = (speaker: Speaker): speaker is Voice =>
    speaker.kind === 'voice' && speaker.human && meets(speaker, head)
  const unnamed = lastVoice(scene, description, reach.unnamed, isUnnamed)
  if (inRole) return inRole
  // With no more words than these it names nobody better.
  if (unnamed) return isFuller(unnamed, description) ? unnamed : null
  if ([...marks].some((mark) => !isState(mark))) return null
  return lastVoice(
    scene,
    description,
    reach.office,
    (speaker): speaker is Person => speaker.kind === 'person' && holdsOffice(speaker, head),
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

/** Who was introduced in the role: one alone in the article, or the last one nearby. */
function introduced(scene: Scene, description: Description): Speaker | null {
  const { range } = description
  const before = candidates(scene, description, range.start)
  const last = before.at(-1)
  if (!last) return onlyLater(candidates(scene, description, Number.POSITIVE_INFINITY), description)
  if (before.every(({ person }) => person === last.person)) return last.person
  const reach = [...sentencesBack(scene, scene.sentenceAt(range.start), nearby)].at(-1) ?? 0
  const near = before.filter(({ start }) => scene.sentenceAt(start) >= reach)
  return near.length > 0 && near.every(({ person }) => person === near[0]?.person) ? last.person : null
}

/** Who is introduced in the role before a place. */
function candidates(
  scene: Scene,
  { head, marks, gender }: Description,
  place: number,
): readonly RoleMention[] {
  const fits = (other: Gender | null) => gender === null || other === null || other === gender
  return lastBefore(scene.rolesOf(head), place, mostRoles).filter(
    ({ of, person }) => holdsAll(of, marks) && fits(person.gender),
  )
}

/** A role with more words may stand before the name: "the Orvian ambassador ... Ambassador Ansel Orlo". */
function onlyLater(all: readonly RoleMention[], { marks }: Description): Speaker | null {
  const [first] = all
  return marks.size > 0 && first && all.every(({ person }) => person === first.person) ? first.person : null
}

/** Nothing that is known of the person's roles speaks against the words: no other state. */
function bears(scene: Scene, { marks, head, range }: Description, person: Person): boolean {
  const wanted = [...marks].filter(isState)
  if (wanted.length === 0) return true
  const roles = lastBefore(scene.rolesOf(head), range.start, mostRoles).filter(
    (role) => role.person === person,
  )
  return roles.every(({ of }) => wanted.every((state) => of.has(state)) || ![...of].some(isState))
}

/** Marks of states are their keys. */
function isState(mark: string): boolean {
  return toState(mark) === mark
}
