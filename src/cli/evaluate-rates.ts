import { points } from './evaluate-table.ts'

/** How many of those that were labelled are right; the interval holds shares of 0 to 1. */
interface Rate {
  readonly right: number
  readonly of: number
  readonly interval: readonly [number, number] | null
}

/** Headings of `toRateRows`. */
export const rateHeadings = ['figure', 'right', '%', '95 %']

/** A row of a table for each figure, in the order given. */
export function toRateRows(figures: Readonly<Record<string, Rate>>): string[][] {
  return Object.entries(figures).map(([name, { right, of, interval }]) => [
    name,
    `${right} of ${of}`,
    percent(right, of),
    interval ? interval.map((end) => (100 * end).toFixed(1)).join(' to ') : '-',
  ])
}

/** A share in percent with one decimal; "-" of nothing. */
export function percent(part: number, whole: number): string {
  return whole === 0 ? '-' : points(part, whole).toFixed(1)
}

/** Figures in points of 0 to 100, as floors hold them. */
export function toRatePoints(figures: Readonly<Record<string, Rate>>): Record<string, number> {
  return Object.fromEntries(Object.entries(figures).map(([name, { right, of }]) => [name, points(right, of)]))
}
