import { expect, it } from 'vitest'
import { foldTitle, labelBefore, sharesWords, withoutOutlet } from './title-words.ts'

it('folds case, marks and kinds of letters', () => {
  expect(foldTitle(' War in Vell: “Army’s” ＳＴＡＮＤ – 2 ')).toBe('war in vell army s stand 2')
})

it.each([
  ['war in vell army takes village', 'army takes village', 'war in vell'],
  ['army takes village', 'army takes village', null],
  ['army takes village', 'takes', null],
  ['army takes village', 'lage', null],
  ['army takes village', '', null],
])('gives what stands in "%s" before "%s"', (longer, shorter, label) => {
  expect(labelBefore(longer, shorter)).toBe(label)
})

it.each([
  ['army takes village', 'village taken by army', true],
  ['army takes village', 'belmark denies it', false],
  ['army', 'army takes village', false],
  ['army', 'army', true],
])('tells whether "%s" and "%s" share words', (a, b, shares) => {
  expect(sharesWords(a, b)).toBe(shares)
})

it.each([
  ['Army takes village - Sample Wire', 'Sample Wire', 'Army takes village'],
  ['Army takes village | The Sample Wire', 'Sample Wire', 'Army takes village'],
  ['Army takes village – Sample Wire', 'sample-wire.example', 'Army takes village'],
  ['Army - takes village', 'Sample Wire', 'Army - takes village'],
  ['Army takes village - Sample Wire', null, 'Army takes village - Sample Wire'],
])('takes the outlet off "%s"', (title, outlet, without) => {
  expect(withoutOutlet(title, outlet)).toBe(without)
})
