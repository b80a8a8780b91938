import type { Range } from '../../core/index.ts'
import type { BodyMention } from './bodies.ts'
import { lastBefore } from './lists.ts'
import { type Scene, sentencesBack } from './scene.ts'
import { isThing, type Speaker, type Voice } from './speakers.ts'
import { toState } from './states.ts'
import { bodyNouns, classNouns, stateBodies } from './word-lists.ts'

/** How many mentions of a kind of body are looked back through; a report has fewer. */
const mostMentions = 200

/** Words that say whose a body is: no newspaper is "the government agency". */
const ownerMark = /^(?:government|state|federal|military|un|ministry)$/

/** The body that a mention speaks of, by its fullest name before it; the mention itself where there is none. */
export function resolveBody(scene: Scene, body: BodyMention): Speaker {
  const named = fullerBefore(scene, body) ?? (canStandForAny(body) ? lastNamedBody(scene, body) : null)
  return named ?? toVoice(body, body)
}

function toVoice({ head, marks }: BodyMention, naming: Range): Voice {
  return { kind: 'voice', naming, head, marks, many: true, human: false, gender: null }
}

/** The latest mention before with the same noun, all of the words and a name; as it first stood. */
function fullerBefore(scene: Scene, body: BodyMention): Voice | null {
  if (body.full) return null
  const all = scene.bodiesOf(body.head)
  const before = lastBefore(all, body.start, mostMentions).filter(({ full }) => full)
  const last = before.findLast(({ marks }) => holdsAll(marks, body.marks))
  const first = last ? before.find(({ marks }) => holdsAll(marks, last.marks)) : onlyLater(all, body)
  return first ? toVoice(first, first) : null
}

/** One body alone of its kind may be named behind. */
function onlyLater(all: readonly BodyMention[], { marks }: BodyMention): BodyMention | undefined {
  const later = all.slice(0, mostMentions).filter((one) => one.full)
  const [first] = later
  return first && holdsAll(first.marks, marks) && later.every((one) => holdsAll(first.marks, one.marks))
    ? first
    : undefined
}

export function holdsAll(marks: ReadonlySet<string>, wanted: ReadonlySet<string>): boolean {
  return [...wanted].every((mark) => marks.has(mark))
}

/** "the agency", "the social media giant"; of "the Orvian agency" the state must be known. */
function canStandForAny({ head, marks, definite }: BodyMention): boolean {
  if (head === 'authorities') return definite && marks.size === 0
  return (
    definite &&
    classNouns.has(head) &&
    ![...marks].some((mark) => toState(mark) !== undefined || ownerMark.test(mark))
  )
}

/** The body that spoke last, shortly before: "the agency" of one whose name does not say so. */
function lastNamedBody(scene: Scene, { start: at, head }: BodyMention): Speaker | null {
  for (const sentence of sentencesBack(scene, scene.sentenceAt(at), 4)) {
    const heard = scene.heardIn(sentence).filter((one) => one.at < at && !one.nested)
    for (const { speakers } of heard.toReversed()) {
      const [speaker] = speakers
      if (speaker && isThing(speaker) && isNamed(scene, speaker) && isKind(speaker, head)) return speaker
    }
  }
  return null
}

/** Its last word is a name or, as in "the Orvian peace institute", its first. */
function isNamed(scene: Scene, speaker: Speaker): boolean {
  const words = scene.words.text.slice(speaker.naming.start, speaker.naming.end).split(/\s+/)
  const isBody = speaker.kind === 'voice' && bodyNouns.has(speaker.head)
  return /^\p{Lu}/u.test(words.at(-1) ?? '') || (isBody && words.some((word) => /^\p{Lu}/u.test(word)))
}

/** No agency is called what a ministry or a state is; "the authorities" are nothing else. */
function isKind(speaker: Speaker, head: string): boolean {
  const isOffice =
    speaker.kind === 'voice' && (toState(speaker.head) !== undefined || stateBodies.has(speaker.head))
  return isOffice === (head === 'authorities')
}
