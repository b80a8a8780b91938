import { expect, it } from 'vitest'
import { mergeMarked } from './merge-ranges.ts'

const slices = (text: string, ranges: readonly { start: number; end: number }[]) =>
  mergeMarked(text, ranges).map(({ start, end }) => text.slice(start, end))

it.each([
  ['joins what white space alone divides', 'one \n two', [5, 9, 0, 3], ['one \n two']],
  ['joins what touches or overlaps', 'one two', [0, 4, 2, 7], ['one two']],
  ['keeps apart what a sign divides', 'one, two', [0, 3, 5, 8], ['one', 'two']],
  ['drops what is white space alone', 'one   two', [3, 6], []],
  ['drops an empty range', 'one', [1, 1, 0, 3], ['one']],
  ['trims', ' one ', [0, 5], ['one']],
  ['cuts off what lies behind the end', 'one', [1, 9], ['ne']],
  ['cuts no pair of surrogates', '😀a😀', [1, 4], ['😀a']],
])('%s', (_, text, places, expected) => {
  const ranges = places.flatMap((start, at) =>
    at % 2 === 0 ? [{ start, end: places[at + 1] ?? start }] : [],
  )
  expect(slices(text, ranges)).toEqual(expected)
})
