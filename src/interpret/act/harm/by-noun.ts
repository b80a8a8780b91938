import { type Doer, doerOf, nounPhraseFrom, subjectBefore } from './agents.ts'
import { background, doerAfterOf, harmNouns } from './lexicon.ts'
import type { Token } from './tokens.ts'

/** Endings of words that say of which state a thing is: "Vardan", "Turkish". Short names in capitals do so too. */
const demonym = /(?:n|ish|ese|i|[cs]h|ic|iot|ch)$|^\p{Lu}{2,5}$/u
/** Deeds that a participle lays at the door of who follows "by". */
const done =
  /^(?:left|caused|inflicted|carried|launched|committed|perpetrated|staged|conducted|wreaked|ordered|used|planned|run)$/
const lead = /^(?:guidance|leadership|command|orders|direction|supervision|control)$/
const adjuncts = /^(?:since|after|before|following|during|amid|until|till|despite)$/
const halts =
  /^(?:repel\w*|repuls\w*|intercept\w*|thwart\w*|halt|end|stop\w*|prevent\w*|against|if|could|may|might|no|not|deny|denied|denies)$/

/** Who does the harm that the noun at a place names; null where nobody is named. */
export function doerOfNoun(tokens: readonly Token[], at: number): Doer | null {
  const { lower = '' } = tokens[at] ?? {}
  if (!harmNouns.has(lower) || isOutside(tokens, at)) return null
  const doer = ownerBefore(tokens, at) ?? doerBehind(tokens, at) ?? predicated(tokens, at)
  // An army's offensive is what armies do; whose it is makes it a charge.
  return doer?.kind === 'forces' && background.has(lower) ? null : doer
}

/** "Varda's night raids", "Vardan strikes", "the occupiers' crimes". */
function ownerBefore(tokens: readonly Token[], at: number): Doer | null {
  for (let before = at - 1; before >= 0 && at - before <= 5; before--) {
    const token = tokens[before]
    if (token && /^[“"‘]$/.test(token.text)) continue
    if (
      !token ||
      token.isSign ||
      /^(?:in|on|at|to|for|with|from|by|than|was|were|is|are|and|or)$/.test(token.lower)
    )
      return null
    if (token.lower === 'of' && tokens[before - 1]?.lower !== 'war') return null
    if (/^(?:our|my|its)$/.test(token.lower)) return null
    if (/^(?:his|their)$/.test(token.lower)) return { words: token.lower, kind: 'pronoun' }
    const doer = doerOf(token)
    if (doer === null) continue
    if (/'s?$/.test(token.lower)) return doer
    // A place before a noun is where it was: "the Mirel massacre".
    if (doer.kind !== 'name' || demonym.test(token.text)) return doer
    return null
  }
  return null
}

/** "The beating of detainees by guards", "the crimes of the occupiers", "destruction left by troops". */
function doerBehind(tokens: readonly Token[], at: number): Doer | null {
  if (tokens[at + 1]?.lower === 'of' && doerAfterOf.has(tokens[at]?.lower ?? ''))
    return nounPhraseFrom(tokens, at + 2)
  for (let by = at + 1; by < at + 10; by++) {
    const token = tokens[by]
    if (!token || token.isSign) return null
    if (token.lower === 'by') return nounPhraseFrom(tokens, by + 1)
    // "Carried out under the guidance of Orsk".
    if (lead.test(token.lower) && tokens[by + 1]?.lower === 'of') return nounPhraseFrom(tokens, by + 2)
    if (
      /^(?:was|were|is|are|has|have|had|will|would|said)$/.test(token.lower) &&
      !done.test(tokens[by + 1]?.lower ?? '')
    )
      return null
  }
  return null
}

/** "Orsk's actions amount to war crimes": whose they are stands in the subject. */
function predicated(tokens: readonly Token[], at: number): Doer | null {
  if (
    !/^(?:crimes?|genocide|terrorism|aggression|atrocit\w+|massacre|sabotage|blackmail)$/.test(
      tokens[at]?.lower ?? '',
    )
  )
    return null
  for (let before = at - 1; before > 0 && at - before <= 4; before--) {
    const { lower = '', isSign = true } = tokens[before] ?? {}
    if (isSign || lower === 'not') return null
    if (/^(?:amounts?|amounted|constitutes?|constituted|is|are|was|were)$/.test(lower)) {
      const subject = subjectBefore(tokens, before)
      // A place or person that is a subject does not commit what it is called: only an owned deed does.
      return subject !== null && /'s?$/.test(tokens[before - 2]?.lower ?? '') ? subject : null
    }
  }
  return null
}

/** Where a noun only dates something ("since the invasion"), or was kept from happening. */
function isOutside(tokens: readonly Token[], at: number): boolean {
  const isBackground = background.has(tokens[at]?.lower ?? '')
  for (let before = at - 1; before >= 0 && at - before <= 8; before--) {
    const { lower = '', isSign = true } = tokens[before] ?? {}
    if (isSign && lower !== '“' && lower !== '"' && lower !== '‘') return false
    if (halts.test(lower)) return true
    if (isBackground && (adjuncts.test(lower) || lower === 'impact')) return true
  }
  return false
}
