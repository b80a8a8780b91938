import { describe, expect, it } from 'vitest'
import { type AntecedentCase, antecedentsOf } from '../../../../test/support/antecedents.ts'

const table = (cases: Readonly<Record<string, AntecedentCase>>) =>
  it.each(Object.entries(cases))('%s', (_name, [text, expected, more]) => {
    expect(antecedentsOf(text, more)).toEqual(expected)
  })

describe('pronouns in their sentence', () => {
  table({
    who: ['Next came Ivan Tarn, {1s:who} {1c:said} {1q:it was late}.', { 1: 'Ivan Tarn' }],
    'who, of a noun': [
      'Belmark sent two young men {1s:who} {1c:said} {1q:it was late}.',
      { 1: 'two young men' },
    ],
    'who, of words behind a name': [
      'Next came Ivan Tarn, a baker {1s:who} {1c:said} {1q:it was late}.',
      { 1: 'Ivan Tarn' },
    ],
    'who, of one of two nouns': ['Next came the mother of the man {1s:who} {1c:said} {1q:so}.', {}],
    'he, not whom a preposition leads up to': [
      '{1s:Ivan Tarn} {1c:said} {1q:so}. Under President Viktor Hale, {2s:he} {2c:added}, {2q:nothing will}.',
      { 2: 'Ivan Tarn' },
    ],
    'he, named behind a body': [
      'Roofs burned, {1c:according to} {1s:the head of the city council Ivan Tarn}. {2s:He} {2c:said} {2q:so}.',
      { 2: 'Ivan Tarn' },
    ],
    'it, in the midst of a sentence, may be anything': [
      '{1s:The Orvian Red Lantern Society} {1c:said} {1q:so}. Rain fell on Orva after {2s:it} {2c:rejected} {2q:that}.',
      {},
    ],
    'they, of a body with a name alone': [
      '{1c:According to} {1s:the Castle}, {1q:snow fell}. {2s:They} {2c:denied} {2q:rain}.',
      { 2: 'Castle' },
    ],
    'he, of a name that leads up to him': [
      '{1s:An Orvian official} {1c:said} {1q:so}. The council is led by Ivan Tarn and {2s:he} {2c:denied} {2q:it}.',
      { 2: 'Ivan Tarn' },
    ],
    'he, who speaks before who stands at the end of a sentence': [
      '{1s:Viktor Hale} {1c:said} {1q:so}. Some women in red coats walk past a picture of Ivan Tarn in rain. {2s:He} {2c:added} {2q:this}.',
      { 2: 'Viktor Hale' },
    ],
    'he is no letters': ['{1s:OTV} {1c:reported} {1q:so}. {2s:He} {2c:denied} {2q:it}.', {}],
    'they, whom the sentence is about': [
      '{1s:Belmark officials} {1c:said} {1q:so}. Orvian soldiers knelt as {2s:they} {2c:sang of} {2q:rain}.',
      { 2: 'Orvian soldiers' },
    ],
    'it, behind words that open a sentence': [
      '{1s:The Orvian Red Lantern Society} {1c:said} {1q:so}. Just a day earlier, {2s:it} {2c:denied} {2q:that}.',
      { 2: 'Orvian Red Lantern Society' },
    ],
    'it, not of officials': ['{1s:Belmark officials} {1c:said} {1q:so}. {2s:It} {2c:denied} {2q:it}.', {}],
    'I, past a you': [
      '{1q:“It was, {2s:you} {2c:know}, {2q:{3s:I} {3c:think}{3q: bad}},”} {1s:Ivan Tarn} {1c:said}.',
      { 3: 'Ivan Tarn' },
      { 2: { parent: 1 }, 3: { parent: 2 } },
    ],
    'nobody before': ['{1s:He} {1c:said} {1q:so}.', {}],
    'his spokesman is no pronoun': [
      '{1s:Ivan Tarn} {1c:said} {1q:so}. {2s:His spokesman} {2c:denied} {2q:it}.',
      {},
    ],
    'she, past whom a sentence names behind another she': [
      '{1s:Olena Vane} {1c:left}. She now feeds little Anna Hale, which is why {2s:she} {2c:asked} {2q:for rain}.',
      { 2: 'Olena Vane' },
    ],
    'he, whom somebody’s own words name outside the quotation': [
      '{1s:Ivan Tarn} {1c:said} {1q:that Viktor Hale, a baker, was “not joking when {2s:he} {2c:talks of} {2q:rain}”}.',
      { 2: 'Viktor Hale' },
      { 2: { parent: 1 } },
    ],
    'he, who begins somebody’s words': [
      'Ivan Tarn hoped that Viktor Hale, a baker, would write to Omar Quill. {1q:“{2s:He} {2c:says} {2q:so},”} {1s:Ivan Tarn} {1c:said}.',
      { 2: 'Viktor Hale' },
      { 2: { parent: 1 } },
    ],
    'he, whom a long beginning leads up to': [
      '{1s:Ivan Tarn} {1c:said} {1q:so}. During his time as the minister, Viktor Hale wore a hat. {2s:He} {2c:spoke of} {2q:rain}.',
      { 2: 'Viktor Hale' },
    ],
    'he’ll': ['{1s:Ivan Tarn} {1c:left}. {2s:He’ll} {2c:say} {2q:so}.', { 2: 'Ivan Tarn' }],
    'she and another': [
      'Olena Vane met Ivan Tarn. {1s:Olena Vane} {1c:left}. {2s:She and Tarn} {2c:said} {2q:so}.',
      { 2: 'Olena Vane + Ivan Tarn' },
    ],
    'no website and no pictures': [
      'Speaking to Orvapress.co.uk, {1s:one academic} {1c:said} {1q:so}. {2s:Photos} {2c:show} {2q:it}. {3s:He} {3c:left}.',
      { 3: 'academic' },
    ],
  })
})
