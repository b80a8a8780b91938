import { describe, expect, it } from 'vitest'
import type { ArticleVersion, Block } from '../core/index.ts'
import { passages } from './passages.ts'

/** A block a line; each word costs 1. */
function wordsOf(text: string, { window = 256, dateline = null as string | null } = {}): string[][] {
  const blocks = [...text.matchAll(/[^\n]+/g)].map(
    ({ 0: line, index }): Block => ({ kind: 'paragraph', start: index, end: index + line.length }),
  )
  const version = { article: { dateline }, text, blocks } as unknown as ArticleVersion
  return [...passages(version, [], { window, costOf: () => 1 })].map(({ tokens }) =>
    tokens.map(({ start, end }) => text.slice(start, end)),
  )
}

describe('passages', () => {
  it('keeps paragraphs together as long as there is room, and parts none that fits', () => {
    expect(wordsOf('a b c\nd e\nf g', { window: 8 })).toEqual([
      ['a', 'b', 'c', 'd', 'e'],
      ['f', 'g'],
    ])
  })

  it('parts a long paragraph between sentences, and a long sentence between words', () => {
    expect(wordsOf('We left. He came home. They all stayed where they were.', { window: 7 })).toEqual([
      ['We', 'left', '.'],
      ['He', 'came', 'home', '.'],
      ['They', 'all', 'stayed', 'where', 'they'],
      ['were', '.'],
    ])
  })

  it('gives each word once, in order', () => {
    const text = 'One two three. Four five.\nSix.\n\nSeven eight nine ten eleven twelve thirteen.'
    expect(wordsOf(text, { window: 6 }).flat().join(' ')).toBe(
      text.replace(/\s+/g, ' ').replaceAll('.', ' .'),
    )
  })

  it.each([
    ['VELLIN - The army left.', 'VELLIN'],
    ['VELLIN, March 3 (BPS) — The army left.', 'VELLIN'],
    ['VELLIN: The army left.', 'VELLIN'],
    ['Vellin, Ostravia (BPS) -- The army left.', 'Vellin, Ostravia'],
  ])('leaves out the dateline of %j', (text, dateline) => {
    expect(wordsOf(`Title\n${text}`, { dateline }).flat().join(' ')).toBe('Title The army left .')
  })

  it('leaves a paragraph whole that begins like the dateline but goes on as a sentence', () => {
    expect(wordsOf('Vellin fell. It was late.', { dateline: 'Vellin' }).flat()).toHaveLength(7)
  })

  it('gives nothing for no words', () => expect(wordsOf('')).toEqual([]))
})
