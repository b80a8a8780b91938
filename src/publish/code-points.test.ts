import fc from 'fast-check'
import { expect, it } from 'vitest'
import { countCodePoints } from './code-points.ts'

it('counts as a text is iterated, wherever no pair is cut', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 8 }), { maxLength: 6 }), (pieces) => {
      const text = pieces.join(' ')
      const toCodePoint = countCodePoints(text)
      let unit = 0
      for (const [count, sign] of [...text].entries()) {
        expect(toCodePoint(unit)).toBe(count)
        unit += sign.length
      }
      expect(toCodePoint(text.length)).toBe([...text].length)
    }),
  )
})

it('leaves halves of pairs one sign each', () => {
  expect([0, 1, 2, 4, 5].map(countCodePoints('\udc00\ud800😀a'))).toEqual([0, 1, 2, 3, 4])
})
