import type { Range } from '../../../core/index.ts'
import { isStateNoun, toState } from '../facts/states.ts'
import { plurals } from '../facts/word-lists.ts'
import { toOne } from '../persons/person-nouns.ts'
import { type Word, type Words, wordAt } from '../words.ts'
import { isAcronym } from './acronyms.ts'
import type { BodyMention } from './bodies.ts'

/** A place where a state, a body or something known by letters is named, of which "it" or "they" can be said. */
export interface ThingMention extends Range {
  /** Its noun, or for a state its key. */
  readonly head: string
  readonly sentence: number
  readonly quoted: boolean
  /** Nothing leads up to it and it stands near the beginning of its sentence. */
  readonly isSubject: boolean
  /** "Orvia and Ostravia", "the authorities": never "it". */
  readonly many: boolean
}

/** Words before a subject at most. */
const mostBefore = 12

/** The states, bodies and letters that an article names, in order, pairs of states as one. Linear time. */
export function findThings(words: Words, bodies: readonly BodyMention[]): ThingMention[] {
  const inBody = new Map(bodies.map((body) => [wordAt(words, body.start), body]))
  const found: ThingMention[] = []
  for (let at = 0; at < words.all.length; at++) {
    const body = inBody.get(at)
    const end = body ? wordAt(words, body.end) : at + 1
    const isNamed = body ? isTold(words, body) && !isOwner(words.all, end) : isStateAt(words.all, at)
    if (isNamed) found.push(toThing(words, { from: at, to: end, head: body?.head ?? keyOf(words.all[at]) }))
    at = end - 1
  }
  return joined(words, found)
}

/** It has a name, or is one: "Grain Organisation". */
function isTold({ text }: Words, { full, marks, start, end }: BodyMention): boolean {
  return full || (marks.size > 0 && /^\p{Lu}.*\s\p{Lu}\S*$/u.test(text.slice(start, end)))
}

function isOwner(all: readonly Word[], end: number): boolean {
  return all[end - 1]?.possessive === true
}

function keyOf(word: Word | undefined): string {
  return toState(word?.lower ?? '') ?? word?.lower ?? ''
}

/** A state or letters as a noun: something that can be done stands behind, not another noun. */
function isStateAt(all: readonly Word[], at: number): boolean {
  const [word, next] = [all[at], all[at + 1]]
  if (!word?.capital || word.isSign || word.possessive || all[at - 1]?.lower === '@') return false
  const isNoun = !next || next.isSign || next.sentence !== word.sentence || isVerbLike(next)
  return isNoun && (isStateNoun(word.lower) || isAcronym(word))
}

const small =
  /^(?:is|was|are|were|has|had|have|will|would|can|could|may|might|must|should|does|did|do|also|and|or|but|in|on|at|for|to|of|by|with|from|as|that|which|who|said|says|over|after|before|since|when|while|if|because|not|never|now|still|then|later|first|already)$/

function isVerbLike({ lower, capital }: Word): boolean {
  if (capital) return false
  if (small.test(lower)) return true
  return /(?:[^s]s|ed|ly)$/.test(lower) && toOne(lower) === undefined && !plurals.has(lower)
}

const leads =
  /^(?:of|for|to|at|in|from|by|with|on|against|near|under|about|between|behind|into|like|than|over|around)$/

interface Place {
  readonly from: number
  readonly to: number
  readonly head: string
}

function toThing({ all, sentences }: Words, { from, to, head }: Place): ThingMention {
  const [first, last] = [all[from], all[to - 1]]
  const sentence = first?.sentence ?? 0
  const before = all[from - 1]?.lower === 'the' ? all[from - 2] : all[from - 1]
  const isLed = before?.sentence === sentence && leads.test(before.lower)
  return {
    start: first?.start ?? 0,
    end: last?.end ?? 0,
    head,
    sentence,
    quoted: first?.quoted ?? false,
    isSubject: !isLed && from - (sentences[sentence] ?? 0) <= mostBefore,
    many: plurals.has(head) && head !== 'military',
  }
}

/** "Orvia and Ostravia" as one more, before its parts. */
function joined({ text }: Words, all: readonly ThingMention[]): ThingMention[] {
  return all.flatMap((one, at) => {
    const next = all[at + 1]
    const isPair = next && /^ and (?:the )?$/.test(text.slice(one.end, next.start))
    return isPair ? [{ ...one, end: next.end, many: true }, one] : [one]
  })
}
