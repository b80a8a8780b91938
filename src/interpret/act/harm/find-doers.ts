import { type Doer, doerOf } from './agents.ts'
import { doerOfNoun } from './by-noun.ts'
import { doerOfVerb, isHarmVerb } from './by-verb.ts'
import { harmNouns } from './lexicon.ts'
import { type Token, tokenize } from './tokens.ts'

/** UTF-16 units of a content that are looked at. */
const looked = 4_000

/** Somebody whom a content names as doer of harm, and whether by a verb or in another way. */
export interface Harm extends Doer {
  readonly how: 'verb' | 'noun' | 'name'
}

/**
 * Whom a content names as doers of harm, in order: by an active verb's subject, what follows "by", an owner or
 * adjective before a noun, or a name that is itself a charge ("the terrorist state"). Light syntax over words; who is
 * meant by them is not asked.
 * @example findDoers('a school was destroyed by Orsk') // [{ words: 'Orsk', kind: 'name', how: 'verb' }]
 */
export function findDoers(content: string): Harm[] {
  const tokens = tokenize(content.slice(0, looked))
  const found: Harm[] = []
  const add = (doer: Doer | null, how: Harm['how']) => {
    if (doer) found.push({ ...doer, how })
  }
  for (const [at, token] of tokens.entries()) {
    if (token.isSign) continue
    const ofNoun = harmNouns.has(token.lower) ? doerOfNoun(tokens, at) : null
    if (ofNoun) add(ofNoun, 'noun')
    else if (isHarmVerb(tokens, at)) add(doerOfVerb(tokens, at), 'verb')
    add(charge(tokens, at), 'name')
  }
  return found
}

/** "The terrorist state", "war criminals", "is to blame", "the aggressor". */
function charge(tokens: readonly Token[], at: number): Doer | null {
  const { lower = '', text = '' } = tokens[at] ?? {}
  const next = tokens[at + 1]?.lower ?? ''
  const isNegated =
    /^(?:no|not|never)$/.test(tokens[at - 1]?.lower ?? '') ||
    /^(?:no|not|never)$/.test(tokens[at - 2]?.lower ?? '')
  if (isNegated) return null
  if (lower === 'terrorist' && /^(?:state|country|regime|army)$/.test(next))
    return { words: `${text} ${next}`, kind: 'enemy' }
  if (lower === 'war' && /^criminals?$/.test(next)) return { words: `${text} ${next}`, kind: 'enemy' }
  if (/^(?:terrorists|occupiers|invaders|aggressors?)$/.test(lower)) {
    const before = tokens[at - 1]
    const name = before ? doerOf(before) : null
    return name?.kind === 'name' ? name : null
  }
  return null
}
