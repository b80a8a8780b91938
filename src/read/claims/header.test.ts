import { expect, it } from 'vitest'
import { findSeparator, isClaimsHeader } from './header.ts'

it.each([
  ['Who,Words\na,b', ',', 0],
  ['Who;Words;Notes, more\na;b', ';', 0],
  ['Who\tWords, said; exactly', '\t', 0],
  ['"Notes, further, more";Who;Words', ';', 0],
  ['\n\r\n  \nWho;Words', ';', 0],
  ['a;b;c\n1,2;3', ';', 0],
  ['sep=;\r\nWho,Words', ';', 7],
  ['', ',', 0],
] as const)('parts the cells of %j by %j', (text, separator, start) => {
  expect(findSeparator(text)).toEqual({ separator, start })
})

it('finds the separator by the names that were given', () => {
  expect(findSeparator('a;b,c,d\n', { who: 'a', words: 'b,c,d' })).toMatchObject({ separator: ';' })
})

it.each([
  ['Date,Speaker,Quote', true],
  ['"Speaker"\t"Quote"', true],
  ['Who, what and where, they said', false],
  ['Statement', false],
  ['Speaker', false],
  ['', false],
])('tells a header from words: %j', (text, is) => {
  expect(isClaimsHeader(text)).toBe(is)
})
