import type { Quantity } from '../../../core/index.ts'
import { readVague } from './vague-words.ts'

/** What a number may stand for, inclusive; infinite where it is open. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** By how much "about" and a unit's conversion may be off (model/eval/links/stories/README.md). */
const tolerance = 0.1

/**
 * What a number as said may stand for. A bare number stands for what rounds to it at its last figure that is not
 * nought; "about" allows a tenth besides; "more than" and "up to" are open on one side. Null where the words give no
 * bounds at all.
 * @example toInterval({ low: 300, high: 300, comparator: 'exactly', ... }) // { low: 250, high: 350 }
 */
export function toInterval({ low, high, comparator, spans }: Quantity): Interval | null {
  if (low === null && high === null) return readVague(spans.map(({ text }) => text).join(' '))
  if (comparator === 'about')
    return joined(rounded(low, high), widened({ low: low ?? 0, high: high ?? Number.POSITIVE_INFINITY }))
  if (comparator === 'exactly' || comparator === 'between') return rounded(low, high)
  return { low: low ?? Number.NEGATIVE_INFINITY, high: high ?? Number.POSITIVE_INFINITY }
}

/** The bounds as said, without what rounds to them; null where the words give none. */
export function toBounds({ low, high }: Quantity): Interval | null {
  return low === null && high === null
    ? null
    : { low: low ?? Number.NEGATIVE_INFINITY, high: high ?? Number.POSITIVE_INFINITY }
}

/** An interval with a tenth more on both sides. */
export function widened({ low, high }: Interval): Interval {
  return { low: low - Math.abs(low) * tolerance, high: high + Math.abs(high) * tolerance }
}

/** Whether one value lies in both. */
export function meet(a: Interval, b: Interval): boolean {
  return a.low <= b.high && b.low <= a.high
}

/** The interval in another unit. */
export function times({ low, high }: Interval, factor: number): Interval {
  return { low: low * factor, high: high * factor }
}

function rounded(low: number | null, high: number | null): Interval {
  return {
    low: low === null ? Number.NEGATIVE_INFINITY : low - half(low),
    high: high === null ? Number.POSITIVE_INFINITY : high + half(high),
  }
}

/**
 * Half of the place of a number's last figure that is not nought, a little less so that neighbours do not touch: 300
 * is 250 to 350, 11 is 10.5 to 11.5, 0.71 is 0.705 to 0.715.
 */
function half(value: number): number {
  if (value === 0) return 0
  const [whole = '', decimals = ''] = String(Math.abs(value)).split('.')
  const place = decimals === '' ? 10 ** (/0*$/.exec(whole)?.[0].length ?? 0) : 10 ** -decimals.length
  return place * 0.4999
}

function joined(a: Interval, b: Interval): Interval {
  return { low: Math.min(a.low, b.low), high: Math.max(a.high, b.high) }
}
