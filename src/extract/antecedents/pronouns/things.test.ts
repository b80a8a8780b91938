import { describe, expect, it } from 'vitest'
import { type AntecedentCase, antecedentsOf } from '../../../../test/support/antecedents.ts'

const table = (cases: Readonly<Record<string, AntecedentCase>>) =>
  it.each(Object.entries(cases))('%s', (_name, [text, expected, more]) => {
    expect(antecedentsOf(text, more)).toEqual(expected)
  })

describe('it and they', () => {
  table({
    'it, of the state that the sentence is about': [
      'Orvia has fled. Poland is pushing back those whom {1s:it} {1c:recognised} {1q:in May}.',
      { 1: 'Poland' },
    ],
    'it, of an army': [
      '{1s:The Belmark Rain Institute} {1c:said} {1q:so}. {2s:Poland’s military} {2c:said} {2q:this}. But {3s:it} {3c:denied} {3q:that}.',
      { 3: 'Poland’s military' },
    ],
    'they, of two states': [
      'Tensions between Poland and Denmark spilled over when {1s:they} {1c:accused} {1q:each other}.',
      { 1: 'Poland and Denmark' },
    ],
    'they, of two persons named together': [
      'It rained on Sens. Ivan Tarn and Viktor Hale. {1s:They} {1c:endorsed} {1q:it}.',
      { 1: 'Ivan Tarn + Viktor Hale' },
    ],
    'they, of an official whose gender nobody says': [
      '{1s:A Belmark resident} {1c:said} {1q:so}. {2s:They} {2c:added} {2q:this}.',
      { 2: 'Belmark resident' },
    ],
    'they, of those of whom somebody speaks': [
      '{1s:Ivan Tarn} {1c:said} {1q:that Polish troops left because {2s:they} {2c:feared} {2q:rain}}.',
      { 2: 'Polish troops' },
      { 2: { parent: 1 } },
    ],
    'they, who begin somebody’s words': [
      'The council called on Polish officials. {1s:Ivan Tarn} {1c:said}: {1q:“{2s:They} {2c:believe} {2q:it}.”}',
      { 2: 'Polish officials' },
      { 2: { parent: 1 } },
    ],
  })
})
