import { expect, test } from 'vitest'
import { toPlain } from './plain-pattern.ts'

const letter = new RegExp(toPlain(String.raw`^[\p{L}]$`), 'i')
const digit = new RegExp(toPlain(String.raw`^[\p{N}]$`), 'i')

test('letters of the scripts that names come in are letters', () => {
  for (const sign of 'aZéÉøØßÿŁžşİıǆΔяЇґאبन中한Ạỳ') expect([sign, letter.test(sign)]).toEqual([sign, true])
})

test('digits, marks of punctuation, spaces and signs are none', () => {
  for (const sign of '0 9_-–’“”«»…€£×÷°\u00a0\u2009\u202f—•²')
    expect([sign, letter.test(sign)]).toEqual([sign, false])
})

test('digits and raised digits are digits', () => {
  for (const sign of '059²³¼½٣۴') expect([sign, digit.test(sign)]).toEqual([sign, true])
  for (const sign of 'a l–') expect([sign, digit.test(sign)]).toEqual([sign, false])
})

test('a class of its own outside brackets, and nothing else is touched', () => {
  const pattern = new RegExp(toPlain(String.raw`^\[\p{L}+\] [^\p{L}\]]\p{N}$`), 'i')
  expect(pattern.test('[Évora] =7')).toBe(true)
  expect(pattern.test('[Évora] ]7')).toBe(false)
  expect(pattern.test('[Évora] é7')).toBe(false)
  expect(toPlain(String.raw`\bkilled\b(?:\s+[.\]])?`)).toBe(String.raw`\bkilled\b(?:\s+[.\]])?`)
})
