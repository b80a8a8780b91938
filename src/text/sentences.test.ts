import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitSentences } from './sentences.ts'

const sentencesOf = (text: string) =>
  splitSentences(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end).trim())

describe('splitSentences', () => {
  it.each([
    [
      'ranks',
      'Gen. Orlo met Lt. Col. Vane. Maj. Teel left.',
      ['Gen. Orlo met Lt. Col. Vane.', 'Maj. Teel left.'],
    ],
    ['months', 'It fell on Jan. 31. Oct. 4 was worse.', ['It fell on Jan. 31.', 'Oct. 4 was worse.']],
    ['initials', 'J. R. Orlo left. She stayed.', ['J. R. Orlo left.', 'She stayed.']],
    [
      'a state in initials',
      'The U.S. Army left the U.S. The war went on.',
      ['The U.S. Army left the U.S.', 'The war went on.'],
    ],
    ['a closing mark', '“We left.” They went.', ['“We left.”', 'They went.']],
    ['an opening mark', 'They went. “We left.”', ['They went.', '“We left.”']],
    ['a mark that stands apart', '“We left. ” They went.', ['“We left. ”', 'They went.']],
    ['a no that is a word', 'He said "No." Vane left.', ['He said "No."', 'Vane left.']],
    ['a question and he', '“Why?” he said. They went.', ['“Why?” he said.', 'They went.']],
    [
      'a question and a name',
      '“Why?” Gen. Orlo asked. They went.',
      ['“Why?” Gen. Orlo asked.', 'They went.'],
    ],
    ['a call and an inverted verb', '"Go!" shouted Vane. They went.', ['"Go!" shouted Vane.', 'They went.']],
    ['several sentences in a quotation', '“I go. You stay,” he said.', ['“I go.', 'You stay,” he said.']],
    ['an unclosed quotation', '“I go. You stay. She left.', ['“I go.', 'You stay.', 'She left.']],
    ['no stop', 'Troops leave Orva', ['Troops leave Orva']],
    ['white space alone', ' \r\n ', []],
  ])('keeps together or parts %s', (_name, text, expected) => expect(sentencesOf(text)).toEqual(expected))

  it('covers any block without a gap, in order', () => {
    const sign = fc.constantFrom(
      'a',
      'B',
      '. ',
      '.',
      '! ',
      '”',
      '“',
      '"',
      '😀',
      'ق',
      '\r\n',
      '\uFEFF',
      'U.S. ',
      'Gen. ',
      'He ',
      '\uD800',
    )
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 300 }), fc.string({ unit: 'binary' }), (signs, ahead) => {
        const text = ahead + signs.join('')
        const block = { start: ahead.length, end: text.length }
        const sentences = splitSentences(text, block)
        expect(sentences.length > 0).toBe(/\S/.test(text.slice(block.start)))
        if (sentences.length === 0) return
        expect(sentences[0]?.start).toBe(block.start)
        expect(sentences.at(-1)?.end).toBe(block.end)
        for (const [index, { start, end }] of sentences.entries()) {
          expect(end).toBeGreaterThan(start)
          if (index > 0) expect(start).toBe(sentences[index - 1]?.end)
        }
      }),
    )
  })

  it('cuts a huge text without a stop, and never in a pair', () => {
    const text = '😀'.repeat(50_000)
    const sentences = splitSentences(text, { start: 0, end: text.length })
    expect(sentences.length).toBeGreaterThan(1)
    for (const { start } of sentences) expect(start % 2).toBe(0)
  })
})
