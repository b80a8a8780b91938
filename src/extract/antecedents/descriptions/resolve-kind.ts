import type { Range } from '../../../core/index.ts'
import { toState } from '../facts/states.ts'
import { stateBodies } from '../facts/word-lists.ts'
import { type Scene, sentencesBack } from '../scene.ts'
import type { Voice } from '../speakers.ts'
import { isAcronym } from '../things/acronyms.ts'
import type { BodyMention } from '../things/bodies.ts'
import type { ThingMention } from '../things/things.ts'
import { wordAt } from '../words.ts'

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Told sentences back to a body that was only named. */
const reach = 5
/** An outlet is told something once and quoted throughout. */
const reachOutlet = 20

const media = setOf(
  'newspaper paper magazine outlet broadcaster channel network station website site publication tabloid',
)

/** Nouns of names that a noun is said of; letters alone may be any of them. */
const heads: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    'agency',
    setOf(
      'agency service organisation organization office authority administration inspectorate programme program',
    ),
  ],
  [
    'watchdog',
    setOf(
      'agency inspectorate watchdog commission regulator authority observatory organisation organization',
    ),
  ],
  ['regulator', setOf('agency inspectorate commission authority regulator board')],
  ['tank', setOf('institute centre center foundation council institution')],
  ['institute', setOf('institute institution')],
  [
    'group',
    setOf(
      'group watchdog association alliance coalition movement foundation union council observatory network',
    ),
  ],
  ['organisation', setOf('organisation organization association agency foundation union group alliance')],
  ['organization', setOf('organisation organization association agency foundation union group alliance')],
  ['company', setOf('company corporation firm bank group')],
  ['firm', setOf('company corporation firm bank group')],
  ['charity', setOf('charity foundation trust')],
  ['ngo', setOf('foundation association group centre center')],
  ['party', setOf('party')],
])

/** "the agency" of one that was named shortly before and has not spoken; null where none is of that kind. */
export function lastOfKind(scene: Scene, { head, marks, start, end }: BodyMention): Voice | null {
  // "the group for the valley’s farmers" says itself whose it is.
  const next = scene.words.all[wordAt(scene.words, end)]
  if (/^(?:of|for|in|at|behind|that|representing)$/.test(next?.lower ?? '')) return null
  const wanted = marks.has('watchdog') ? 'watchdog' : head === 'think-tank' ? 'tank' : head
  const isOutlet = media.has(wanted)
  for (const sentence of sentencesBack(scene, scene.sentenceAt(start), isOutlet ? reachOutlet : reach)) {
    const found = isOutlet
      ? outletIn(scene, sentence, start)
      : scene.thingsIn(sentence).findLast((one) => one.end <= start && isOf(scene, one, wanted))
    if (found) return toVoice(scene, found)
  }
  return null
}

function isOf({ words }: Scene, thing: ThingMention, wanted: string): boolean {
  const nouns = heads.get(wanted)
  if (!nouns || thing.many || toState(thing.head) !== undefined) return false
  if (nouns.has(thing.head)) return true
  // "at the ZNPP" names a place.
  return (
    thing.isSubject && !stateBodies.has(thing.head) && isLetters(words.text.slice(thing.start, thing.end))
  )
}

function isLetters(text: string): boolean {
  return isAcronym({ text, isSign: false })
}

/** "told the Orvian Herald": somebody speaks to it or was quoted by it. */
function outletIn(scene: Scene, sentence: number, before: number): Range | null {
  const all = scene.words.all
  const found = scene.namesIn(sentence).findLast(({ begin, end, possessive, parts }) => {
    const lead = all[begin - 1]?.lower === 'the' ? all[begin - 2] : all[begin - 1]
    const isBody = parts.some((part) => toState(part) !== undefined || stateBodies.has(part))
    return (
      end <= before && !possessive && !isBody && /^(?:told|tells|telling|quoted)$/.test(lead?.lower ?? '')
    )
  })
  return found ?? null
}

function toVoice({ acronyms, words }: Scene, range: Range): Voice {
  const text = words.text.slice(range.start, range.end)
  const naming = acronyms.get(text) ?? { start: range.start, end: range.end }
  return {
    kind: 'voice',
    naming,
    head: text.toLowerCase(),
    marks: new Set(),
    many: true,
    human: false,
    gender: null,
  }
}
