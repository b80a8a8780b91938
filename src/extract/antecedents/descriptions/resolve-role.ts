import { broadRoles } from '../facts/broad-roles.ts'
import { toState } from '../facts/states.ts'
import { lastBefore } from '../lists.ts'
import type { Gender } from '../persons/gender.ts'
import type { Person } from '../persons/person.ts'
import type { RoleMention } from '../persons/persons.ts'
import { type Scene, sentencesBack } from '../scene.ts'
import type { Description } from '../source-form.ts'

/** Told sentences within which a role that two persons bear is settled by who was named last. */
const nearby = 3
/** Told sentences over which a name in the words need not be known of the person. */
const reachUnsure = 6
/** Told sentences back to who may have spoken at all. */
const mostTold = 30
/** How many persons of a role are looked through; a report has fewer. */
const mostRoles = 200

/** How well a person fits a description: its names and fields are known of him, nothing speaks against, or not he. */
export type Fit = 'known' | 'open' | 'none'

/** Whether a person can be meant by "the Orvian foreign minister", by his roles. */
export function fitOf(scene: Scene, description: Description, person: Person): Fit {
  const { head, names, fields, gender, range } = description
  if (!agree(gender, person.gender)) return 'none'
  const states = [...names].filter(isState)
  const known = new Set([...person.of, ...person.parts])
  if (states.some((state) => !known.has(state)) && [...known].some(isState)) return 'none'
  const mentions = lastBefore(scene.rolesOf(head), range.start, mostRoles).filter(
    (one) => one.person === person,
  )
  if (fields.has('former') && isFormerOther(scene, description, mentions)) return 'none'
  const told = new Set(mentions.flatMap((one) => [...one.fields]))
  const apart = [...fields].filter((field) => !told.has(field))
  if (apart.some((field) => field !== 'former') && told.size > 0) return 'none'
  const isOpen = apart.length > 0 || [...names].some((name) => !known.has(name))
  return isOpen ? 'open' : 'known'
}

/** Somebody else was called "the former president", he never. */
function isFormerOther(scene: Scene, { head }: Description, own: readonly RoleMention[]): boolean {
  const isFormer = ({ fields }: RoleMention) => fields.has('former')
  return !own.some(isFormer) && scene.rolesOf(head).slice(0, mostRoles).some(isFormer)
}

/** Who was introduced in the role: one alone in the article, or the last one nearby. */
export function introduced(scene: Scene, description: Description): Person | null {
  const { range } = description
  const fits = candidates(scene, description, range.start)
  const known = fits.filter(({ fit }) => fit === 'known')
  const person = onlyOne(scene, description, known)
  if (person && !isOneOffice.test(description.head) && isOvertaken(scene, person, range.start)) return null
  if (person || known.length > 0) return person
  const open = onlyOne(scene, description, fits)
  // Whose spokeswoman she is, a state alone seldom tells apart.
  const reach = [...description.names].every(isState) ? mostTold : reachUnsure
  if (open) return isNear(scene, open, range.start, reach) ? open : null
  // A role with more words may stand before the name: "the Orvian ambassador ... Ambassador Ansel Orlo".
  const all = candidates(scene, description, Number.POSITIVE_INFINITY)
  const [first] = all
  const isTold = description.names.size > 0 && all.every(({ fit }) => fit === 'known')
  return first && isTold && areOne(all) ? first.person : null
}

/** Offices that one alone holds: who was introduced in one is still meant when others have spoken. */
const isOneOffice = /^(?:president|premier|chancellor|pope|pontiff|king|queen|monarch|emperor|mayor)$/

interface Candidate extends RoleMention {
  readonly fit: Fit
}

function candidates(scene: Scene, description: Description, place: number): readonly Candidate[] {
  return lastBefore(scene.rolesOf(description.head), place, mostRoles)
    .map((one) => ({ ...one, fit: fitOf(scene, description, one.person) }))
    .filter(({ fit }) => fit !== 'none')
}

/** "the player" of one alone who was introduced as a star. */
export function introducedAlike(scene: Scene, description: Description): Person | null {
  const { head, range } = description
  if (scene.rolesOf(head).length > 0) return null
  const all = (broadRoles.get(head) ?? []).flatMap((role) =>
    lastBefore(scene.rolesOf(role), range.start, mostRoles),
  )
  const fits = all.filter(
    ({ person }) => fitOf(scene, { ...description, fields: noFields }, person) === 'known',
  )
  const [first] = fits
  return first && areOne(fits) && isNear(scene, first.person, range.start) ? first.person : null
}

const noFields: ReadonlySet<string> = new Set()

function onlyOne(scene: Scene, { range, owned }: Description, all: readonly Candidate[]): Person | null {
  const last = all.at(-1)
  if (!last || areOne(all) || owned) return last && areOne(all) ? last.person : null
  const from = [...sentencesBack(scene, scene.sentenceAt(range.start), nearby)].at(-1) ?? 0
  const near = all.filter(({ start }) => scene.sentenceAt(start) >= from)
  return near.length > 0 && areOne(near) ? last.person : null
}

function areOne(all: readonly RoleMention[]): boolean {
  return all.every(({ person }) => person === all[0]?.person)
}

/** Somebody else has spoken since, and the person never has: whom an office means then is open. */
function isOvertaken(scene: Scene, person: Person, place: number): boolean {
  if (isNear(scene, person, place, nearby)) return false
  const heard = [...sentencesBack(scene, scene.sentenceAt(place), nearby)].flatMap((sentence) =>
    scene.heardIn(sentence).flatMap(({ speakers }) => speakers),
  )
  const ever = [...sentencesBack(scene, scene.sentenceAt(place), mostTold)].flatMap((sentence) =>
    scene.heardIn(sentence).flatMap(({ speakers }) => speakers),
  )
  return !ever.includes(person) && heard.some((one) => one.kind === 'person' && one.sure)
}

function isNear(scene: Scene, person: Person, place: number, told: number = reachUnsure): boolean {
  return [...sentencesBack(scene, scene.sentenceAt(place), told)].some(
    (sentence) =>
      scene.heardIn(sentence).some(({ speakers }) => speakers.includes(person)) ||
      scene.personsIn(sentence).some((mention) => mention.person === person && mention.start < place),
  )
}

function agree(gender: Gender | null, other: Gender | null): boolean {
  return gender === null || other === null || other === gender
}

/** Marks of states are their keys. */
export function isState(mark: string): boolean {
  return toState(mark) === mark
}
