import { describe, expect, it } from 'vitest'
import { type Report, toEntry } from '../../../../test/support/marked.ts'
import { resolveAntecedents } from '../../antecedents.ts'

/** The antecedents of a marked text's second statement and those after it, joined; '' where there is none. */
function antecedentsOf(line: string, more: Report['more'] = {}): string[] {
  const { article, reading } = toEntry({ blocks: [['paragraph', line]], more })
  const found = resolveAntecedents(article, reading?.statements ?? [])
  return found.slice(1).map((spans) => spans.map(({ text }) => text).join(' + '))
}

type Case = readonly [text: string, ...expected: string[]]

const table = (cases: Readonly<Record<string, Case>>) =>
  it.each(Object.entries(cases))('%s', (_name, [text, ...expected]) => {
    expect(antecedentsOf(text)).toEqual(expected)
  })

describe('somebody by what he is', () => {
  table({
    'words that could be anybody’s, of who alone spoke': [
      '{1s:Ivan Tarn} {1c:said} {1q:so}. {2s:The tycoon} {2c:added} {2q:this}.',
      'Ivan Tarn',
    ],
    'not where two were named': [
      '{1s:Ivan Tarn} {1c:said} {1q:so}. Viktor Hale listened. {2s:The tycoon} {2c:added} {2q:this}.',
      '',
    ],
    'not whose brother nobody says': [
      '{1s:Ivan Tarn} {1c:said} {1q:so}. {2s:The brother} {2c:added} {2q:this}.',
      '',
    ],
    'the father of two': [
      '{1s:Ivan Tarn} {1c:said} {1q:so}. {2s:The father of two} {2c:added} {2q:this}.',
      'Ivan Tarn',
    ],
    'by age, over others': [
      '{1s:Ivan Tarn, 45,} {1c:said} {1q:so}. {2s:Viktor Hale} {2c:wept}. {3s:The 45-year-old} {3c:added} {3q:this}.',
      '',
      'Ivan Tarn',
    ],
    'an envoy whom the next sentence named': [
      '{1s:Orva’s ambassador to the League} {1c:said} {1q:so}. {2q:“Yes,”} {2s:Ivan Tarn} {2c:said}. {3s:The diplomat} {3c:added} {3q:this}.',
      '',
      'Ivan Tarn',
    ],
    'a role behind a possessive': [
      '{1s:The army’s spokesman, Ivan Tarn,} {1c:said} {1q:so}. {2s:Viktor Hale} {2c:wept}. {3s:The spokesman} {3c:left}.',
      '',
      'Ivan Tarn',
    ],
    'his lawyer, the only one': [
      '{1s:Ivan Tarn’s lawyer, Olena Vane,} {1c:said} {1q:so}. {2s:Tarn} {2c:wept}. {3s:His lawyer} {3c:left}.',
      'Ivan Tarn',
      'Olena Vane',
    ],
    'the former president, not the president': [
      'President Ivan Tarn met former President Viktor Hale. {1s:Olena Vane} {1c:wept}. {2s:The former president} {2c:left}.',
      'Viktor Hale',
    ],
    'the foreign minister, not the defence minister': [
      '{1s:Defence Minister Ivan Tarn} {1c:said} {1q:so}. {2s:The foreign minister} {2c:left}.',
      '',
    ],
    'the president of a state behind the name': [
      'President Ivan Tarn of Poland met President Viktor Hale of Denmark. {1s:Olena Vane} {1c:wept}. {2s:The Polish president} {2c:left}.',
      'Ivan Tarn',
    ],
    'words behind a name': [
      '{1s:Olena Vane} {1c:wept}. Ekaterina, {2s:a shopkeeper}, {2c:said} {2q:so}.',
      'Ekaterina',
    ],
    'both of two who spoke together': [
      '{1s:Senator Ivan Tarn and Senator Olena Vane} {1c:said} {1q:so}. {2s:The senators} {2c:added} {2q:this}.',
      'Ivan Tarn + Olena Vane',
    ],
  })
})

describe('somebody by a name that others bear', () => {
  table({
    'a surname stays with whom it meant, a relative aside': [
      '{1s:Ivan Tarn} {1c:left}. {2s:Tarn} {2c:said} {2q:so}. {3s:Olena Tarn} {3c:wept}. {4s:Tarn} {4c:left}.',
      'Ivan Tarn',
      '',
      'Ivan Tarn',
    ],
    'father and son': [
      '{1s:Olena Vane} {1c:wept}. Ivan Tarn Jr. met his father, Ivan Tarn. {2s:Tarn Jr.} {2c:said} {2q:so}. {3s:Tarn} {3c:left}.',
      'Ivan Tarn Jr.',
      'Ivan Tarn',
    ],
    'a first name with words behind is somebody new': [
      'President Vladimir Tarn left. {1s:Olena Vane} {1c:wept}. {2s:Vladimir, a baker,} {2c:said} {2q:so}. {3s:He} {3c:left}.',
      '',
      'Vladimir',
    ],
  })
})

describe('bodies', () => {
  table({
    'words of a kind before the noun': [
      '{1s:The Orvian Relief Committee} {1c:said} {1q:so}. {2s:The global aid organisation} {2c:added} {2q:this}.',
      'Orvian Relief Committee',
    ],
    'no newspaper is a government agency': [
      '{1s:The Orva Times} {1c:said} {1q:so}. {2s:The government agency} {2c:added} {2q:this}.',
      '',
    ],
    'the authorities are no newspaper': [
      '{1s:The Orva Times} {1c:said} {1q:so}. {2s:The authorities} {2c:added} {2q:this}.',
      '',
    ],
    'bodies that spoke together': [
      '{1s:The Orvian Grain Board and OTV} {1c:said} {1q:so}. {2s:The agencies} {2c:added} {2q:this}.',
      'Orvian Grain Board + OTV',
    ],
    'letters that spell a pronoun': [
      '{1s:The Waste Handling Office} {1c:said} {1q:so}. {2s:WHO} {2c:added} {2q:this}.',
      'Waste Handling Office',
    ],
    'the one ministry, whose state nobody says': [
      '{1s:The Ministry of the Interior} {1c:said} {1q:so}. {2s:The Ministry} {2c:added} {2q:this}.',
      'Ministry of the Interior',
    ],
    'the bloc': ['{1s:Olena Vane} {1c:wept}. The EU met. {2s:The bloc} {2c:said} {2q:so}.', 'EU'],
    'not a minister who never spoke, once another has': [
      'Minister Ivan Tarn left. {1s:Olena Vane} {1c:said} {1q:so}. Rain fell. Snow fell. {2s:Vane} {2c:wept}. {3s:The minister} {3c:left}.',
      'Olena Vane',
      '',
    ],
    'he, of somebody of whom no more is said': [
      '{1s:The minister} {1c:said} {1q:so}. {2s:He} {2c:added} {2q:this}.',
      '',
    ],
    'who was the one who spoke': [
      '{1s:Olena Vane} {1c:wept}. Ivan Tarn was the one {2s:who} {2c:said} {2q:so}.',
      'Ivan Tarn',
    ],
  })
})
