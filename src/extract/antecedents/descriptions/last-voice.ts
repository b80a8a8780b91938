import { toOne } from '../persons/person-nouns.ts'
import { type Scene, sentencesBack } from '../scene.ts'
import type { Description } from '../source-form.ts'
import type { Speaker, Voice } from '../speakers.ts'
import { holdsAll } from './resolve-body.ts'

/** A description as one who speaks, where nobody better is known. */
export function toVoice({ definite, head, marks, details, whole, many, human, gender }: Description): Voice {
  const all = new Set([...marks, ...details])
  const bare = definite && all.size === 0 && (human || toOne(head) !== undefined)
  return { kind: 'voice', naming: whole, head, marks: all, many, human, gender, bare }
}

/** Whether the voice was spoken of by these words and more. */
export function isFuller(voice: Voice, description: Description): boolean {
  const { marks } = toVoice(description)
  return voice.marks.size > marks.size && holdsAll(voice.marks, marks)
}

/** The last voice that was heard before and fits, so many told sentences back. */
export function lastVoice<Found extends Speaker>(
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
