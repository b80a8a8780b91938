import { countBefore, type Range } from '../../core/index.ts'

/** Whether words of a source before a name make it another's: "the mother of Holt", "the judge who jailed Holt". */
export function isOther(before: string): boolean {
  return /\b(?:of|for|by|about|to|with|from) (?:\S+ ){0,3}$|\b(?:who|whom|whose|that|which)\b/.test(
    before.slice(-80),
  )
}

/** The place of the first of some ranges in order that begins at a point or behind it. */
export function firstFrom(sorted: readonly Range[], point: number): number {
  return countBefore(sorted, ({ start }) => start < point)
}
