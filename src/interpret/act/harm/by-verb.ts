import { type Doer, nounPhraseFrom, subjectBefore } from './agents.ts'
import { harmless, harmNouns, harmVerbs, harmWithNext } from './lexicon.ts'
import type { Token } from './tokens.ts'

const be = new Set("was were been being be is are am get gets got 're 's".split(' '))
const helpers = new Set(
  'has have had having did does do will shall would going to also then now just still even'.split(' '),
)
/** Words by which a deed is only thought of. */
const unreal = new Set(
  'could may might can if unless should whether not never no without cannot neither'.split(' '),
)
/** Verbs and nouns before "to" whose subject means to do it. */
const means =
  /^(?:plan\w*|intend\w*|tr(?:y|ies|ied|ying)|seek\w*|sought|continu\w*|beg(?:a|i)n\w*|start\w*|prepar\w*|attempt\w*|want\w*|order\w*|vow\w*|threaten\w*|willingness|objective|goal|mission|purpose|bid|effort|ready|went|going|decid\w*|aim\w*|keep\w*|kept|willing|determined|work|works|worked|working|conspir\w*|plot\w*|forces|troops|soldiers|campaign|used|uses|using)$/
/** What begins an object. */
const object =
  /^(?:the|a|an|this|that|these|those|our|my|your|his|her|its|their|them|us|him|me|it|civilian\w*|people|\d.*|two|three|four|five|six|seven|eight|nine|ten|some|several|many|more|at|dozens|hundreds|thousands|and|residential|homes|houses|schools|hospitals)$/

/** Whether the word at a place does harm, with the word after it where it needs one. */
export function isHarmVerb(tokens: readonly Token[], at: number): boolean {
  const lower = tokens[at]?.lower ?? ''
  if (harmless.get(lower) === tokens[at + 1]?.lower) return false
  const next = harmWithNext.get(lower)
  if (next !== undefined)
    for (let to = at + 1; to <= at + 4 && !(tokens[to]?.isSign ?? true); to++)
      if (next.has(tokens[to]?.lower ?? '')) return true
  return harmVerbs.has(lower)
}

/** Who does the harm that the verb at a place tells of; null where nobody is named or it is not said to be done. */
export function doerOfVerb(tokens: readonly Token[], at: number): Doer | null {
  const form = tokens[at]?.lower ?? ''
  if (tokens.slice(at + 1, at + 3).some(({ lower }) => /^(?:themsel\w+|himself|herself|itself)$/.test(lower)))
    return null
  let before = at - 1
  let isPassive = false
  let isTo = false
  for (; before >= 0 && at - before <= 6; before--) {
    const { lower = '', isSign = true } = tokens[before] ?? {}
    if (unreal.has(lower)) return null
    if (lower === 'to') isTo = true
    else if (be.has(lower)) isPassive ||= !form.endsWith('ing') && !isTo
    else if (isSign || !(helpers.has(lower) || /ly$/.test(lower))) break
  }
  if (isHypothetical(tokens, before)) return null
  if (isPassive) return byPhrase(tokens, at)
  if (isTo) {
    if (!means.test(tokens[before]?.lower ?? '') && !means.test(tokens[before - 1]?.lower ?? '')) return null
    const end = toSubject(tokens, before)
    return end === null ? null : subjectBefore(tokens, end)
  }
  if (form.endsWith('ing')) return doerOfIng(tokens, { at, before })
  if (isReduced(tokens, { at, before, form })) return byPhrase(tokens, at)
  if (harmNouns.has(form) && before === at - 1 && !isObject(tokens[at + 1])) return null
  const joined = tokens[before]?.lower
  return joined === 'and' || joined === 'then'
    ? firstSubject(tokens, before, at)
    : subjectBefore(tokens, before + 1)
}

/** "Orsk is shelling", "Orsk's men looting"; after a preposition or "continue" it is the subject's deed. */
function doerOfIng(
  tokens: readonly Token[],
  { at, before }: { readonly at: number; readonly before: number },
): Doer | null {
  const previous = tokens[before]?.lower ?? ''
  if (/^(?:for|of|by|without|from)$/.test(previous)) {
    const end = toSubject(tokens, before)
    return end === null ? null : subjectBefore(tokens, end)
  }
  if (means.test(previous)) {
    const end = toSubject(tokens, before)
    return end === null ? null : subjectBefore(tokens, end)
  }
  const isProgressive = be.has(tokens[at - 1]?.lower ?? '') || be.has(tokens[at - 2]?.lower ?? '')
  return isProgressive || before === at - 1 ? subjectBefore(tokens, before + 1) : null
}

/** Where the subject ends of the verb group that ends at a token: before its verb and what helps it. */
function toSubject(tokens: readonly Token[], last: number): number | null {
  for (let at = last, steps = 0; at >= 0 && steps < 7; at--, steps++) {
    const { lower = '', isSign = true, isName = false } = tokens[at] ?? {}
    if (isSign) return null
    if (unreal.has(lower)) return null
    if (
      isName ||
      /^(?:they|he|forces|troops|soldiers|army|occupiers|invaders|rebels|militants|regime|government)$/.test(
        lower,
      )
    )
      return at + 1
  }
  return null
}

function byPhrase(tokens: readonly Token[], at: number): Doer | null {
  for (let by = at + 1; by < at + 12; by++) {
    const token = tokens[by]
    if (!token || (token.isSign && token.lower !== ',')) return null
    if (token.lower === 'by') return nounPhraseFrom(tokens, by + 1)
  }
  return null
}

/** A participle after its noun: "people killed in the raid"; the past of a verb has its object behind it. */
function isReduced(
  tokens: readonly Token[],
  { at, before, form }: { readonly at: number; readonly before: number; readonly form: string },
): boolean {
  if (before < at - 1 || !/(?:ed|shot|struck|hit|beaten|stolen|burnt)$/.test(form)) return false
  const next = tokens[at + 1]
  if (!next || next.isSign) return next?.lower !== ',' && next?.lower !== '“' && next?.lower !== '"'
  return (
    /^(?:by|in|near|during|since|from|as|when|after|while|last|yesterday|today)$/.test(next.lower) &&
    !object.test(next.lower)
  )
}

function isObject(token: Token | undefined): boolean {
  return token !== undefined && (object.test(token.lower) || token.isName)
}

/** The subject of a verb that "and" joins to the one before: what its clause begins with. */
function firstSubject(tokens: readonly Token[], and: number, verb: number): Doer | null {
  let start = and
  while (start > 0 && and - start < 15 && !tokens[start - 1]?.isSign) start--
  if (tokens.slice(start, and).some(({ lower }) => be.has(lower))) return byPhrase(tokens, verb)
  const first = tokens[start]?.lower ?? ''
  if (/^(?:they|he)$/.test(first)) return { words: first, kind: 'pronoun' }
  return nounPhraseFrom(tokens, start)
}

/** "If", "whether" or "could" earlier in the clause. */
function isHypothetical(tokens: readonly Token[], before: number): boolean {
  for (let at = before; at >= 0 && before - at < 12; at--) {
    const { lower = '', isSign = false } = tokens[at] ?? {}
    if (isSign && lower !== ',') return false
    if (/^(?:if|unless|whether|could|might|may|prevent\w*|deter\w*|stop)$/.test(lower)) return true
  }
  return false
}
