/**
 * How many at the beginning of a list come before a place in its order: the index of the first that does not. By
 * halving, so the list must be in that order.
 * @example countBefore([1, 4, 9], (number) => number < 5) // 2
 */
export function countBefore<T>(sorted: readonly T[], isBefore: (one: T) => boolean): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    const one = sorted[middle]
    if (one !== undefined && isBefore(one)) low = middle + 1
    else high = middle
  }
  return low
}
