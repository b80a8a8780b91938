import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block } from '../core/index.ts'
import { findQuotations } from './quotes.ts'

/** A block a line, all paragraphs. */
function blocksOf(text: string): Block[] {
  return [...text.matchAll(/[^\r\n]+/g)].map((line) => ({
    kind: 'paragraph',
    start: line.index,
    end: line.index + line[0].length,
  }))
}
const quotedIn = (text: string) =>
  findQuotations(text, blocksOf(text)).map(({ start, end }) => text.slice(start, end))

describe('findQuotations', () => {
  it.each([
    ['curly', '“We left,” he said. “They stay.”', ['“We left,”', '“They stay.”']],
    ['straight', '"We left," he said. "They stay."', ['"We left,"', '"They stay."']],
    ['doubled apostrophes', "''We left,'' he said.", ["''We left,''"]],
    ['guillemets', '«We left», he said.', ['«We left»']],
    ['low marks', '„We left“, he said.', ['„We left“']],
    ['single curly, apostrophes told apart', 'Troops ‘don’t leave’ Orva’s front', ['‘don’t leave’']],
    ['single straight, apostrophes told apart', "Orva's troops 'don't leave', they say", ["'don't leave'"]],
    ['no quotation in apostrophes', "The troops' front isn't Orva's", []],
    ['no quotation in elisions', "Give 'em the '90s, the troops' song", []],
    ['nested', '“He said ‘no’ to us.”', ['“He said ‘no’ to us.”', '‘no’']],
    ['inches', 'A 6" shell, he said "fell".', ['"fell"']],
    ['behind an emoji', '😀 “We left,”', ['“We left,”']],
    ['a stray opening mark', '“We left. “They stay,” he said.', ['“They stay,”']],
    ['a stray closing mark', 'We left,” he said. “They stay.”', ['“They stay.”']],
    ['one that the paragraph leaves open', '“We left.\nThey stay. “Good.”', ['“Good.”']],
    [
      'one that goes on in the next paragraph',
      'He said: “We left.\n“They stay.”',
      ['“We left.', '“They stay.”'],
    ],
  ])('finds %s', (_name, text, expected) => expect(quotedIn(text)).toEqual(expected))

  it('says which is nested and which goes on', () => {
    const text = '“He said ‘no’.\n“We left.”'
    expect(findQuotations(text, blocksOf(text)).map(({ depth, carriesOn }) => [depth, carriesOn])).toEqual([
      [0, true],
      [1, false],
      [0, false],
    ])
  })

  it('gives ranges in their blocks, sorted, in one another or apart, for any marks', () => {
    const sign = fc.constantFrom('a', ' ', '\n', '“', '”', '"', "'", '‘', '’', '«', '»', '„', "''", '😀', 's')
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 80 }), (signs) => {
        const text = signs.join('')
        const blocks = blocksOf(text)
        const found = findQuotations(text, blocks)
        for (const [index, one] of found.entries()) {
          expect(blocks.some((block) => one.start >= block.start && one.end <= block.end)).toBe(true)
          expect(one.inner.start).toBeGreaterThan(one.start)
          expect(one.inner.end).toBeLessThanOrEqual(one.end)
          for (const other of found.slice(index + 1)) {
            expect(other.start).toBeGreaterThanOrEqual(one.start)
            expect(other.start >= one.end || other.end <= one.end).toBe(true)
          }
        }
      }),
      { numRuns: 500 },
    )
  })
})
