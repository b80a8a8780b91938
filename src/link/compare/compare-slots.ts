import type { Statement } from '../../core/index.ts'
import { compareHowMany } from './how-many.ts'
import { compareHowSure } from './how-sure.ts'
import type { ComparisonContext, SlotComparison } from './slot-comparison.ts'
import { compareWhat } from './what.ts'
import { compareWhen } from './when.ts'
import { compareWhere } from './where.ts'
import { compareWho } from './who.ts'

/**
 * How two statements of one claim stand in each slot that either fills: who, what, when, where, how many (one
 * comparison for each pair of numbers), how sure. `differ` is said only where nothing else can explain it. Order does
 * not matter to the verdicts, and a statement agrees with itself.
 * @example compareSlots(a, b, { published: ['2025-01-31', '2025-02-01'] })
 */
export function compareSlots(a: Statement, b: Statement, context: ComparisonContext): SlotComparison[] {
  const [publishedA, publishedB] = context.published
  const one = [compareWho(a, b), compareWhat(a, b), compareWhen(a, b), compareWhere(a, b, context.contains)]
  const numbers = compareHowMany(
    { statement: a, published: publishedA },
    { statement: b, published: publishedB },
    context.contains,
  )
  return [...one, ...numbers, compareHowSure(a, b)].filter((comparison) => comparison !== null)
}
