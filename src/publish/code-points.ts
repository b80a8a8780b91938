import { countBefore } from '../core/index.ts'

/** From an offset in UTF-16 units to one in Unicode code points. */
export type ToCodePoint = (unit: number) => number

/**
 * Counts code points of a text, as W3C's Web Annotation does (TextPositionSelector), where spans count UTF-16 units.
 * One pass over the text; then each offset is found by halving.
 * @example countCodePoints('a😀b')(3) // 2
 */
export function countCodePoints(text: string): ToCodePoint {
  const seconds: number[] = []
  for (const { index } of text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)) seconds.push(index + 1)
  return (unit) => unit - countBefore(seconds, (second) => second < unit)
}
