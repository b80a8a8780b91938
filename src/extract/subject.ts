import type { Clause } from './clause.ts'
import { adjunctStarts, clauseStarts, determiners, finiteHelpers, pronouns } from './reporting-words.ts'
import type { TokenRange } from './tagger.ts'

/** The subject of a verb and the token ahead of it; `before` may lie outside the clause. */
export interface Subject {
  readonly source: TokenRange[]
  readonly before: number
}

/** Farther back no subject of a news sentence begins. */
const longestSubject = 22

/**
 * The words before a verb that name who it is said of: back to a comma, a mark or a word that begins a
 * clause. An apposition between commas belongs to it ("Orlo, the minister, said").
 */
export function findSubject(clause: Clause, cue: TokenRange): Subject {
  let last = cue.first - 1
  if (last < clause.low) return { source: [], before: last }
  if (pronouns.has(clause.word(last)) && !/^(?:who|which)$/.test(clause.word(last))) {
    return { source: [{ first: last, last }], before: last - 1 }
  }
  if (/^(?:who|which)$/.test(clause.word(last))) return relative(clause, last)
  let first = last + 1
  if (clause.word(last) === ',' && !clause.quoted(last - 1)) {
    const opening = commaBefore(clause, last - 1)
    if (opening === null) return { source: [], before: last }
    first = opening
    last--
  }
  first = listStart(clause, phraseStart(clause, first - 1), last)
  first = skipOpening(clause, first, last)
  const end = timeStart(clause, first, last)
  return { source: first <= end ? [{ first, last: end }] : [], before: first - 1 }
}

/** "X, who said": X, and the pronoun that stands for X. */
function relative(clause: Clause, pronoun: number): Subject {
  const end = clause.word(pronoun - 1) === ',' ? pronoun - 2 : pronoun - 1
  const first = antecedentStart(clause, end)
  const named = first <= end ? [{ first, last: end }] : []
  return { source: [...named, { first: pronoun, last: pronoun }], before: first - 1 }
}

/** Where the noun phrase that ends at a token begins: at its determiner, or where its capitals begin. */
export function antecedentStart(clause: Clause, last: number): number {
  const isName = (index: number) => /^\p{Lu}/u.test(clause.shape(index))
  let first = last + 1
  while (first > clause.low && last - first < 6 && !endsPhrase(clause, first - 1)) {
    first--
    if (determiners.has(clause.word(first))) return first
    if (isName(first) && !isName(first - 1)) return first
  }
  return first
}

/** "Western, Belmark and Ostravian agencies": the phrase with the short parts of a list ahead of it. */
function listStart(clause: Clause, from: number, last: number): number {
  if (clause.word(from - 1) !== ',' || !holdsAnd(clause, from, last)) return from
  const first = phraseStart(clause, from - 2)
  const isPart = first < from - 1 && from - 1 - first <= 3 && !adjunctStarts.has(clause.word(first))
  return isPart ? first : from
}

function holdsAnd(clause: Clause, first: number, last: number): boolean {
  for (let index = first; index <= last; index++) {
    if (clause.word(index) === 'and' || clause.word(index) === 'or') return true
  }
  return false
}

const timeWord =
  /^(?:\d+|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|january|february|march|april|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|earlier)$/

/** The last token ahead of "on Jan 31", "in 2022" or "Monday" at the end of a subject. */
function timeStart(clause: Clause, first: number, last: number): number {
  let end = last
  while (end > first && timeWord.test(clause.word(end))) end--
  if (end < last && end > first && /^(?:on|in)$/.test(clause.word(end))) end--
  return end
}

function commaBefore(clause: Clause, from: number): number | null {
  for (let index = from; index > Math.max(clause.low, from - longestSubject); index--) {
    if (clause.quoted(index)) return null
    if (clause.word(index) === ',' && index > clause.low) return index
  }
  return null
}

/** Where the words that end at a token and hold no comma, mark or verb begin. */
export function phraseStart(clause: Clause, last: number): number {
  let first = last + 1
  while (first > clause.low && last - first < longestSubject && !endsPhrase(clause, first - 1)) first--
  return first
}

function endsPhrase(clause: Clause, index: number): boolean {
  const word = clause.word(index)
  if (clause.quoted(index) || clauseStarts.has(word) || finiteHelpers.has(word)) return true
  if (/^[,;:.?!()–—-]$/.test(word)) return true
  // "He left and Orlo said": a name behind "and" may be a second speaker, a pronoun begins a clause.
  return word === 'and' && pronouns.has(clause.word(index + 1))
}

/** Past "On Monday", "Meanwhile", "And" at the start. */
function skipOpening(clause: Clause, from: number, last: number): number {
  let first = from
  while (
    first < last &&
    /^(?:and|but|so|yet|still|also|then|now|later|meanwhile|however|both)$/.test(clause.word(first))
  )
    first++
  return first
}

/**
 * The last token of a noun phrase that begins at `from`: up to a comma, stop, quotation or, where a
 * short one is wanted, a word that begins an adjunct or a clause.
 */
export function nounPhraseEnd(clause: Clause, from: number, length: 'short' | 'long'): number {
  if (pronouns.has(clause.word(from))) return from
  let index = from
  while (index <= clause.high && index - from < longestSubject) {
    const word = clause.word(index)
    if (clause.quoted(index) || /^[,;:.?!()–—-]$/.test(word) || clauseStarts.has(word)) break
    if (index > from && finiteHelpers.has(word)) break
    if (
      index > from &&
      adjunctStarts.has(word) &&
      !(/^(?:of|for)$/.test(word) || (length === 'long' && /^(?:in|from|with|by|at|to)$/.test(word)))
    )
      break
    if (
      length === 'short' &&
      index > from &&
      /^(?:he|she|they|it|i|we|you|there|his|her|their|its|the|a|an|in)$/.test(word)
    )
      break
    index++
  }
  return index - 1
}
