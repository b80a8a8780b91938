import type { Judgement, ReasonKind } from '../slot-comparison.ts'
import { compareNumbers } from './compare-numbers.ts'
import type { SidedNumber } from './sided-number.ts'

/** Two numbers and how they stand. */
export interface NumberPair {
  readonly a: SidedNumber
  readonly b: SidedNumber
  readonly judgement: Judgement
}

/** The most numbers of one statement that are paired: a table run into a text is no claim. */
const most = 30
/** How near two numbers that cannot be compared come to being of one thing; nothing for another thing. */
const nearness: Partial<Record<ReasonKind, number>> = {
  asOf: 5,
  vague: 4,
  period: 4,
  scope: 3,
  unknown: 3,
  part: 2,
}

/**
 * Pairs the numbers of two statements, the nearest first, each number once. Numbers of other things make a pair only
 * where nothing nearer was found, and then one.
 */
export function pairNumbers(a: readonly SidedNumber[], b: readonly SidedNumber[]): NumberPair[] {
  const all = a.slice(0, most).flatMap((one, i) =>
    b.slice(0, most).map((two, j) => {
      const judgement = compareNumbers(one, two)
      return { a: one, b: two, i, j, judgement, near: nearnessOf(judgement) }
    }),
  )
  const order = all.toSorted(
    (x, y) =>
      y.near - x.near || Math.abs(x.i - x.j) - Math.abs(y.i - y.j) || x.i + x.j - y.i - y.j || x.i - y.i,
  )
  const [usedA, usedB] = [new Set<number>(), new Set<number>()]
  const pairs: NumberPair[] = []
  for (const { i, j, near, ...pair } of order) {
    if (usedA.has(i) || usedB.has(j) || (near === 0 && pairs.length > 0)) continue
    usedA.add(i)
    usedB.add(j)
    pairs.push({ a: pair.a, b: pair.b, judgement: pair.judgement })
  }
  return pairs
}

function nearnessOf({ verdict, kind }: Judgement): number {
  if (verdict === 'agree') return kind === 'same' ? 9 : 8
  return verdict === 'differ' ? 7 : (nearness[kind] ?? 0)
}
