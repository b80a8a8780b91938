import { toState } from '../facts/states.ts'
import type { Scene } from '../scene.ts'
import type { Description } from '../source-form.ts'
import type { Speaker, Voice } from '../speakers.ts'
import { isFuller, lastVoice, toVoice } from './last-voice.ts'
import { resolveDocument } from './resolve-document.ts'
import { resolveGroup } from './resolve-group.ts'
import { resolveOne } from './resolve-one.ts'
import { longerName } from './resolve-title.ts'

/** Told sentences back to one of many who spoke. */
const reach = 12

/**
 * Whom words such as "the spokesman", "the Orvian minister" or "officials" mean: who was introduced in that
 * role or spoke under that description before; the description itself where nobody was.
 */
export function resolveDescription(scene: Scene, description: Description): readonly Speaker[] {
  const own = toVoice(description)
  const longer = longerName(scene, description) ?? resolveDocument(scene, description)
  if (longer) return [longer]
  if (!description.many) return [resolveOne(scene, description) ?? own]
  const together = resolveGroup(scene, description)
  return together ?? [earlierVoice(scene, description) ?? own]
}

/** "Russia" is no short form of "Ukraine and Russia". */
const isName = ({ head }: Description) => toState(head) !== undefined

/** The same noun with more words, of who spoke before: "officials" after "Belmark officials". */
function earlierVoice(scene: Scene, description: Description): Voice | null {
  if (isName(description)) return null
  return lastVoice(
    scene,
    description,
    reach,
    (speaker): speaker is Voice =>
      speaker.kind === 'voice' && speaker.head === description.head && isFuller(speaker, description),
  )
}
