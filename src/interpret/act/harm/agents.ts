import { enemies, forces, states } from './lexicon.ts'
import type { Token } from './tokens.ts'

/** Who is named as doer: a name, or a common word for armed people, rulers or an enemy. */
export interface Doer {
  readonly words: string
  readonly kind: 'name' | 'enemy' | 'forces' | 'state' | 'pronoun'
}

const ours = new Set(['our', 'my', 'ours'])
/** Whose they are depends on who speaks of them. */
const theirs = new Set(['his', 'her', 'their', 'its'])
/** After these a name is where something is or whom it meets, not who does it. */
const elsewhere = new Set(
  'in at near on around outside inside across to into over against with between toward towards along through behind beside than for within off via despite during after before about'.split(
    ' ',
  ),
)
const stops = new Set(
  'that when while because as if where whether said says say and but or so was were is are be been has have had will would since although though'.split(
    ' ',
  ),
)
/** Heads after which "of" names whose they are. */
const bodies =
  /^(?:forces|army|troops|soldiers|president|leader|leaders|leadership|men|planes|drones|missiles|agents|allies|supporters|government|military|navy|units|ships|jets|fighters|regime|rulers|elements|services|state)$/

/** The doer that a word names by itself, if it names one. */
export function doerOf({ text, lower, isName }: Token): Doer | null {
  const bare = lower.replace(/'s?$/, '')
  if (enemies.has(bare)) return { words: bare, kind: 'enemy' }
  if (isName) return { words: text.replace(/'s?$/, ''), kind: 'name' }
  if (forces.has(bare)) return { words: text, kind: 'forces' }
  if (states.has(bare)) return { words: text, kind: 'state' }
  return null
}

/** The most words of a subject or of what follows "by" that are looked at. */
const reach = 8

/**
 * The doer in the subject that ends before a token: names after a preposition of place are none, a name wins over a
 * common word, and what is "ours" is nobody's harm.
 */
export function subjectBefore(tokens: readonly Token[], end: number): Doer | null {
  let at = end - 1
  while (at > 0 && /^(?:who|which|that|,)$/.test(tokens[at]?.lower ?? '')) at--
  const from = Math.max(0, at - reach)
  const segment: Token[] = []
  let best: Doer | null = null
  for (; at >= from; at--) {
    const token = tokens[at]
    if (!token || token.isSign || stops.has(token.lower)) break
    if (ours.has(token.lower)) return null
    if (elsewhere.has(token.lower)) {
      segment.length = 0
      best = null
      continue
    }
    if (theirs.has(token.lower))
      return best === null || best.kind === 'name' ? best : { ...best, kind: 'pronoun' }
    if (token.lower === 'of' || token.lower === 'from') {
      if (!bodies.test(tokens[at - 1]?.lower ?? '')) {
        segment.length = 0
        best = null
      }
      continue
    }
    best = better(best, doerOf(token))
    segment.push(token)
  }
  if (best === null && segment.length === 1 && /^(?:they|he)$/.test(segment[0]?.lower ?? ''))
    return { words: segment[0]?.lower ?? '', kind: 'pronoun' }
  return best
}

/** The doer that the words from a token on begin with: what follows "by". */
export function nounPhraseFrom(tokens: readonly Token[], start: number): Doer | null {
  let best: Doer | null = null
  let isTheirs = false
  for (const [at, token] of tokens.slice(start, start + reach).entries()) {
    if (token.lower === 'of' && !bodies.test(tokens[start + at - 1]?.lower ?? '')) break
    if (token.isSign || stops.has(token.lower) || elsewhere.has(token.lower) || token.lower === 'by') break
    if (ours.has(token.lower)) return null
    isTheirs ||= theirs.has(token.lower)
    best = better(best, doerOf(token))
  }
  return isTheirs && best !== null && best.kind !== 'name' ? { ...best, kind: 'pronoun' } : best
}

/** A name tells more than "troops"; an enemy by name or word more than either. */
function better(known: Doer | null, found: Doer | null): Doer | null {
  const rank = (doer: Doer | null) =>
    doer === null ? 0 : { pronoun: 1, state: 2, forces: 2, enemy: 3, name: 4 }[doer.kind]
  return rank(found) > rank(known) ? found : known
}
