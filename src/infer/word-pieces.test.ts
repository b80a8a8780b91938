import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { WordPieces } from './word-pieces.ts'

const vocabulary = [
  '[PAD]',
  '[UNK]',
  'he',
  'said',
  'so',
  '##lo',
  '.',
  'u',
  's',
  '“',
  '”',
  'kyiv',
  '’',
  '##s',
  'ss',
]
const pieces = new WordPieces(vocabulary.join('\n'), 1)
const spell = (word: string) => pieces.cut(word).map((number) => vocabulary[number])

describe('WordPieces', () => {
  it.each([
    ['He', ['he']],
    ['Solo', ['so', '##lo']],
    ['U.S.', ['u', '.', 's', '.']],
    ['Só', ['so']],
    ['Kyiv’s', ['kyiv', '’', 's']],
    ['zz', ['[UNK]']],
    ['solozz', ['[UNK]']],
    ['“said”', ['“', 'said', '”']],
    ['so\u200Blo', ['so', '##lo']],
    ['\u0301', ['[UNK]']],
    ['😀', ['[UNK]']],
    ['', ['[UNK]']],
    ['x'.repeat(500), ['[UNK]']],
  ])('cuts %j as BERT does', (word, expected) => expect(spell(word)).toEqual(expected))

  it('gives every word a piece of the vocabulary, the same each time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (word) => {
        const cut = pieces.cut(word)
        expect(cut.length).toBeGreaterThan(0)
        expect(cut.every((number) => vocabulary[number] !== undefined)).toBe(true)
        expect(pieces.cut(word)).toEqual(cut)
      }),
    )
  })
})
