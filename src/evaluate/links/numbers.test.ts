import { describe, expect, it } from 'vitest'
import type { ArticleVersion, Quantity, Statement } from '../../core/index.ts'
import { type NumberTask, scoreNumbers } from './numbers.ts'
import type { NumbersStory } from './numbers-story.ts'

const text = 'He said that 12 wells ran dry. She said that 40 wells ran dry.'
const article = {
  article: {
    id: 'a',
    version: 'v',
    url: null,
    outlet: 'The Tarn Post',
    headline: null,
    byline: null,
    dateline: null,
    publishedAt: '2025-01-31',
    modifiedAt: null,
    language: 'en',
    agencies: [],
    sha256: 'x',
  },
  text,
  blocks: [],
} as unknown as ArticleVersion
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
const number = (id: string, statement: string, words: string): NumbersStory['numbers'][number] => ({
  id,
  statement,
  span: at(words),
  low: Number(words),
  high: Number(words),
  comparator: 'exactly',
  unit: null,
  of: 'wells',
  scope: null,
})
const statement = (id: string, words: string) => ({
  id,
  article: 1,
  parent: null,
  source: [at(words.slice(0, 2))],
  cue: [at('said')],
  content: [at(words.slice(-17))],
  mark: 'claim' as const,
  claims: [{ claim: 'dry', stance: 'affirms' as const }],
})
const story: NumbersStory = {
  story: 'wells',
  half: 'open',
  extractor: 'test/1',
  articles: [{ number: 1, outlet: 'The Tarn Post', publishedAt: '2025-01-31', sha256: 'x' }],
  statements: [
    statement('s', 'He said that 12 wells ran dry'),
    statement('t', 'She said that 40 wells ran dry'),
  ],
  numbers: [number('n', 's', '12'), number('m', 't', '40')],
  verdicts: [
    { a: 'n', b: 'm', verdict: 'differ', reason: null },
    { a: 'm', b: 'n', verdict: 'notComparable', reason: 'scope' },
    { a: 'n', b: 'n', verdict: 'agree', reason: null, unsure: true },
  ],
}
const versions = new Map([['x', article]])
/** Says that numbers differ unless they are the same; finds the first number alone. */
const task: NumberTask = {
  compare: (a, b) => {
    const [one, two] = [a.quantities?.[0]?.low, b.quantities?.[0]?.low]
    const verdict = one === two ? 'agree' : 'differ'
    return [{ slot: 'howMany', verdict, kind: 'interval', reason: 'x.' }]
  },
  interpret: (_, statements) =>
    statements.map((one, index): Statement => {
      const quantity: Quantity = {
        spans: [{ ...at('12'), text: '12' }],
        low: 12,
        high: 12,
        comparator: 'exactly',
        unit: null,
        of: 'wells',
        scope: null,
        asOf: null,
      }
      return { ...one, quantities: index === 0 ? [quantity] : [] }
    }),
}

describe('scoreNumbers', () => {
  const score = scoreNumbers(story, versions, task)

  it('counts right verdicts of sure pairs, and says which are wrong', () => {
    expect(score.labelled).toMatchObject({ of: 2, right: 1, falseDiffers: 1, notFound: 0 })
    expect(score.labelled.wrong).toEqual([
      { a: 'm', b: 'n', labelled: 'notComparable scope', given: 'differ' },
    ])
    expect(score.labelled.byReason).toEqual({
      differ: { of: 1, right: 1 },
      'notComparable scope': { of: 1, right: 0 },
    })
  })

  it('counts unsure pairs beside', () => {
    expect(score.labelled.unsure).toEqual({ of: 1, right: 1 })
  })

  it('counts a pair as wrong when one of its numbers is not found', () => {
    expect(score.found).toMatchObject({ of: 2, right: 0, falseDiffers: 0, notFound: 2 })
  })
})
