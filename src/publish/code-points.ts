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
  return (unit) => unit - countBelow(seconds, unit)
}

/** How many of the sorted numbers are smaller. */
function countBelow(sorted: readonly number[], limit: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < limit) low = middle + 1
    else high = middle
  }
  return low
}
