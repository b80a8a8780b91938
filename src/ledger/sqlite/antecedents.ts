import { Pairs, type Range } from '../../core/index.ts'
import { fromPairs } from '../statement-words.ts'

/** An antecedent of a reading's payload as its column keeps it. */
export function toColumn(antecedent: Pairs | undefined): string | null {
  return antecedent === undefined ? null : JSON.stringify(antecedent)
}

/** Ranges of a column; null when the reading did not work them out. */
export function toAntecedent(column: string | null): Range[] | null {
  return column === null ? null : fromPairs(Pairs.parse(JSON.parse(column)))
}
