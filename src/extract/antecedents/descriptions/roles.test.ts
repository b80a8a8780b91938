import { describe, expect, it } from 'vitest'
import { type AntecedentCase, antecedentsOf } from '../../../../test/support/antecedents.ts'

const table = (cases: Readonly<Record<string, AntecedentCase>>) =>
  it.each(Object.entries(cases))('%s', (_name, [text, expected, more]) => {
    expect(antecedentsOf(text, more)).toEqual(expected)
  })

describe('roles and bodies', () => {
  table({
    'the chief, and not the place before the comma': [
      '{1q:Troops fought in Lenz}, {1s:Ostravia’s chief of staff} {1c:said}.',
      {},
    ],
    'the spokesman': [
      'A ministry spokesman, Ivan Tarn, came. {1s:The spokesman} {1c:said} {1q:so}.',
      { 1: 'Ivan Tarn' },
    ],
    'the minister, by apposition': [
      'Ivan Tarn, the defence minister, came. {1s:The minister} {1c:said} {1q:so}.',
      { 1: 'Ivan Tarn' },
    ],
    'the general, of a lieutenant general': [
      'Lieutenant General Ivan Tarn came. {1s:The general} {1c:said} {1q:so}.',
      { 1: 'Ivan Tarn' },
    ],
    'the minister of a state, of two': [
      'Polish Minister Ivan Tarn met Danish Minister Olena Vane. {1s:The Danish minister} {1c:said} {1q:so}. {2s:The Polish minister} {2c:left}.',
      { 1: 'Olena Vane', 2: 'Ivan Tarn' },
    ],
    'not one of two': [
      'Minister Ivan Tarn met Minister Viktor Vane. {1s:The minister} {1c:said} {1q:so}.',
      {},
    ],
    'of two the one who spoke': [
      '{1s:Minister Ivan Tarn} {1c:told} Minister Viktor Vane {1q:so}. {2s:The minister} {2c:added} {2q:this}.',
      { 2: 'Ivan Tarn' },
    ],
    'a role that nobody bears': ['Ivan Tarn left. {1s:The governor} {1c:said} {1q:so}.', {}],
    'an official without a name': [
      '{1s:A senior Belmark official} {1c:said} {1q:so}. {2s:The official} {2c:denied} {2q:it}.',
      { 2: 'senior Belmark official' },
    ],
    'the official, of who holds an office': [
      '{1s:Ivan Tarn, the head of the regional council,} {1c:said} {1q:so}. {2s:The official} {2c:added} {2q:this}.',
      { 2: 'Ivan Tarn' },
    ],
    'the official of a state, not of another': [
      '{1s:Polish Minister Ivan Tarn} {1c:said} {1q:so}. {2s:The Danish minister} {2c:added} {2q:this}.',
      {},
    ],
    'a spokesman by what he speaks for': [
      '{1s:A spokesman for the valley command} {1c:said} {1q:so}. {2s:The spokesman} {2c:denied} {2q:it}.',
      { 2: 'spokesman for the valley command' },
    ],
    'a spokesman of something else': [
      '{1s:A spokesman for the valley command} {1c:said} {1q:so}. {2s:The spokesman for the fleet} {2c:left}.',
      {},
    ],
    'the official, of one without a name before one with an office': [
      '{1s:A senior Polish official} {1c:said} {1q:so}. {2s:Minister Ivan Tarn} {2c:denied} {2q:it}. {3s:The official} {3c:insisted}.',
      { 3: 'senior Polish official' },
    ],
    officials: [
      '{1s:Belmark officials} {1c:said} {1q:so}. {2s:Officials} {2c:denied} {2q:it}.',
      { 2: 'Belmark officials' },
    ],
    'officials of nobody': ['{1s:Officials} {1c:said} {1q:so}.', {}],
    'the ministry': [
      '{1s:Poland’s defence ministry} {1c:said} {1q:so}. {2s:The ministry} {2c:denied} {2q:it}.',
      { 2: 'Poland’s defence ministry' },
    ],
    'the last ministry named': [
      '{1s:The Polish Foreign Ministry} {1c:said} {1q:so}. {2s:The Danish Defence Ministry} {2c:left}. {3s:The ministry} {3c:denied} {3q:it}. {4s:The foreign ministry} {4c:agreed}.',
      { 3: 'Danish Defence Ministry', 4: 'Polish Foreign Ministry' },
    ],
    'the army': ['The Polish army left. {1s:The army} {1c:said} {1q:so}.', { 1: 'Polish army' }],
    'the agency, whose name does not say so': [
      '{1s:Orvapress} {1c:reported} {1q:so}. {2s:The agency} {2c:cited} {2q:maps}.',
      { 2: 'Orvapress' },
    ],
    'the ministry alone': ['{1s:The ministry} {1c:said} {1q:so}.', {}],
    'an acronym in brackets': [
      'The General Security Bureau (GSB) came. {1s:The GSB} {1c:said} {1q:so}.',
      { 1: 'General Security Bureau' },
    ],
    'an acronym by its letters': [
      'The Orvian Ministry of Grain left. {1s:The MoG} {1c:said} {1q:so}.',
      { 1: 'Ministry of Grain' },
    ],
    'an acronym of nothing': ['{1s:The QXB} {1c:said} {1q:so}.', {}],
    'a president with a capital': [
      '{1s:President Tarn} {1c:said} {1q:so}. {2s:The Polish President} {2c:added} {2q:this}.',
      { 2: 'Tarn' },
    ],
    'the former president, not the other': [
      '{1s:President Ivan Tarn} {1c:met} former President Viktor Hale. {2s:The former president} {2c:left}.',
      { 2: 'Viktor Hale' },
    ],
    'the president, over others who spoke since': [
      'President Ivan Tarn left. It rained. It snowed. {1s:Olena Vane} {1c:wept}. {2s:Anna Hale} {2c:wept}. It froze. {3s:The president} {3c:was silent}.',
      { 3: 'Ivan Tarn' },
    ],
    'not the place of a governor who speaks': [
      'It rained on the Orvian city of Lenz, {1s:the regional governor} {1c:said}.',
      {},
    ],
    'the senator, by an age behind': [
      'Senate leader Ivan Tarn spoke. {1s:Ivan Tarn} {1c:said} {1q:so}. Critics of Viktor Hale left. {2s:The senator, 79,} {2c:recalled} {2q:rain}.',
      { 2: 'Ivan Tarn' },
    ],
  })
})
