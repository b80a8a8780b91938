import fc from 'fast-check'
import { expect, it } from 'vitest'
import { countCodePoints } from './code-points.ts'

it('counts as a text is iterated, wherever no pair is cut', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 8 }), { maxLength: 6 }), (pieces) => {
      const text = pieces.join(' ')
      const units = [0]
      for (const sign of text) units.push((units.at(-1) ?? 0) + sign.length)
      expect(units.map(countCodePoints(text))).toEqual([...units.keys()])
    }),
  )
})

it('leaves halves of pairs one sign each', () => {
  expect([0, 1, 2, 4, 5].map(countCodePoints('\udc00\ud800😀a'))).toEqual([0, 1, 2, 3, 4])
})
