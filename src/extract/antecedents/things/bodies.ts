import type { Range } from '../../../core/index.ts'
import { toState } from '../facts/states.ts'
import { bodyNouns, fieldWords, functionWords, ordinaryWords } from '../facts/word-lists.ts'
import { calendar } from '../persons/name-bounds.ts'
import type { Word, Words } from '../words.ts'
import { isAcronym } from './acronyms.ts'

/** A place where a body is named or spoken of: "Orvia’s defence ministry", "the ministry". */
export interface BodyMention extends Range {
  /** Its noun: "ministry". */
  readonly head: string
  /** All words that tell it from others, in lower case, states by their key. */
  readonly marks: ReadonlySet<string>
  /** It has a name or a state, so that it can stand for the others. */
  readonly full: boolean
  readonly definite: boolean
  readonly quoted: boolean
}

/** Words of a body's name at most, on either side of its noun. */
const mostWords = 10

/** The mentions of bodies in an article, in order. */
export function findBodies({ all }: Words): BodyMention[] {
  const found: BodyMention[] = []
  for (let at = 0; at < all.length; at++) {
    const word = all[at]
    if (!word || word.isSign || !(bodyNouns.has(word.lower) || isThinkTank(all, at))) continue
    // "Defence Ministry", "security council office": the last noun is the head.
    if (isPartOf(word, all[at + 1]) && bodyNouns.has(all[at + 1]?.lower ?? '')) continue
    const from = startOf(all, at)
    const to = endOf(all, at)
    found.push(toMention(all, { from, at, to }))
    at = Math.max(at, to - 1)
  }
  return found
}

function isThinkTank(all: readonly Word[], at: number): boolean {
  return all[at]?.lower === 'tank' && all[at - 1]?.lower === 'think'
}

/** "the", with at most three words of a kind between: "the global aid organisation". */
function isDefinite(all: readonly Word[], from: number): boolean {
  for (let at = from - 1; at >= from - 4; at--) {
    const word = all[at]
    if (!word || word.isSign || word.sentence !== all[from]?.sentence) return false
    if (/^(?:the|its|their|his|her)$/.test(word.lower)) return true
    if (functionWords.has(word.lower) || word.possessive) return false
  }
  return false
}

function isPartOf(word: Word, next: Word | undefined): boolean {
  return next !== undefined && !next.isSign && !word.possessive && next.sentence === word.sentence
}

function startOf(all: readonly Word[], at: number): number {
  let from = at
  while (from > 0 && at - from < mostWords) {
    const before = all[from - 1]
    const word = all[from]
    if (!before || before.isSign || before.sentence !== word?.sentence) break
    const isCapital = before.capital && !(before.first && ordinaryWords.has(before.lower))
    if (!isCapital && !fieldWords.has(before.lower) && !bodyNouns.has(before.lower)) break
    from--
  }
  return from
}

/** "of Defence of the Orvian Federation", "for Refugees and Exiles": words with capitals behind a preposition. */
function endOf(all: readonly Word[], at: number): number {
  let end = at + 1
  const isName = all[at]?.capital === true
  if (all[at]?.possessive) return end
  while (end - at < mostWords) {
    let next = end
    while (next < end + 3 && /^(?:of|for|on|and|the|in)$/.test(all[next]?.lower ?? '')) next++
    const word = all[next]
    const joiner = all[end]?.lower ?? ''
    const isJoined = next > end && (joiner === 'of' || (isName && joiner !== 'in' && joiner !== 'the'))
    if (!word?.capital || word.isSign || word.sentence !== all[at]?.sentence) break
    if (calendar.test(word.lower)) break
    // "the Grain Board and OTV" are two.
    if (next > end && (!isJoined || (joiner === 'and' && isAcronym(word)))) break
    if (next === end && !(isName && end > at + 1)) break
    end = next + 1
    if (word.possessive) break
  }
  return end
}

interface Place {
  readonly from: number
  readonly at: number
  readonly to: number
}

function toMention(all: readonly Word[], { from, at, to }: Place): BodyMention {
  const own = all
    .slice(from, to)
    .filter(({ isSign, lower }) => !isSign && !/^(?:of|for|on|and|the)$/.test(lower))
  const head = all[at]?.lower ?? ''
  const marks = new Set(own.map(({ lower }) => toState(lower) ?? spelled(lower)))
  marks.delete(head)
  const names = own.filter((word) => word.capital && word !== all[at])
  return {
    start: all[from]?.start ?? 0,
    end: all[to - 1]?.end ?? 0,
    head,
    marks,
    full: names.some(
      ({ lower }) => toState(lower) !== undefined || !(fieldWords.has(lower) || bodyNouns.has(lower)),
    ),
    definite: isDefinite(all, from),
    quoted: all[at]?.quoted ?? false,
  }
}

/** One spelling for American and British words. */
function spelled(word: string): string {
  return word.replace(/^defense$/, 'defence').replace(/^labor$/, 'labour')
}
