import { describe, expect, it } from 'vitest'
import { parseMarkedText } from './notation.ts'

const text = 'Marrant said it burned.\n“We left,” he said, “and he knew.”'
const parse = (...lines: string[]) => parseMarkedText('01.txt', `${text}\n---\n${lines.join('\n')}\n`)

describe('parseMarkedText', () => {
  it('finds the words of each role in the text', () => {
    const marked = parse(
      'kind: told | source: Marrant | cue: ¦said¦ it | content: it burned',
      'kind: split | source: ¦he¦ said | cue: he ¦said¦, | content: “We left,” + “and he knew.” | parent: 0 | optional: yes',
      'kind: nobody | source: - | cue: knew | content: he ¦knew¦.',
    )
    expect(marked.text).toBe(text)
    const words = marked.statements.map(({ kind, isOptional, spans }) => ({
      kind,
      isOptional,
      source: spans.source.map(({ start, end }) => [start, text.slice(start, end)]),
      cue: spans.cue.map(({ start, end }) => [start, text.slice(start, end)]),
      content: spans.content.map(({ start, end }) => text.slice(start, end)),
    }))
    expect(words).toEqual([
      {
        kind: 'told',
        isOptional: false,
        source: [[0, 'Marrant']],
        cue: [[8, 'said']],
        content: ['it burned'],
      },
      {
        kind: 'split',
        isOptional: true,
        source: [[35, 'he']],
        cue: [[38, 'said']],
        content: ['“We left,”', '“and he knew.”'],
      },
      { kind: 'nobody', isOptional: false, source: [], cue: [[52, 'knew']], content: ['knew'] },
    ])
  })

  it.each([
    ['kind: a | source: Lund | cue: burned | content: -', '"Lund" is not in the text'],
    ['kind: a | source: - | cue: said | content: -', '"said" stands in the text 2 times'],
    ['kind: a | source: - | cue: sai | content: -', '"sai" is not in the text'],
    ['kind: a | source: - | cue: - | content: -', 'there is no cue'],
    ['kind: a | cue: burned | content: -', '"source" is missing'],
    ['kind: a | source: - | cue: burned | content: - | mood: bad', '"mood: bad" is no field'],
    ['kind: a | source: - | cue: bur¦ned | content: -', '"bur¦ned" needs two ¦ or none'],
  ])('says what is wrong in "%s"', (line, sentence) => {
    expect(() => parse(line)).toThrow(`"01.txt" can't be read: statement 0: ${sentence}`)
  })

  it('asks for the line between text and statements', () => {
    expect(() => parseMarkedText('01.txt', 'Words.')).toThrow('there must be one line "---"')
  })
})
