import type { Range } from '../../../core/index.ts'
import { toState } from '../facts/states.ts'
import { bodyNouns, classNouns, stateBodies } from '../facts/word-lists.ts'
import { lastBefore } from '../lists.ts'
import { type Scene, sentencesBack } from '../scene.ts'
import { isThing, type Speaker, type Voice } from '../speakers.ts'
import type { BodyMention } from '../things/bodies.ts'
import { resolveDocument } from './resolve-document.ts'
import { lastOfKind } from './resolve-kind.ts'

/** How many mentions of a kind of body are looked back through; a report has fewer. */
const mostMentions = 200

/** Words that say whose a body is: no newspaper is "the government agency". */
const ownerMark = /^(?:government|state|federal|military|un|ministry)$/

/** The body that a mention speaks of, by its fullest name before it; the mention itself where there is none. */
export function resolveBody(scene: Scene, body: BodyMention): Speaker {
  const named =
    fullerBefore(scene, body) ??
    knownAs(scene, body) ??
    (canStandForAny(body) ? (lastNamedBody(scene, body) ?? lastOfKind(scene, body)) : null)
  const [team] =
    body.head === 'team' && body.definite && body.marks.size === 0
      ? lastBefore(scene.teams, body.start, 1)
      : []
  if (team && !named) return toVoice(body, team)
  const paper = named ? null : resolveDocument(scene, { ...body, range: body })
  if (paper) return paper
  const bare = body.definite && body.marks.size === 0
  return named ?? { ...toVoice(body, body), bare }
}

/** What every reader calls the bloc and the alliance. */
const calledSo: ReadonlyMap<string, RegExp> = new Map([
  ['bloc', /^E\.?U\.?$/],
  ['alliance', /^NATO$/i],
])

/** "the bloc" of the EU, where the article names it before. */
function knownAs({ words }: Scene, { head, marks, definite, start }: BodyMention): Voice | null {
  const letters = calledSo.get(head)
  if (!letters || !definite || marks.size > 0) return null
  const name = words.all.find((word) => letters.test(word.text) && word.start < start)
  return name
    ? { kind: 'voice', naming: name, head: name.lower, marks, many: true, human: false, gender: null }
    : null
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
  const first = last
    ? before.find(({ marks }) => holdsAll(marks, last.marks))
    : (onlyLater(all, body) ?? onlyKind(all, body) ?? ofUntoldState(before, body))
  return first ? toVoice(first, first) : null
}

/** "the ministry" of one "Ministry of the Interior" whose state nobody says. */
function onlyKind(all: readonly BodyMention[], { marks, start }: BodyMention): BodyMention | undefined {
  const more = all.slice(0, mostMentions).filter((one) => one.marks.size > marks.size)
  const [first] = more
  const isOne = first && first.start < start && more.every((one) => holdsAll(first.marks, one.marks))
  return isOne && holdsAll(first.marks, marks) ? first : undefined
}

/** "the Orvian national agency" of a "National Agency" whose state nobody says. */
function ofUntoldState(
  before: readonly BodyMention[],
  { marks, definite }: BodyMention,
): BodyMention | undefined {
  const rest = new Set([...marks].filter((mark) => toState(mark) === undefined))
  if (!definite || rest.size === 0 || rest.size === marks.size) return undefined
  const isUntold = (one: BodyMention) => ![...one.marks].some((mark) => toState(mark) !== undefined)
  return before.findLast((one) => isUntold(one) && holdsAll(one.marks, rest))
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
