import { expect, it } from 'vitest'
import { creditedAgencies } from './agencies.ts'

it.each([
  ['The bridge fell. AFP', ['AFP']],
  ['The bridge fell. (AFP)', ['AFP']],
  ['“The bridge fell.” AFP, Reuters', ['AFP', 'Reuters']],
  ['The bridge fell, he said. AFP/Reuters', ['AFP', 'Reuters']],
  ['The bridge fell. - Reuters', ['Reuters']],
  ['— Reuters', ['Reuters']],
  ['With AP', ['AP']],
  ['(with AP and dpa)', ['AP', 'dpa']],
  ['(With inputs from Reuters)', ['Reuters']],
  ['Source: Interfax-Ukraine', ['Interfax-Ukraine']],
  ['OSTRAV, Jan 31 (Reuters) - The bridge fell.', ['Reuters']],
  ['(Reuters) - The bridge fell.', ['Reuters']],
  ['OSTRAV, Ostravia (AP) — The bridge fell.', ['AP']],
  ['Additional reporting by Jane Roe and Reuters.', ['Reuters']],
  ['With files from The Canadian Press', ['Canadian Press']],
  ['Jane Roe and The Associated Press contributed to this report.', ['AP']],
  ['Agence France-Presse', ['AFP']],
])('sees the credit in "%s"', (block, expected) => {
  expect(creditedAgencies([block], null)).toEqual(expected)
})

it.each([
  'A spokesman told AFP.',
  'A spokesman told AFP that the bridge fell.',
  'The ministry said, according to Reuters.',
  'He spoke to Agence France-Presse (AFP) on Friday.',
  'It was reported by TASS, Interfax and RIA.',
  'The AP map shows the bridge.',
  'Reuters could not verify the report.',
  'He was head of AFP, and later of AP.',
])('takes a mention for no credit: "%s"', (block) => {
  expect(creditedAgencies([block], null)).toEqual([])
})

it('takes an agency in the byline for a credit', () => {
  expect(creditedAgencies([], 'JANE ROE, Associated Press')).toEqual(['AP'])
})

it('names an agency once, in order', () => {
  expect(creditedAgencies(['(Reuters) - It fell.', 'It fell. Reuters', 'With AFP'], 'Reuters Staff')).toEqual(
    ['AFP', 'Reuters'],
  )
})
