import { type Clause, clausesOf, type Finding, type RuleForm } from './clause.ts'
import {
  finiteHelpers,
  formsOfBe,
  hearsay,
  helpers,
  reportingBases,
  reportingForms,
  reportingPassives,
  weakReporting,
} from './reporting-words.ts'
import { accordingTo, hearsayWord, inverted, passive, standard, trailing, whatSaid } from './rule-forms.ts'
import type { Passage, TokenRange } from './tagger.ts'

/** The more particular form comes first. */
const forms: readonly RuleForm[] = [accordingTo, hearsayWord, whatSaid, passive, trailing, inverted, standard]

/** Statements that the rules find in a passage, sorted by cue. */
export function findByRules(passage: Passage): Finding[] {
  const found = clausesOf(passage).flatMap((clause) => {
    const findings: Finding[] = []
    for (const cue of cuesOf(clause)) {
      for (const form of forms) {
        const finding = form(clause, cue, passage)
        if (!finding) continue
        findings.push(withSharedSource(finding, findings.at(-1), clause))
        break
      }
    }
    return clipped(findings, clause)
  })
  return found.toSorted((a, b) => a.cue.first - b.cue.first)
}

/** "X said ..., adding ...", "X said ... but denied ...": the second has no subject, so X says that too. */
function withSharedSource(finding: Finding, before: Finding | undefined, clause: Clause): Finding {
  const { cue } = finding
  const joint = clause.word(cue.first - 1)
  const shares = clause.word(cue.last).endsWith('ing') ? joint === ',' : joint === 'and' || joint === 'but'
  return shares && before && before.source.length > 0 ? { ...finding, source: before.source } : finding
}

function cuesOf(clause: Clause): TokenRange[] {
  const cues: TokenRange[] = []
  for (let index = clause.low; index <= clause.high; index++) {
    if (clause.quoted(index)) continue
    const cue = cueAt(clause, index)
    if (!cue || cue.first <= (cues.at(-1)?.last ?? -1)) continue
    cues.push(cue)
    index = cue.last
  }
  return cues
}

function cueAt(clause: Clause, index: number): TokenRange | null {
  const word = clause.word(index)
  if (word === 'according' && clause.word(index + 1) === 'to') return { first: index, last: index + 1 }
  if (hearsay.has(word)) return { first: index, last: index }
  const isName = index > clause.low && /^\p{Lu}/u.test(clause.shape(index))
  if (isName || !isReportingVerb(clause, index)) return null
  let first = index
  while (first > clause.low && belongsToVerb(clause, first - 1)) first--
  return { first, last: index }
}

/** Behind these a word such as "reports" or "claims" is a noun. */
const nounBefore =
  /^(?:the|a|an|no|any|of|about|by|on|with|from|to|for|in|at|amid|over|despite|after|against|and|or)$/

function isReportingVerb(clause: Clause, index: number): boolean {
  const word = clause.word(index)
  const before = clause.word(index - 1)
  if (formsOfBe.has(before) || (helpers.has(before) && formsOfBe.has(clause.word(index - 2)))) {
    return reportingPassives.has(word) || (word.endsWith('ing') && reportingForms.has(word))
  }
  if (weakReporting.has(word)) return !nounBefore.test(before) && hasClause(clause, index)
  if (reportingForms.has(word)) return !/^(?:a|an|the|of|to|and,)$/.test(before)
  return reportingBases.has(word) && !/^(?:a|an|the|of|to|no|any|this|that|in|for|let|’s|'s)$/.test(before)
}

/** Whether what follows, or stood right before the subject, is plainly something that was said. */
function hasClause(clause: Clause, index: number): boolean {
  const next = clause.word(index + 1)
  if (next === 'that' || clause.quoted(index + 1) || (next === ':' && clause.quoted(index + 2))) return true
  for (let before = index - 1; before >= Math.max(clause.low, index - 8); before--) {
    if (clause.quoted(before)) return true
    if (clause.word(before) === ',') return clause.quoted(before - 1)
  }
  return false
}

function belongsToVerb(clause: Clause, index: number): boolean {
  const word = clause.word(index)
  if (clause.quoted(index)) return false
  return helpers.has(word) || formsOfBe.has(word) || finiteHelpers.has(word) || /^[a-z]{3,}ly$/.test(word)
}

/** What one statement says ends where the next one of the same clause, with no subject of its own, begins. */
function clipped(findings: readonly Finding[], clause: Clause): Finding[] {
  return findings.map((finding, number) => {
    const next = findings[number + 1]?.cue.first
    if (next === undefined || next <= finding.cue.last) return finding
    const joint = clause.word(next - 1)
    if (!/^(?:and|but|,)$/.test(joint) || clause.quoted(next - 1)) return finding
    const end = joint === ',' || clause.word(next - 2) !== ',' ? next - 2 : next - 3
    return { ...finding, content: finding.content.flatMap((range) => cutAfter(range, { end, next })) }
  })
}

function cutAfter(range: TokenRange, { end, next }: { end: number; next: number }): TokenRange[] {
  if (range.last < next || range.first > next) return [range]
  return range.first <= end ? [{ first: range.first, last: end }] : []
}
