import { type NumberPair, pairNumbers } from './numbers/pair-numbers.ts'
import { toSidedNumbers } from './numbers/sided-number.ts'
import { polarityOf } from './polarity.ts'
import type { ComparisonContext, Dated, Judgement, SlotComparison } from './slot-comparison.ts'
import { compareWhere } from './where.ts'
import { compareWho } from './who.ts'

/**
 * The numbers of two statements, paired by what they count: one comparison a pair. Numbers that cannot both be right do
 * not differ where one statement denies, demands or plans.
 */
export function compareHowMany(a: Dated, b: Dated, contains?: Contains): SlotComparison[] {
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
    ...held(pair, { a, b, contains }),
    a: pair.a.quantity.spans,
    b: pair.b.quantity.spans,
    quantities: [pair.a.quantity, pair.b.quantity],
  }))
}

type Contains = ComparisonContext['contains']

interface Sides {
  readonly a: Dated
  readonly b: Dated
  readonly contains: Contains
}

/** What statements say besides may explain why their numbers do not fit. */
function held(pair: NumberPair, { a, b, contains }: Sides): Judgement {
  const { judgement, ...numbers } = pair
  if (judgement.verdict !== 'differ') return judgement
  const stances = [polarityOf(a.statement), polarityOf(b.statement)]
  if (stances.some((stance) => stance !== null && stance !== 'affirms'))
    return {
      verdict: 'notComparable',
      kind: 'noStance',
      reason:
        'The numbers do not fit, but one of them is not said to be so: it is denied, left open, demanded or planned.',
    }
  const places = compareWhere(a.statement, b.statement, contains)
  if (places !== null && places.verdict !== 'agree')
    return {
      verdict: 'notComparable',
      kind: 'scope',
      reason: `The numbers do not fit, but they may be of two places. ${places.reason}`,
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
