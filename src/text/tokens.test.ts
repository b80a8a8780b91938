import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitTokens } from './tokens.ts'

const wordsOf = (text: string) =>
  splitTokens(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end))

describe('splitTokens', () => {
  it.each([
    ['He’s in Orva.', ['He’s', 'in', 'Orva', '.']],
    [
      "cross-border, the troops' U.S. 1,000km",
      ['cross-border', ',', 'the', 'troops', "'", 'U.S', '.', '1', ',', '000km'],
    ],
    ['👍🏽 “Hi”', ['👍', '🏽', '“', 'Hi', '”']],
    ['e\u0301te\u0301 ❤\uFE0F', ['e\u0301te\u0301', '❤\uFE0F']],
    ['قال المتحدث.', ['قال', 'المتحدث', '.']],
    ['\uFEFFa\r\nb', ['a', 'b']],
    ['', []],
  ])('splits %j', (text, expected) => expect(wordsOf(text)).toEqual(expected))

  it('counts in the whole text when given a part of it', () => {
    expect(splitTokens('Go now', { start: 3, end: 6 })).toEqual([{ start: 3, end: 6 }])
  })

  it('covers each character that is not white space once, and no other, and cuts no pair', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const tokens = splitTokens(text, { start: 0, end: text.length })
        expect(tokens.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text.replace(/\s/g, ''))
        expect(
          tokens.filter(({ start }) =>
            /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(start - 1, start + 1)),
          ),
        ).toEqual([])
      }),
    )
  })
})
