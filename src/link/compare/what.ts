import type { Statement } from '../../core/index.ts'
import { saysNearlyTheSame } from './content-words.ts'
import { polarityOf } from './polarity.ts'
import type { SlotComparison } from './slot-comparison.ts'

/**
 * Whether two statements of a claim say the same of it. Opposite ones differ where one denies in so many words, or
 * where their contents are nearly the same; a negation inside another content may be of something else.
 */
export function compareWhat(a: Statement, b: Statement): SlotComparison | null {
  const [first, second] = [polarityOf(a), polarityOf(b)]
  if (first === null && second === null) return null
  const spans = { slot: 'what', a: a.content, b: b.content } as const
  if (first === null || second === null)
    return {
      ...spans,
      verdict: 'notComparable',
      kind: 'unknown',
      reason: 'What one of them does with the matter is not worked out.',
    }
  if (first === second) return { ...spans, verdict: 'agree', kind: 'same', reason: alike[first] }
  if (first === 'none' || second === 'none')
    return {
      ...spans,
      verdict: 'notComparable',
      kind: 'noStance',
      reason: 'One of them demands, plans, asks or judges; the other says whether it is so.',
    }
  if (first === 'open' || second === 'open')
    return { ...spans, verdict: 'notComparable', kind: 'noStance', reason: 'One of them leaves it open.' }
  const isDenial = a.act === 'denies' || b.act === 'denies'
  if (isDenial || saysNearlyTheSame(a.content, b.content))
    return {
      ...spans,
      verdict: 'differ',
      kind: 'opposite',
      reason: 'One says that it is so, the other that it is not.',
    }
  return {
    ...spans,
    verdict: 'notComparable',
    kind: 'what',
    reason: 'One of them says that something is not so, perhaps not what the other says.',
  }
}

const alike = {
  affirms: 'Both say that it is so.',
  denies: 'Both say that it is not so.',
  open: 'Both leave it open.',
  none: 'Neither says whether it is so.',
} as const
