import { describe, expect, it } from 'vitest'
import { toEntry } from '../../test/support/marked.ts'
import type { BlockKind } from '../core/index.ts'
import { findPossibleMisses } from './possible-misses.ts'

function missesOf(blocks: readonly (readonly [BlockKind, string])[]): [string, string][] {
  const { article, reading } = toEntry({ blocks })
  const misses = findPossibleMisses(article, reading?.statements ?? [])
  return misses.map(({ start, end, text, why }) => {
    expect(article.text.slice(start, end)).toBe(text)
    return [why, text]
  })
}

describe('findPossibleMisses', () => {
  it.each<[string, string, [string, string][]]>([
    [
      'a quotation and its verb',
      '“We left at dawn,” Tarn said.',
      [
        ['quotation', '“We left at dawn,”'],
        ['cue', 'said'],
      ],
    ],
    ['nothing where a statement covers both', '{1q:“We left at dawn,”} {1s:Tarn} {1c:said}.', []],
    [
      'a verb that a content holds, but no cue',
      '{1s:He} {1c:said} {1q:that Tarn denied it}.',
      [['cue', 'denied']],
    ],
    ['a quotation that a content only touches', '{1s:He} {1c:said} {1q:it was “the end} of us”.', []],
    ['two words in marks are irony', 'The “special operation” went on.', []],
    ['three words are said', 'They call it “a bitter peace”.', [['quotation', '“a bitter peace”']]],
    ['a title', 'He starred in “The Long Way Home” last year.', []],
    ['according to', 'Snow fell, according  to the army.', [['cue', 'according  to']]],
    ['hearsay', 'Snow reportedly fell.', [['cue', 'reportedly']]],
    ['a verb of many meanings is none', 'They found and showed plans and called him.', []],
    [
      'a verb inside a missed quotation is part of it',
      '“He said no to it.”',
      [['quotation', '“He said no to it.”']],
    ],
    ['a cue of several words', '{1s:He} {1c:has also said} {1q:so}.', []],
    ['straight marks', 'And then "we left at dawn" again.', [['quotation', '"we left at dawn"']]],
    ['a participle that begins a sentence', 'Snow fell. Asked why, he left.', []],
    ['nothing in a plain text', 'Snow fell on the bridge.', []],
  ])('%s', (_name, text, expected) => {
    expect(missesOf([['paragraph', text]])).toEqual(expected)
  })

  it('leaves furniture out', () => {
    expect(
      missesOf([
        ['furniture', '“Sign up for this,” the editor said'],
        ['caption', 'A picture that the army said was old'],
      ]),
    ).toEqual([['cue', 'said']])
  })

  it('is in order of place, though contents lie in one another', () => {
    expect(
      missesOf([
        ['paragraph', '{1s:A} {1c:said} {1q:that {2s:B} {2c:denied} {2q:it} and C claimed “it was not so”}.'],
        ['paragraph', 'D added: “Not one of us.”'],
      ]),
    ).toEqual([
      ['cue', 'claimed'],
      ['cue', 'added'],
      ['quotation', '“Not one of us.”'],
    ])
  })
})
