import type { Range } from '../../core/index.ts'

/** Puts a value at the end of a key's list. */
export function addTo<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

/** The last so many of a list in order of place that begin before a place; a binary search. */
export function lastBefore<Value extends Pick<Range, 'start'>>(
  list: readonly Value[],
  place: number,
  most: number,
): readonly Value[] {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle]?.start ?? 0) < place) low = middle + 1
    else high = middle
  }
  return list.slice(Math.max(0, low - most), low)
}
