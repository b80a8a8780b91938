import { expect, it } from 'vitest'
import { compareShingles, rateShingles } from './shingles.ts'

const third = 1 / 3

// Worked out by hand after the benchmark's evaluate.py.
it.each([
  ['another case of letters', 'One, two three. Four five', 'One two three four five', [0, 0.5, 0.5]],
  [
    'the same words, other punctuation',
    'one two three four five',
    'one - two (three) four, five!',
    [1, 0, 0],
  ],
  ['one word too many', 'one two three four', 'one two three four five', [0.5, 0.5, 0]],
  ['a repetition', 'a b c d', 'a b c d a b c d', [0.2, 0.8, 0]],
  ['fewer than four words', 'yes', 'yes', [1, 0, 0]],
  ['two of four words', 'one two', 'one', [0, 0.5, 0.5]],
  ['nothing found', 'a b c d e f', '', [0, 0, 1]],
  ['nothing to find', '', 'a b c d e f', [0, 1, 0]],
  ['nothing at all', '…', '', [0, 0, 0]],
  ['combining marks, which part words', 'कि', 'क ि', [1, 0, 0]],
  ['underscores, which do not', 'a_b c d e', 'a b c d e', [0, 2 * third, third]],
])('compares texts: %s', (_what, gold, found, [both, foundOnly, goldOnly]) => {
  const shares = compareShingles(gold, found)
  expect(shares.both).toBeCloseTo(both ?? Number.NaN, 10)
  expect(shares.foundOnly).toBeCloseTo(foundOnly ?? Number.NaN, 10)
  expect(shares.goldOnly).toBeCloseTo(goldOnly ?? Number.NaN, 10)
})

it.each([
  [
    { both: 1, foundOnly: 0, goldOnly: 0 },
    { p: 1, r: 1 },
  ],
  [
    { both: 0.5, foundOnly: 0.5, goldOnly: 0 },
    { p: 0.5, r: 1 },
  ],
  [
    { both: 0, foundOnly: 0, goldOnly: 1 },
    { p: null, r: 0 },
  ],
  [
    { both: 0, foundOnly: 1, goldOnly: 0 },
    { p: 0, r: null },
  ],
  [
    { both: 0, foundOnly: 0.4, goldOnly: 0.6 },
    { p: 0, r: 0 },
  ],
])('rates %j', (shares, expected) => {
  expect(rateShingles(shares)).toEqual(expected)
})
