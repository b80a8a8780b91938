import type { Range } from '../../../core/index.ts'
import { isStateNoun, toState } from '../facts/states.ts'
import { functionWords, ordinaryWords } from '../facts/word-lists.ts'
import { toOne } from '../persons/person-nouns.ts'
import type { Word, Words } from '../words.ts'

/** A place where several people without names are spoken of: "Orvian soldiers", "Olena Vane and her colleagues". */
export interface GroupMention extends Range {
  /** Its noun, in lower case: "soldiers". */
  readonly head: string
  readonly sentence: number
  /** It begins its sentence, words before a comma aside. */
  readonly isSubject: boolean
  readonly quoted: boolean
  /** More than its noun and "the" say who they are. */
  readonly full: boolean
}

/** Words before a group's noun at most. */
const mostBefore = 5
/** Words before a subject at most: "In the footage,". */
const mostIntro = 8

/** The groups of people in an article, in order. Linear time. */
export function findGroups({ all }: Words): GroupMention[] {
  const found: GroupMention[] = []
  for (const [at, word] of all.entries()) {
    if (word.isSign || word.possessive || !isPeople(word)) continue
    if (word.capital && !word.first && !isNation(word.lower)) continue
    const from = startOf(all, at)
    const first = all[from]
    if (!first) continue
    found.push({
      start: first.start,
      end: word.end,
      head: word.lower,
      sentence: word.sentence,
      isSubject: beginsSentence(all, from),
      quoted: word.quoted,
      full: from < at,
    })
  }
  return found
}

function isPeople({ lower }: Word): boolean {
  if (toOne(lower) !== undefined || lower === 'police') return true
  return lower.endsWith('s') && (crowds.has(lower) || isNation(lower))
}

const crowds = new Set(
  'troops forces rebels separatists insurgents militants occupiers invaders defenders authorities demonstrators allies companies agencies countries nations governments'.split(
    ' ',
  ),
)

/** "Orvians": those of a state or of a party. */
function isNation(word: string): boolean {
  return (
    /^(?:republicans|democrats)$/.test(word) ||
    (/[^s]s$/.test(word) && toState(word) !== undefined && !isStateNoun(word))
  )
}

/** Index of the first word that belongs to the noun at a place; determiners and verbs do not. */
function startOf(all: readonly Word[], at: number): number {
  const noun = all[at]
  let from = at
  while (from > 0 && at - from < mostBefore) {
    const before = all[from - 1]
    if (!before || before.isSign || before.possessive || before.sentence !== noun?.sentence) break
    if (ordinaryWords.has(before.lower) && !/^(?:former|senior|top|retired|young|old)$/.test(before.lower))
      break
    // Of words in small letters only what looks like an adjective: others may be the verb.
    if (
      !before.capital &&
      !/(?:-|al|ic|ish|ian|an|ese|ary|ive|ous|ed|former|senior|top|young)/.test(before.lower)
    )
      break
    from--
  }
  return from
}

function beginsSentence(all: readonly Word[], from: number): boolean {
  let at = from - 1
  while (at >= 0 && all[at]?.sentence === all[from]?.sentence && from - at <= mostIntro) {
    const word = all[at]
    if (!word || word.text === ',' || word.first) break
    if (!(functionWords.has(word.lower) && at === from - 1)) return false
    at--
  }
  const word = all[at]
  if (!word || word.sentence !== all[from]?.sentence) return true
  if (word.first) return /^(?:the|these|those|both|some|many|several)$/.test(word.lower) || word.isSign
  return word.text === ',' && isIntro(all, at)
}

/** "In the footage,": words of which the first is a preposition, with no other comma. */
function isIntro(all: readonly Word[], comma: number): boolean {
  for (let at = comma - 1; at >= 0 && comma - at <= mostIntro; at--) {
    const word = all[at]
    if (!word || word.text === ',' || word.sentence !== all[comma]?.sentence) return false
    if (word.first)
      return /^(?:in|on|at|after|during|for|by|from|amid|meanwhile|however|later)$/.test(word.lower)
  }
  return false
}
