import { describe, expect, it } from 'vitest'
import { type AntecedentCase, antecedentsOf } from '../../../../test/support/antecedents.ts'

const table = (cases: Readonly<Record<string, AntecedentCase>>) =>
  it.each(Object.entries(cases))('%s', (_name, [text, expected, more]) => {
    expect(antecedentsOf(text, more)).toEqual(expected)
  })

describe('names', () => {
  table({
    'a surname': ['Ivan Tarn left. {1s:Tarn} {1c:said} {1q:so}.', { 1: 'Ivan Tarn' }],
    'a surname with Mr': ['Ivan Tarn left. {1s:Mr Tarn} {1c:said} {1q:so}.', { 1: 'Ivan Tarn' }],
    'a surname with a rank': ['Gen. Ivan Tarn left. {1s:Gen. Tarn} {1c:said} {1q:so}.', { 1: 'Ivan Tarn' }],
    'no name of a word of number': [
      '{1s:Many} {1c:fear} {1q:it}. {2s:Several} {2c:say} {2q:so}. {3s:He} {3c:left}.',
      {},
    ],
    'a surname before the full name': [
      '{1s:Tarn} {1c:said} {1q:so}. President Ivan Tarn left.',
      { 1: 'Ivan Tarn' },
    ],
    'a name that never stands in full': ['{1s:Mr Tarn} {1c:said} {1q:so}. {2s:Tarn} {2c:left}.', {}],
    'a full name': ['Ivan Tarn left. {1s:President Ivan Tarn} {1c:said} {1q:so}.', {}],
    'with a clause behind': [
      'Ivan Tarn left. {1s:Tarn, who had come late,} {1c:said} {1q:so}.',
      { 1: 'Ivan Tarn' },
    ],
    particles: [
      'Colonel Pieter van der Hale left. {1s:Van der Hale} {1c:said} {1q:so}. {2s:Hale} {2c:left}.',
      { 1: 'Pieter van der Hale', 2: 'Pieter van der Hale' },
    ],
    'hyphens and apostrophes': [
      'Anne-Marie O’Tarn-Hale left. {1s:Ms O’Tarn-Hale} {1c:said} {1q:so}.',
      { 1: 'Anne-Marie O’Tarn-Hale' },
    ],
    'initials and Jr.': ['Ivan J. Tarn Jr. left. {1s:Tarn} {1c:said} {1q:so}.', { 1: 'Ivan J. Tarn Jr.' }],
    'a Korean name': ['Minister Kim Dol Sun left. {1s:Kim} {1c:said} {1q:so}.', { 1: 'Kim Dol Sun' }],
    'a Chinese name': ['Ambassador Wu Shanlei left. {1s:Mr Wu} {1c:said} {1q:so}.', { 1: 'Wu Shanlei' }],
    'an Arabic name': ['Rashid al-Tarni left. {1s:al-Tarni} {1c:said} {1q:so}.', { 1: 'Rashid al-Tarni' }],
    'a Ukrainian name in two spellings': [
      'Governor Serhii Harevskyi left. {1s:Harevsky} {1c:said} {1q:so}.',
      { 1: 'Serhii Harevskyi' },
    ],
    'of two who bear a surname, by Mr and Mrs': [
      'Ivan Tarn and Olena Tarn left. {1s:Mrs Tarn} {1c:said} {1q:so}. {2s:Mr Tarn} {2c:wept}.',
      { 1: 'Olena Tarn', 2: 'Ivan Tarn' },
    ],
    'a first name': ['Ivan Tarn left. {1s:Ivan} {1c:said} {1q:so}.', { 1: 'Ivan Tarn' }],
    'a name that only says whose': ['Ivan Tarn left. {1s:A Tarn aide} {1c:said} {1q:so}.', {}],
    'the husband of a name': ['Olena Tarn left. {1s:The husband of Tarn} {1c:said} {1q:so}.', {}],
    'both of a joint source': [
      'Ivan Tarn met Olena Vane. {1s:Tarn and Vane} {1c:said} {1q:so}.',
      { 1: 'Ivan Tarn + Olena Vane' },
    ],
    'no place for a person': ['The Orva City Times closed. {1s:Orva} {1c:denied} {1q:it}.', {}],
    'a family name of two words': [
      'Ambassador Anne Van Tarn left. {1s:Van Tarn} {1c:said} {1q:so}.',
      { 1: 'Anne Van Tarn' },
    ],
    'no person of a bureau': [
      'The General Grain Bureau closed. {1s:The head of the Grain Bureau} {1c:wept}.',
      {},
    ],
  })
})
