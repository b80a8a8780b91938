import { describe, expect, it } from 'vitest'
import { type AntecedentCase, antecedentsOf } from '../../../../test/support/antecedents.ts'

const table = (cases: Readonly<Record<string, AntecedentCase>>) =>
  it.each(Object.entries(cases))('%s', (_name, [text, expected, more]) => {
    expect(antecedentsOf(text, more)).toEqual(expected)
  })

describe('bodies, outlets and papers', () => {
  table({
    'the agency, which was only named': [
      'The General Grain Agency is worried. {1s:Ivan Tarn} {1c:said} {1q:so}. {2s:The agency} {2c:denied} {2q:it}.',
      { 2: 'General Grain Agency' },
    ],
    'the group of somebody is no other': [
      'The General Grain Alliance is worried. {1s:The group for Orva’s farmers} {1c:denied} {1q:it}.',
      {},
    ],
    'the newspaper, to which somebody spoke': [
      'Ivan Tarn told the Lenz Herald that it rained. {1q:It was wet}, {1c:according to} {1s:the newspaper}.',
      { 1: 'Lenz Herald' },
    ],
    'the end of a longer name': [
      'The Lenz Evening Monitor came. {1s:The Monitor} {1c:reported} {1q:so}.',
      { 1: 'Lenz Evening Monitor' },
    ],
    'letters of a broadcaster': [
      'A map came from OBC News. {1s:OBC} {1c:reported} {1q:so}.',
      { 1: 'OBC News' },
    ],
    'the report': [
      'A report by the Lenz Institute came. {1s:The report} {1c:said} {1q:so}.',
      { 1: 'report by the Lenz Institute' },
    ],
    'a report that says itself whose it is': [
      'A report by the Lenz Institute came. {1s:The report of the council} {1c:said} {1q:so}.',
      {},
    ],
    'the researchers': [
      'Anne Tarn of Lenz University and her colleagues counted birds. {1s:The researchers} {1c:found} {1q:ten}.',
      { 1: 'Anne Tarn of Lenz University and her colleagues' },
    ],
    'the team from a place': [
      'A team from Lenz University counted birds. {1s:The team} {1c:found} {1q:ten}.',
      { 1: 'team from Lenz University' },
    ],
    'a state is no short form of two': [
      '{1s:Poland and Denmark} {1c:said} {1q:so}. {2s:Denmark} {2c:left}.',
      {},
    ],
  })
})
