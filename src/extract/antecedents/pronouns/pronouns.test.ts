import { describe, expect, it } from 'vitest'
import { type AntecedentCase, antecedentsOf } from '../../../../test/support/antecedents.ts'

const table = (cases: Readonly<Record<string, AntecedentCase>>) =>
  it.each(Object.entries(cases))('%s', (_name, [text, expected, more]) => {
    expect(antecedentsOf(text, more)).toEqual(expected)
  })

describe('pronouns', () => {
  table({
    'he, right after': [
      '{1s:Oleksandr Tarn} {1c:said} {1q:the bridge stood}. {2s:He} {2c:added} {2q:that trains ran}.',
      { 2: 'Oleksandr Tarn' },
    ],
    'he, over a quotation of several sentences': [
      '{1s:Oleksandr Tarn} {1c:said}: {1q:“It stands. It will stand. We know it. Nobody doubts it. Trains run.”} {2s:He} {2c:added} {2q:that boats ran}.',
      { 2: 'Oleksandr Tarn' },
    ],
    'it, which is not the person briefed': [
      'The agency had spoken. {1s:A lawmaker briefed by it} {1c:said} {1q:that they left}. {2s:It} {2c:denied} {2q:this}.',
      {},
    ],
    'he, chained through another he': [
      '{1s:Ivo Tarn} {1c:said} {1q:so}. {2s:He} {2c:added} {2q:this}. {3s:He} {3c:denied} {3q:that}.',
      { 2: 'Ivo Tarn', 3: 'Ivo Tarn' },
    ],
    'she passes over a man': [
      '{1s:Olena Vane} {1c:spoke of} {1q:rain}. {2s:Ivan Tarn} {2c:said} {2q:so}. {3s:She} {3c:added} {3q:snow}.',
      { 3: 'Olena Vane' },
    ],
    'he never means a woman': ['{1s:Olena Vane} {1c:said} {1q:so}. {2s:He} {2c:denied} {2q:it}.', {}],
    'a title tells the gender of an unknown name': [
      '{1s:Ms Quill} {1c:said} {1q:so}. {2s:He} {2c:denied} {2q:it}. {3s:She} {3c:insisted}.',
      { 3: 'Quill' },
    ],
    'who is named in the sentence before, though he did not speak': [
      'Ivan Tarn, a baker from Orva, fled in May. {1s:He} {1c:said} {1q:the roof was gone}.',
      { 1: 'Ivan Tarn' },
    ],
    'whoever speaks, not of whom he speaks': [
      '{1s:Ivan Tarn} {1c:said} {1q:Viktor Hale had lied}. {2s:He} {2c:added} {2q:more}.',
      { 2: 'Ivan Tarn' },
    ],
    'he inside what another says': [
      '{1s:Ivan Tarn} {1c:said} {1q:{2s:he} {2c:believed} {2q:Viktor Hale}}.',
      { 2: 'Ivan Tarn' },
      { 2: { parent: 1 } },
    ],
    'not who asks': [
      '{1s:Viktor Hale} {1c:asked} {1q:whether {2s:he} {2c:thinks} {2q:so}}.',
      {},
      { 2: { parent: 1 } },
    ],
    'in quoted words he is another': [
      '{1s:Ivan Tarn} {1c:said}: {1q:“Of course {2s:he} {2c:believes} {2q:it}.”}',
      {},
      { 2: { parent: 1 } },
    ],
    'they, of officials': [
      '{1s:Two Belmark officials} {1c:said} {1q:so}. {2s:They} {2c:added} {2q:more}.',
      { 2: 'Belmark officials' },
    ],
    'they, not of one man': ['{1s:Ivan Tarn} {1c:said} {1q:so}. {2s:They} {2c:denied} {2q:it}.', {}],
    'it, of a body': [
      '{1s:The Orvian Red Lantern Society} {1c:said} {1q:so}. {2s:It} {2c:called for} {2q:calm}.',
      { 2: 'Orvian Red Lantern Society' },
    ],
    'it, not of a man': ['{1s:Ivan Tarn} {1c:said} {1q:so}. {2s:It} {2c:denied} {2q:it}.', {}],
    'I, of whoever is quoted': [
      '{1q:“{2s:I} {2c:think} {2q:it will hold},”} {1s:Ivan Tarn} {1c:said}.',
      { 2: 'Ivan Tarn' },
      { 2: { parent: 1 } },
    ],
    'we, through he': [
      '{1s:Ivan Tarn} {1c:left}. {2q:“{3s:We} {3c:believe} {3q:it},”} {2s:he} {2c:said}.',
      { 2: 'Ivan Tarn', 3: 'Ivan Tarn' },
      { 3: { parent: 2 } },
    ],
    'I, of a reporter, stays': ['{1s:Ivan Tarn} {1c:said} {1q:so}. {2s:I} {2c:asked} {2q:why}.', {}],
  })
})
