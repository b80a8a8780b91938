import type { z } from 'zod'
import type { Factuality, Statement } from '../../core/index.ts'
import type { SlotComparison } from './slot-comparison.ts'

type Sureness = 'certain' | 'probable' | 'possible'
const degrees: Readonly<Record<string, Sureness>> = { CT: 'certain', PR: 'probable', PS: 'possible' }

/** How sure two sources are, whichever way: what is certain for one may be possible for the other. */
export function compareHowSure(a: Statement, b: Statement): SlotComparison | null {
  if (a.factuality === null && b.factuality === null) return null
  const spans = { slot: 'howSure', a: a.hedges ?? [], b: b.hedges ?? [] } as const
  if (a.factuality === null || b.factuality === null)
    return {
      ...spans,
      verdict: 'notComparable',
      kind: 'unknown',
      reason: 'How sure one of them is, is not worked out.',
    }
  const [first, second] = [degreeOf(a.factuality), degreeOf(b.factuality)]
  if (first === null && second === null)
    return { ...spans, verdict: 'agree', kind: 'same', reason: 'Neither commits to whether it is so.' }
  if (first === null || second === null)
    return {
      ...spans,
      verdict: 'notComparable',
      kind: 'noStance',
      reason: 'One of them does not commit to whether it is so.',
    }
  return first === second
    ? { ...spans, verdict: 'agree', kind: 'same', reason: `Both hold it for ${first}.` }
    : {
        ...spans,
        verdict: 'differ',
        kind: 'other',
        reason: `One holds it for ${first}, the other for ${second}.`,
      }
}

function degreeOf(factuality: z.infer<typeof Factuality>): Sureness | null {
  return factuality.endsWith('u') ? null : (degrees[factuality.slice(0, 2)] ?? null)
}
