import type { Range } from '../../../core/index.ts'
import { classNouns } from '../facts/word-lists.ts'
import { lastBefore } from '../lists.ts'
import { toOne } from '../persons/person-nouns.ts'
import { type Scene, sentencesBack } from '../scene.ts'
import type { Description } from '../source-form.ts'
import { isThing, type Speaker } from '../speakers.ts'
import type { GroupMention } from '../things/groups.ts'
import { isTeamNoun } from '../things/teams.ts'

/** Told sentences back to several who spoke together; bodies that did are spoken of throughout. */
const reach = 8
const mostTold = 40

/**
 * Several who spoke with one voice and each bear the noun, "the senators" after "Senators Orlo and Vane"; else the
 * only people in the article of that noun of whom more is said.
 */
export function resolveGroup(scene: Scene, description: Description): readonly Speaker[] | null {
  const { head, definite, range, names, marks, owned } = description
  const team =
    definite && isTeamNoun(head) && names.size === 0 ? lastBefore(scene.teams, range.start, 1)[0] : undefined
  if (team) return [toVoice({ ...team, head })]
  const body = head.replace(/ies$/, 'y').replace(/s$/, '')
  if (body !== head && classNouns.has(body))
    return definite && names.size === 0 ? jointBodies(scene, range) : null
  const one = /^(?:pair|duo|couple|two)$/.test(head) ? 'person' : toOne(head)
  if (!one || !definite || owned || names.size > 0) return null
  for (const sentence of sentencesBack(scene, scene.sentenceAt(range.start), reach)) {
    const together = scene
      .heardIn(sentence)
      .findLast(({ at, speakers }) => at < range.start && speakers.length > 1)
    if (together) return together.speakers.every((speaker) => bears(speaker, one)) ? together.speakers : null
  }
  const fuller = scene.groupsOf(head).filter(({ full, quoted }) => full && !quoted)
  const [only] = fuller
  const isOnly = only && fuller.length === 1 && only.start < range.start && marks.size === 0
  return isOnly ? [toVoice(only)] : null
}

/** "the agencies": bodies that spoke together before, the last who did. */
function jointBodies(scene: Scene, range: Range): readonly Speaker[] | null {
  for (const sentence of sentencesBack(scene, scene.sentenceAt(range.start), mostTold)) {
    const together = scene
      .heardIn(sentence)
      .findLast(({ at, speakers }) => at < range.start && speakers.length > 1 && speakers.every(isThing))
    if (together) return together.speakers
  }
  return null
}

function bears(speaker: Speaker, role: string): boolean {
  return speaker.kind === 'person' && (role === 'person' || speaker.roles.has(role))
}

/** A group as one that can speak. */
export function toVoice({ start, end, head }: Pick<GroupMention, 'start' | 'end' | 'head'>): Speaker {
  const naming = { start, end }
  return { kind: 'voice', naming, head, marks: new Set(), many: true, human: false, gender: null }
}
