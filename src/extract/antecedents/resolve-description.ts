import type { Gender } from './gender.ts'
import { lastBefore } from './lists.ts'
import type { Person, RoleMention } from './persons.ts'
import { holdsAll } from './resolve-body.ts'
import { type Scene, sentencesBack } from './scene.ts'
import type { Description } from './source-form.ts'
import type { Speaker, Voice } from './speakers.ts'
import { toState } from './states.ts'
import { broadRoles, titles } from './word-lists.ts'

/** Told sentences within which a role that two persons bear is settled by who was named last. */
const nearby = 3
/** How many persons of a role are looked through; a report has fewer. */
const mostRoles = 200

/**
 * Whom words such as "the spokesman", "the Orvian minister" or "officials" mean: who was introduced in that
 * role or spoke under that description before; the description itself where nobody was.
 */
export function resolveDescription(scene: Scene, description: Description): Speaker {
  const own: Voice = { ...description, kind: 'voice', naming: description.range }
  if (description.many) return earlierVoice(scene, description) ?? own
  if (!description.human || !description.definite) return own
  return lastInRole(scene, description) ?? introduced(scene, description) ?? own
}

/** The same noun with more words, of who spoke before: "officials" after "Belmark officials". */
function earlierVoice(scene: Scene, { head, marks, range }: Description): Voice | null {
  for (const sentence of sentencesBack(scene, scene.sentenceAt(range.start), 12)) {
    for (const { at, speakers } of scene.heardIn(sentence).toReversed()) {
      const [speaker] = speakers
      if (at >= range.start || speaker?.kind !== 'voice' || speaker.head !== head) continue
      if (speaker.marks.size > marks.size && holdsAll(speaker.marks, marks)) return speaker
    }
  }
  return null
}

/** Who spoke shortly before and bears the role, or spoke under that noun without a name. */
function lastInRole(scene: Scene, description: Description): Speaker | null {
  const { head, marks, range } = description
  for (const sentence of sentencesBack(scene, scene.sentenceAt(range.start), 6)) {
    for (const { at, speakers } of scene.heardIn(sentence).toReversed()) {
      const [speaker] = speakers
      if (at >= range.start || !speaker || speakers.length > 1) continue
      if (speaker.kind === 'person' && fitsRole(speaker, head) && bears(scene, description, speaker))
        return speaker
      if (speaker.kind !== 'voice' || !speaker.human || !meets(speaker, head)) continue
      // With no more words than these it names nobody better.
      if (speaker.marks.size > marks.size && holdsAll(speaker.marks, marks)) return speaker
    }
  }
  return null
}

/** "the official" is said of whoever holds an office. */
function fitsRole({ roles }: Person, head: string): boolean {
  return roles.has(head) || (broadRoles.get(head) ?? []).some((role) => roles.has(role))
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
