import { type NumberPair, pairNumbers } from './numbers/pair-numbers.ts'
import { toSidedNumbers } from './numbers/sided-number.ts'
import { polarityOf } from './polarity.ts'
import type { Dated, Judgement, SlotComparison } from './slot-comparison.ts'
import { compareWho } from './who.ts'

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
    ...held(pair, a, b),
    a: pair.a.quantity.spans,
    b: pair.b.quantity.spans,
    quantities: [pair.a.quantity, pair.b.quantity],
  }))
}

/** What statements say besides may explain why their numbers do not fit. */
function held({ judgement, ...numbers }: NumberPair, a: Dated, b: Dated): Judgement {
  if (judgement.verdict !== 'differ') return judgement
  const stances = [polarityOf(a.statement), polarityOf(b.statement)]
  if (stances.some((stance) => stance !== null && stance !== 'affirms'))
    return {
      verdict: 'notComparable',
      kind: 'noStance',
      reason:
        'The numbers do not fit, but one of them is not said to be so: it is denied, left open, demanded or planned.',
    }
  if (compareWho(a.statement, b.statement)?.verdict !== 'agree' || !areFarApart(numbers)) return judgement
  return {
    verdict: 'notComparable',
    kind: 'period',
    reason:
      'One party gives two numbers so far apart on one day that they are likely counted over other times or areas.',
  }
}

/** As many times over as a party's own numbers of one thing and day hardly lie apart: morning and evening, not day and war. */
const far = 3

function areFarApart({ a, b }: Omit<NumberPair, 'judgement'>): boolean {
  const ends = (one: NumberPair['a']) => one.quantity.low ?? one.quantity.high ?? 0
  const [less, more] = [Math.min(ends(a), ends(b)), Math.max(ends(a), ends(b))]
  return more > far * less
}
