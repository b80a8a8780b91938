import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { articleOf } from '../../test/support/article.ts'
import { plainly, saidTagger } from '../../test/support/taggers.ts'
import { type ArticleVersion, type Block, Statement } from '../core/index.ts'
import { extractStatements } from './extract-statements.ts'
import { cueLabels, roleLabels, type Tagger } from './tagger.ts'

/** Sees a cue in every third token and a content or source in all others: the worst that decoding may meet. */
const wild: Tagger = {
  extractor: 'wild/1',
  ...plainly,
  encode: async ({ tokens }) => {
    const cues = (every: number) =>
      Float32Array.from(
        tokens.flatMap((_, token) =>
          cueLabels.map((_label, column) => (column === (token % every === 0 ? 1 : 0) ? -0.1 : -4)),
        ),
      )
    return {
      cues: () => cues(3),
      innerCues: () => cues(2),
      roles: async (asked) =>
        asked.map(({ first }) =>
          Float32Array.from(
            tokens.flatMap((_, token) =>
              roleLabels.map((_label, column) => (column === (token * 7 + first) % 5 ? -0.1 : -4)),
            ),
          ),
        ),
    }
  },
}

/** A line a block, a paragraph, or furniture behind a sign of number. */
function versionOf(text: string, headline: string | null = null): ArticleVersion {
  const blocks = [...text.matchAll(/[^\r\n]+/g)].map(
    (line): Block => ({
      kind: line[0].startsWith('#') ? 'furniture' : 'paragraph',
      start: line.index,
      end: line.index + line[0].length,
    }),
  )
  return { article: articleOf(text, { headline }), text, blocks }
}

/** Reports put together from what is hard: emoji, right-to-left script, line ends, marks, cues. */
const report = fc
  .array(
    fc.constantFrom(
      '\uFEFF',
      '\r\n',
      '\n',
      '#',
      '😀',
      '👍🏽',
      'الجيش',
      'אורי',
      ' ',
      ' ',
      ' ',
      '“',
      '”',
      '"',
      "'",
      '‘',
      '’',
      '. ',
      ', ',
      '.',
      '– ',
      'Orlo',
      'the army',
      'said',
      'told',
      'BPS',
      'according to',
      'that',
      'he',
      'was believed',
      'believes',
      'left',
      'denied',
      'by',
      'adding',
      'reportedly',
      'what',
      '\uD800',
      'e\u0301',
    ),
    { maxLength: 120 },
  )
  .map((parts) => parts.join(' '))

describe('extractStatements', () => {
  it('leaves to interpret what it has not worked out, and names its maker', async () => {
    const [statement] = await extractStatements(versionOf('The army said that it had left.'), saidTagger)
    expect(statement).toMatchObject({
      extractor: 'said/1',
      by: 'machine',
      act: null,
      actors: null,
      hedges: null,
      parent: null,
    })
    expect(Statement.parse(statement)).toEqual(statement)
  })

  it('does not read a headline that stands outside the text', async () => {
    expect(
      await extractStatements(versionOf('Snow fell.', 'Belmark has left, says Ostravia'), saidTagger),
    ).toEqual([])
  })

  it('does not read a language that the tagger does not know', async () => {
    const { article, ...rest } = versionOf('The army said that it had left.')
    const read = (language: string | null) =>
      extractStatements({ ...rest, article: { ...article, language } }, saidTagger)
    expect(await read('ru')).toEqual([])
    expect(await read('en-GB')).toHaveLength(1)
    expect(await read(null)).toHaveLength(1)
  })

  it('does not read furniture', async () => {
    expect(await extractStatements(versionOf('# The army said that it had left.'), saidTagger)).toEqual([])
  })

  it.each([
    ['said', saidTagger],
    ['wild', wild],
  ] as const)('slices each span to its words, by %s, in any text', async (_name, tagger) => {
    await fc.assert(
      fc.asyncProperty(report, async (text) => {
        const version = versionOf(text)
        const statements = await extractStatements(version, tagger)
        expect(new Set(statements.map(({ id }) => id)).size).toBe(statements.length)
        for (const statement of statements) {
          expect(() => Statement.parse(statement)).not.toThrow()
          for (const spans of [
            statement.source,
            statement.antecedent ?? [],
            statement.cue,
            statement.content,
          ]) {
            for (const [index, span] of spans.entries()) {
              expect(text.slice(span.start, span.end)).toBe(span.text)
              expect(span.text.trim()).toBe(span.text)
              expect(span.start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0)
              expect(
                version.blocks.some(
                  ({ kind, start, end }) => kind !== 'furniture' && start <= span.start && span.end <= end,
                ),
              ).toBe(true)
            }
          }
          for (const cue of statement.cue) {
            expect(
              [...statement.content, ...statement.source].some(
                ({ start, end }) => start < cue.end && cue.start < end,
              ),
            ).toBe(false)
          }
          expect(statement.parent === null || statements.some(({ id }) => id === statement.parent)).toBe(true)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('gives the same for an article alone as among others', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(report, { minLength: 2, maxLength: 5 }), async (texts) => {
        const together = await Promise.all(
          texts.map((text) => extractStatements(versionOf(text), saidTagger)),
        )
        for (const [index, text] of texts.entries()) {
          expect(await extractStatements(versionOf(text), saidTagger)).toEqual(together[index])
        }
      }),
      { numRuns: 30 },
    )
  })

  it.each(['a ', 'He said ', '“He said ', '😀', 'X believes, '])(
    'comes through a text of %j over and over',
    async (unit) => {
      const statements = await extractStatements(versionOf(unit.repeat(20_000 / unit.length)), saidTagger)
      expect(Array.isArray(statements)).toBe(true)
    },
    10_000,
  )
})
