import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toEntry } from '../../../test/support/marked.ts'
import { toSegments } from './segments.ts'

/** The segments of one paragraph, as [words, roles with the number of their statement]. */
function cut(marked: string): [string, string[]][] {
  const { article, reading } = toEntry({ blocks: [['paragraph', marked]] })
  const statements = reading?.statements ?? []
  return toSegments({ start: 0, end: article.text.length }, statements).map(({ start, end, marks }) => [
    article.text.slice(start, end),
    marks.map(({ statement, role }) => `${statements.indexOf(statement) + 1} ${role}`),
  ])
}

describe('toSegments', () => {
  it('leaves a text without statements whole', () => {
    expect(cut('Nobody spoke.')).toEqual([['Nobody spoke.', []]])
  })

  it('cuts at the ends of source, cue and content', () => {
    expect(cut('{1s:He} {1c:said} {1q:so}.')).toEqual([
      ['He', ['1 source']],
      [' ', []],
      ['said', ['1 cue']],
      [' ', []],
      ['so', ['1 content']],
      ['.', []],
    ])
  })

  it('names the outer statement before the one that is nested in it', () => {
    expect(cut('{1s:A} {1c:says} {1q:{2s:B} {2c:thinks} {2q:it}}')).toContainEqual([
      'it',
      ['1 content', '2 content'],
    ])
  })

  it('cuts at the ends of notes too, over a statement or beside it', () => {
    const { article, reading } = toEntry({ blocks: [['paragraph', 'Al left. {1s:He} {1c:said} {1q:“no”}.']] })
    const { text } = article
    const notes = [
      { kind: 'antecedent' as const, start: 0, end: 2 },
      { kind: 'miss' as const, start: text.indexOf('said “'), end: text.indexOf('.', 9) },
    ]
    const segments = toSegments({ start: 0, end: text.length }, reading?.statements ?? [], notes)
    const noted = segments.filter((segment) => segment.notes.length > 0)
    expect(noted.map(({ start, end, notes: [note] }) => [text.slice(start, end), note?.kind])).toEqual([
      ['Al', 'antecedent'],
      ['said', 'miss'],
      [' ', 'miss'],
      ['“no”', 'miss'],
    ])
  })

  it('covers the block without a gap, however spans overlap', () => {
    const range = fc
      .tuple(fc.nat(60), fc.nat(60))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }))
    const [model] = toEntry({ blocks: [['paragraph', '{1c:x}']] }).reading?.statements ?? []
    fc.assert(
      fc.property(fc.array(range, { maxLength: 12 }), range, (spans, block) => {
        const statements = spans.flatMap((span, index) =>
          model ? [{ ...model, id: String(index), cue: [{ ...span, text: '' }] }] : [],
        )
        const segments = toSegments(block, statements)
        expect(segments[0]?.start).toBe(block.start)
        expect(segments.at(-1)?.end).toBe(block.end)
        for (const [index, segment] of segments.entries()) {
          expect(segment.end).toBeGreaterThan(segment.start)
          expect(segments[index + 1]?.start ?? block.end).toBe(segment.end)
          const over = spans.filter(({ start, end }) => start < segment.end && segment.start < end)
          expect(segment.marks).toHaveLength(over.length)
        }
      }),
    )
  })
})
