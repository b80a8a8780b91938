import { expect, it } from 'vitest'
import { toMatch } from './search-words.ts'

it.each([
  ['bridge Lenz', '"bridge" "Lenz"'],
  ['  bridge\tbridge ', '"bridge"'],
  ['"cease fire" Ostravia*', '"cease fire" "Ostravia*"'],
  ['«мост закрыт» “no way”', '"мост закрыт" "no way"'],
  ['a AND NOT b', '"a" "AND" "NOT" "b"'],
  ['5,000', '"5,000"'],
  ['open "quote', '"open" "quote"'],
  ['x\0y', '"x" "y"'],
  ['🕊 * - "', null],
  ['', null],
])('%j is searched as %j', (typed, match) => {
  expect(toMatch(typed)).toBe(match)
})
