import { pairNumbers } from './numbers/pair-numbers.ts'
import { toSidedNumbers } from './numbers/sided-number.ts'
import { polarityOf } from './polarity.ts'
import type { Dated, Judgement, SlotComparison } from './slot-comparison.ts'

/**
 * The numbers of two statements, paired by what they count: one comparison a pair. Numbers that cannot both be right do
 * not differ where one statement denies, demands or plans.
 */
export function compareHowMany(a: Dated, b: Dated): SlotComparison[] {
  const [first, second] = [toSidedNumbers(a), toSidedNumbers(b)]
  if (first.length === 0 && second.length === 0) return []
  if (first.length === 0 || second.length === 0)
    return [
      {
        slot: 'howMany',
        verdict: 'notComparable',
        kind: 'onlyOne',
        reason: 'Only one of them gives a number.',
        a: first.flatMap(({ quantity }) => quantity.spans),
        b: second.flatMap(({ quantity }) => quantity.spans),
      },
    ]
  return pairNumbers(first, second).map((pair) => ({
    slot: 'howMany',
    ...held(pair.judgement, a, b),
    a: pair.a.quantity.spans,
    b: pair.b.quantity.spans,
    quantities: [pair.a.quantity, pair.b.quantity],
  }))
}

function held(judgement: Judgement, a: Dated, b: Dated): Judgement {
  if (judgement.verdict !== 'differ') return judgement
  const stances = [polarityOf(a.statement), polarityOf(b.statement)]
  if (stances.every((stance) => stance === null || stance === 'affirms')) return judgement
  return {
    verdict: 'notComparable',
    kind: 'noStance',
    reason:
      'The numbers do not fit, but one of them is not said to be so: it is denied, left open, demanded or planned.',
  }
}
