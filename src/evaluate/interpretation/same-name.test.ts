import { describe, expect, it } from 'vitest'
import { areSameName } from './same-name.ts'

describe('areSameName', () => {
  it.each([
    ['Ansel Orlo', 'Orlo', true],
    ['Ansel Orlovskyy', 'Orlovsky', true],
    ['Orvian officials', 'the officials', true],
    ['Orvian Defense Ministry', 'Orvian defence ministry', true],
    ['Valley Monetary Fund', 'VMF', true],
    ['American officials', 'U.S. officials', true],
    ['Ansel Orlo', 'Bren Orlo', false],
    ['Orvian ministry', 'Orvian officials', false],
    ['Ansel', 'Ansel Orlo', false],
    ['', 'Orlo', false],
  ])('"%s" and "%s": %s', (a, b, expected) => {
    expect(areSameName(a, b)).toBe(expected)
    expect(areSameName(b, a)).toBe(expected)
  })
})
