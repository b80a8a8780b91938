import { expect, it } from 'vitest'
import { foundEnd, foundStart, toSnippet } from './snippet.ts'

const found = (text: string) => `${foundStart}${text}${foundEnd}`

it.each([
  ['no word', [['no word', false]]],
  [found('Lenz'), [['Lenz', true]]],
  [
    `at ${found('Lenz')}, ${found('Belmark')}`,
    [
      ['at ', false],
      ['Lenz', true],
      [', ', false],
      ['Belmark', true],
    ],
  ],
  [
    `cut ${foundStart}off`,
    [
      ['cut ', false],
      ['off', true],
    ],
  ],
  ['', []],
] as const)('%j is cut into its pieces', (text, pieces) => {
  expect(toSnippet(text).pieces.map(({ text, marked }) => [text, marked])).toEqual(pieces)
})
