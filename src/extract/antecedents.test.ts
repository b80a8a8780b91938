import { describe, expect, it } from 'vitest'
import { type Report, toEntry } from '../../test/support/marked.ts'
import { resolveAntecedents } from './antecedents.ts'

/** The antecedents of a marked text, by the number of its statement; those without one are left out. */
function antecedentsOf(marked: string, more: Report['more'] = {}): Record<number, string> {
  const blocks = marked.split('\n').map((line) => ['paragraph', line] as const)
  const { article, reading } = toEntry({ blocks, more })
  const statements = reading?.statements ?? []
  const found = resolveAntecedents(article, statements)
  const order = [...marked.matchAll(/\{(\d+)[scq]:/g)].map(([, number]) => Number(number))
  const numbers = [...new Set(order)]
  expect(statements).toHaveLength(numbers.length)
  const entries = found.flatMap((spans, index): [number, string][] => {
    for (const { start, end, text } of spans) expect(article.text.slice(start, end)).toBe(text)
    return spans.length > 0 ? [[numbers[index] ?? 0, spans.map(({ text }) => text).join(' + ')]] : []
  })
  return Object.fromEntries(entries)
}

type Case = readonly [text: string, expected: Record<number, string>, more?: Report['more']]

const table = (cases: Readonly<Record<string, Case>>) =>
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
  })
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
  })
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
  })
})

describe('resolveAntecedents', () => {
  it('does not read furniture', () => {
    const { article, reading } = toEntry({
      blocks: [
        ['furniture', 'More by Ivan Tarn'],
        ['paragraph', '{1s:Tarn} {1c:said} {1q:so}.'],
      ],
    })
    expect(resolveAntecedents(article, reading?.statements ?? [])).toEqual([[]])
  })

  it('comes through statements that stand in each other', () => {
    expect(
      antecedentsOf('“{1s:I} {1c:think} {2s:I} {2c:know} so.”', { 1: { parent: 2 }, 2: { parent: 1 } }),
    ).toEqual({})
  })

  it('takes time in step with the text', { timeout: 30_000 }, () => {
    const unit =
      '{1s:Ivan Tarn} {1c:said} {1q:so}. {2s:He} {2c:added} {2q:this}. {3s:The ministry} {3c:left}.\n'
    const timeOf = (times: number) => {
      const lines = Array.from({ length: times }, (_, line) =>
        unit.trimEnd().replace(/\{(\d)/g, (_all, digit: string) => `{${line * 3 + Number(digit)}`),
      )
      const { article, reading } = toEntry({ blocks: lines.map((line) => ['paragraph', line] as const) })
      const started = performance.now()
      resolveAntecedents(article, reading?.statements ?? [])
      return performance.now() - started
    }
    timeOf(30)
    // Ten times the text: a square would take a hundred times as long.
    expect(timeOf(1000) / timeOf(100)).toBeLessThan(40)
  })
})
