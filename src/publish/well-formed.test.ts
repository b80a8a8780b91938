import { expect, it } from 'vitest'
import { wellFormed, wellFormedJson } from './well-formed.ts'

it.each([
  ['no half of a pair', 'a😀b', 'a😀b'],
  ['a first half', 'a\ud83d', 'a\ufffd'],
  ['a second half', '\ude00a', '\ufffda'],
  ['halves in the wrong order', '\ude00\ud83d', '\ufffd\ufffd'],
  ['words that look like an escape', '\\ud800', '\\ud800'],
])('of %s a text of the same length is left', (_, text, expected) => {
  expect(wellFormed(text)).toBe(expected)
  expect(JSON.parse(wellFormedJson({ deep: [text] }))).toEqual({ deep: [expected] })
})
