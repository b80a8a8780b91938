import type { Clause, RuleForm } from './clause.ts'
import {
  adjunctStarts,
  determiners,
  finiteHelpers,
  formsOfBe,
  hearsay,
  plainReporting,
  pronouns,
} from './reporting-words.ts'
import { antecedentStart, findSubject, nounPhraseEnd, phraseStart } from './subject.ts'
import type { TokenRange } from './tagger.ts'

/** "..., according to X" and "According to X, ...". */
export const accordingTo: RuleForm = (clause, cue) => {
  if (clause.word(cue.first) !== 'according') return null
  const end = nounPhraseEnd(clause, cue.last + 1, 'long')
  const source = range(cue.last + 1, end)
  const before = range(clause.low, cue.first - 1)
  const after = clause.word(end + 1) === ',' ? range(end + 2, clause.high) : []
  return { cue, source, content: [...before, ...after] }
}

/** "reportedly": nobody is named, and all of the clause is what was said. */
export const hearsayWord: RuleForm = (clause, cue) =>
  hearsay.has(clause.word(cue.first))
    ? { cue, source: [], content: [...range(clause.low, cue.first - 1), ...range(cue.last + 1, clause.high)] }
    : null

/** "what he said were ...", "what she called ...". */
export const whatSaid: RuleForm = (clause, cue) => {
  for (let index = cue.first - 1; index >= Math.max(clause.low, cue.first - 6); index--) {
    if (clause.word(index) !== 'what') continue
    if (index + 1 > cue.first - 1) return null
    const comma = findComma(clause, cue.last + 1)
    const content = [...range(index, index), ...range(cue.last + 1, comma)]
    return { cue, source: range(index + 1, cue.first - 1), content }
  }
  return null
}

/** "was said to be", "is expected to", "never confirmed by X or Y". */
export const passive: RuleForm = (clause, cue) => {
  const verb = clause.word(cue.last)
  const helped = spread(cue).some((index) => index < cue.last && formsOfBe.has(clause.word(index)))
  const byAgent = clause.word(cue.last + 1) === 'by' && /(?:ed|said|told|known|seen|thought)$/.test(verb)
  if (verb.endsWith('ing') || (!helped && !byAgent)) return null
  const subject = subjectOf(clause, cue)
  if (!byAgent)
    return { cue, source: [], content: [...subject, ...range(cue.last + 1, findBreak(clause, cue.last + 1))] }
  const end = nounPhraseEnd(clause, cue.last + 2, 'long')
  return { cue, source: range(cue.last + 2, end), content: subject }
}

/** "...," said X. "..." */
export const inverted: RuleForm = (clause, cue, passage) => {
  const verb = clause.word(cue.last)
  const before = cue.first - 1
  const closes = clause.quoted(before) || (clause.word(before) === ',' && before > clause.low + 1)
  if (!closes || verb.endsWith('ing') || !plainReporting.has(verb) || clause.quoted(cue.last + 1)) return null
  const end = nounPhraseEnd(clause, cue.last + 1, 'long')
  if (end <= cue.last || clause.word(cue.last + 1) === 'that') return null
  if (!clause.quoted(before) && !clause.quoted(before - 1) && !isShortEnd(clause, cue.last + 1)) return null
  return {
    cue,
    source: range(cue.last + 1, end),
    content: [...saidBefore(clause, before), ...saidAfter(clause, end + 1, passage)],
  }
}

/** "...," X said. "..." and "..., X told Y." */
export const trailing: RuleForm = (clause, cue, passage) => {
  const verb = clause.word(cue.last)
  if (verb.endsWith('ing') || !plainReporting.has(verb)) return null
  const { source, before } = findSubject(clause, cue)
  const [first] = source
  if (!first || before < clause.low) return null
  const marked = clause.quoted(before) || (clause.word(before) === ',' && clause.quoted(before - 1))
  if (!marked && clause.word(before) !== ',' && !/^[–—-]$/.test(clause.word(before))) return null
  const after = isAddressed(verb) ? addresseeEnd(clause, cue.last + 1) + 1 : cue.last + 1
  if (!endsSaying(clause, after, marked)) return null
  // "In March, X said ...": what stands before the comma is too short to have been said.
  if (!marked && (before - clause.low < 4 || after > clause.high + 1)) return null
  return { cue, source, content: [...saidBefore(clause, before), ...saidAfter(clause, after, passage)] }
}

/** "X said (that) ..." */
export const standard: RuleForm = (clause, cue) => {
  const verb = clause.word(cue.last)
  const { source } = findSubject(clause, cue)
  const from = isAddressed(verb) ? addresseeEnd(clause, cue.last + 1) + 1 : cue.last + 1
  const content = range(skipTime(clause, from), clause.high)
  return source.length > 0 && content.length > 0 ? { cue, source, content } : null
}

function range(first: number, last: number): TokenRange[] {
  return first <= last ? [{ first, last }] : []
}

function spread({ first, last }: TokenRange): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

function isBreak(clause: Clause, index: number): boolean {
  return /^[,;:.?!()–—-]$/.test(clause.word(index))
}

/** The last token ahead of a comma, dash or stop that is not quoted, or of the clause's end. */
function findBreak(clause: Clause, from: number): number {
  let index = from
  while (index <= clause.high && (clause.quoted(index) || !isBreak(clause, index))) index++
  return index - 1
}

function findComma(clause: Clause, from: number): number {
  let index = from
  while (index <= clause.high && (clause.quoted(index) || !/^[,;–—]$/.test(clause.word(index)))) index++
  return index - 1
}

/** What a passive is said of, a break before the participle passed over ("The raid - never confirmed by ..."). */
function subjectOf(clause: Clause, cue: TokenRange): TokenRange[] {
  const last = cue.first - 1
  if (isBreak(clause, last)) return range(phraseStart(clause, last - 1), last - 1)
  if (/^(?:who|which|that)$/.test(clause.word(last))) return range(antecedentStart(clause, last - 1), last)
  return range(findSubject(clause, cue).source[0]?.first ?? cue.first, last)
}

function isAddressed(verb: string): boolean {
  return /^(?:told|tells|tell|telling|reminded|assured|informed|reassured)$/.test(verb)
}

/** The last token of "AFP", "reporters", "the BBC on Monday" behind "told". */
function addresseeEnd(clause: Clause, from: number): number {
  if (/^(?:that|to)$/.test(clause.word(from)) || clause.quoted(from) || isBreak(clause, from)) return from - 1
  if (/^(?:me|us|him|her|them|you|it)$/.test(clause.word(from))) return from
  return Math.max(from, nounPhraseEnd(clause, from, 'short'))
}

/** "on Monday", "Friday", "in a statement": past the words that tell when it was said. */
function skipTime(clause: Clause, from: number): number {
  const days =
    /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|earlier|later|recently)$/
  let index = from
  if (clause.word(index) === 'on' && days.test(clause.word(index + 1))) index += 2
  else if (days.test(clause.word(index))) index += 1
  else if (
    clause.word(index) === 'in' &&
    /^(?:a|an)$/.test(clause.word(index + 1)) &&
    /^(?:statement|interview|speech|tweet|letter|report)$/.test(clause.word(index + 2))
  )
    index += 3
  if (index > from && /^[,:]$/.test(clause.word(index))) index++
  return index <= clause.high ? index : from
}

/** Whether nothing more is said behind the verb but when, where and how. */
function endsSaying(clause: Clause, from: number, marked: boolean): boolean {
  if (from > clause.high || isBreak(clause, from) || clause.quoted(from)) return true
  if (!adjunctStarts.has(clause.word(from))) return false
  return (
    marked ||
    !spreadTo(clause, from).some(
      (index) => clause.word(index) === 'that' || finiteHelpers.has(clause.word(index)),
    )
  )
}

function spreadTo(clause: Clause, from: number): number[] {
  return from > clause.high ? [] : spread({ first: from, last: clause.high })
}

/** What stands behind "says" at a sentence's end is a short name without a verb. */
function isShortEnd(clause: Clause, from: number): boolean {
  const rest = spreadTo(clause, from)
  if (pronouns.has(clause.word(from))) return rest.length <= 2
  if (rest.length > 12) return false
  const isName = /^\p{Lu}/u.test(clause.shape(from)) || determiners.has(clause.word(from)) || rest.length <= 5
  return isName && !rest.some((index) => finiteHelpers.has(clause.word(index)))
}

/** What was said ahead of the saying: back to the sentence's start, less an opening "but". */
function saidBefore(clause: Clause, last: number): TokenRange[] {
  const end = clause.word(last) === ',' && !clause.quoted(last) ? last - 1 : last
  return range(clause.low, end)
}

/** What is said on: behind a comma in the same sentence, or in a quotation that opens the next one. */
function saidAfter(
  clause: Clause,
  from: number,
  { tokens }: { tokens: readonly { quoted: boolean; block: number }[] },
): TokenRange[] {
  const comma = findBreak(clause, from) + 1
  if (comma < clause.high && /^[,:–—]$/.test(clause.word(comma))) {
    if (clause.quoted(comma + 1)) return range(comma + 1, lastQuoted(tokens, comma + 1))
    return comma === from &&
      clause.word(comma) === ',' &&
      !/ing$|^(?:who|which|a|an|the|as)$/.test(clause.word(comma + 1))
      ? range(comma + 1, clause.high)
      : []
  }
  const next = clause.high + 1
  if (comma < clause.high || !tokens[next]?.quoted || tokens[next]?.block !== tokens[clause.high]?.block)
    return []
  const end = lastQuoted(tokens, next)
  // A comma or no stop ahead of the closing mark: that quotation has its own saying behind it.
  return /^[.?!…]$/.test(clause.word(end - 1)) ? range(next, end) : []
}

function lastQuoted(tokens: readonly { quoted: boolean; block: number }[], from: number): number {
  let index = from
  while (tokens[index + 1]?.quoted && tokens[index + 1]?.block === tokens[from]?.block) index++
  return index
}
