import { toOne } from './person-nouns.ts'
import { type Scene, sentencesBack } from './scene.ts'
import type { Description } from './source-form.ts'
import type { Speaker } from './speakers.ts'

/** Told sentences back to several who spoke together. */
const reach = 8

/** Several who spoke with one voice and each bear the noun: "the senators" after "Senators Orlo and Vane". */
export function resolveGroup(scene: Scene, description: Description): readonly Speaker[] | null {
  const { head, definite, range, names } = description
  const one = /^(?:pair|duo|couple|two)$/.test(head) ? 'person' : toOne(head)
  if (!one || !definite || names.size > 0) return null
  for (const sentence of sentencesBack(scene, scene.sentenceAt(range.start), reach)) {
    const together = scene
      .heardIn(sentence)
      .findLast(({ at, speakers }) => at < range.start && speakers.length > 1)
    if (together) return together.speakers.every((speaker) => bears(speaker, one)) ? together.speakers : null
  }
  return null
}

function bears(speaker: Speaker, role: string): boolean {
  return speaker.kind === 'person' && (role === 'person' || speaker.roles.has(role))
}
