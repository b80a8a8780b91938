import { expect, it } from 'vitest'
import { compareHeadlines } from './same-headline.ts'

const same = { isSame: true, isContained: true, isShared: true }
const contained = { isSame: false, isContained: true, isShared: true }
const shared = { isSame: false, isContained: false, isShared: true }
const other = { isSame: false, isContained: false, isShared: false }

it.each([
  ['Army takes village', 'Army takes village', same],
  ['Army’s “last” stand: a look', 'ARMY’S "LAST" STAND - A LOOK', same],
  ['Ostravia: Army takes village', 'Army takes village', contained],
  ['Army takes village', 'Army takes village | Sample Wire', contained],
  ['Army takes village', 'Army takes villages', shared],
  ['Army takes village after a week', 'Village of Vell: army in after week of fighting', shared],
  ['Army takes village', 'Belmark denies the charge', other],
  ['Army takes village', '', other],
  ['', '', other],
  ['…', '!', other],
])('compares "%s" with "%s"', (gold, found, expected) => {
  expect(compareHeadlines(gold, found)).toEqual(expected)
})
