import { overlaps, type Quantity, type Statement } from '../../core/index.ts'
import type { ArticleLabels } from '../sets/labels.ts'
import { confusedParties, countAlike } from './actors.ts'
import { areSameName } from './same-name.ts'

/** What a person labelled of one statement. */
export type Label = ArticleLabels['statements'][number]

/** What is worked out of a statement and held against its label. */
export type Said = Pick<
  Statement,
  'act' | 'factuality' | 'sourceKind' | 'actors' | 'addressee' | 'quantities'
>

/** What is judged of each statement, in order. */
export const figureNames = [
  'act',
  'factuality',
  'source kind',
  'actor',
  'party',
  'addressee',
  'quantity found',
  'quantity',
] as const
export type SaidFigure = (typeof figureNames)[number]

/** What counts of one statement, and what of it is right, in the order of the figures. */
export function judge(label: Label, found: Said): { of: number; right: number }[] {
  const share = (of: number, right: number | boolean) => ({ of, right: Number(right) })
  const addressee = found.addressee ?? []
  const named = label.addressee.length > 0 || addressee.length > 0
  const touches = label.addressee.some((one) => addressee.some((other) => overlaps(one, other)))
  const quantities = judgeQuantities(label.quantities, found.quantities ?? [])
  return [
    share(1, found.act === label.act),
    share(1, found.factuality === label.factuality),
    share(1, found.sourceKind === label.sourceKind),
    {
      of: label.actors.length,
      right: countAlike(label.actors, found.actors ?? [], (a, b) => areSameName(a.name, b.name)),
    },
    {
      of: label.actors.length,
      right: label.actors.length - confusedParties(label.actors, found.actors ?? []).length,
    },
    share(Number(named), touches),
    share(label.quantities.length, quantities.found),
    share(label.quantities.length, quantities.right),
  ]
}

/** How many of the labelled numbers are touched by one given, each by its own, and how many of these are right. */
function judgeQuantities(
  labelled: Label['quantities'],
  given: readonly Quantity[],
): { found: number; right: number } {
  const used = new Set<number>()
  let right = 0
  for (const quantity of labelled) {
    const at = given.findIndex(
      ({ spans }, index) =>
        !used.has(index) && spans.some((span) => quantity.spans.some((one) => overlaps(one, span))),
    )
    const other = given[at]
    if (!other) continue
    used.add(at)
    const isRight =
      other.low === quantity.low &&
      other.high === quantity.high &&
      other.comparator === quantity.comparator &&
      other.unit === quantity.unit
    if (isRight) right++
  }
  return { found: used.size, right }
}
