import type { Range } from '../../../core/index.ts'
import { toState } from '../facts/states.ts'
import { lastBefore } from '../lists.ts'
import { toPart } from '../persons/person-names.ts'
import { toOne } from '../persons/person-nouns.ts'
import type { Scene } from '../scene.ts'
import type { Description } from '../source-form.ts'
import type { Voice } from '../speakers.ts'

/** How many names that end alike are looked back through. */
const mostNames = 50

/** "The Herald" of "The Orvian Morning Herald": the first name of a thing that ends so and has more words. */
export function longerName(scene: Scene, { head, range, marks }: Description): Voice | null {
  const text = scene.words.text.slice(range.start, range.end)
  if (marks.size > 0 || toOne(head) !== undefined || !/^\p{Lu}/u.test(text) || toState(head) !== undefined)
    return null
  const [first] = lastBefore(scene.namesEnding(toPart(head)), range.start, mostNames)
  return first ? toVoice(first, head) : null
}

function toVoice({ start, end }: Range, head: string): Voice {
  return {
    kind: 'voice',
    naming: { start, end },
    head,
    marks: new Set(),
    many: true,
    human: false,
    gender: null,
  }
}
