import { describe, expect, it } from 'vitest'
import { versionOf } from '../../../test/support/article.ts'
import { type ArticleVersion, type Quantity, type Statement, toSpan } from '../../core/index.ts'
import type { ArticleLabels } from '../sets/labels.ts'
import type { Said } from './judge.ts'
import { scoreInterpretation } from './score-interpretation.ts'

const text = 'Orland told AP that 40 tanks, about 9 guns and two boats were lost.'
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
const number = (words: string, low: number, comparator: Quantity['comparator']) => ({
  spans: [at(words)],
  low,
  high: low,
  comparator,
  unit: null,
})
const labels = (more: Partial<ArticleLabels['statements'][number]> = {}): ArticleLabels => ({
  name: '01',
  half: 'open',
  article: { outlet: 'Example Wire', sha256: '' },
  statements: [
    {
      source: [at('Orland')],
      cue: [at('told')],
      content: [at('that 40 tanks, about 9 guns and two boats were lost')],
      parent: null,
      act: 'asserts',
      factuality: 'CT+',
      sourceKind: 'named',
      actors: [],
      addressee: [at('AP')],
      quantities: [number('40', 40, 'exactly'), number('about 9', 9, 'about'), number('two', 2, 'exactly')],
      ...more,
    },
  ],
})

const found = (...numbers: ReturnType<typeof number>[]): Quantity[] =>
  numbers.map((one) => ({
    ...one,
    spans: one.spans.map((span) => toSpan(text, span)),
    of: null,
    scope: null,
    asOf: null,
  }))

const nobody = { sourceKind: null, actors: null }

type SayOne = (statement: Statement, version: ArticleVersion) => Said

function score(say: SayOne, some = [labels()]) {
  const documents = some.map((one) => ({ labels: one, version: versionOf(text) }))
  const { figures, acts, parties, confusions } = scoreInterpretation(documents, {
    set: 'test',
    interpret: (version, statements) => statements.map((statement) => say(statement, version)),
  })
  const share = (name: keyof typeof figures) => [figures[name].right, figures[name].of]
  return { share, acts, parties, confusions }
}

describe('scoreInterpretation', () => {
  it('counts what is right, wrong and not found apart', () => {
    const { share } = score(() => ({
      act: 'asserts',
      factuality: 'PS+',
      ...nobody,
      ...nobody,
      addressee: [toSpan(text, at('AP'))],
      quantities: found(number('40', 40, 'exactly'), number('about 9', 9, 'exactly')),
    }))
    expect(share('act')).toEqual([1, 1])
    expect(share('factuality')).toEqual([0, 1])
    expect(share('addressee')).toEqual([1, 1])
    expect(share('quantity found')).toEqual([2, 3])
    expect(share('quantity')).toEqual([1, 3])
  })

  it('counts an addressee that nobody named as wrong, and none where none is as nothing', () => {
    const named: SayOne = () => ({
      act: null,
      factuality: null,
      ...nobody,
      addressee: [toSpan(text, at('AP'))],
      quantities: null,
    })
    expect(score(named, [labels({ addressee: [] })]).share('addressee')).toEqual([0, 1])
    const silent: SayOne = () => ({ act: null, factuality: null, ...nobody, addressee: [], quantities: [] })
    expect(score(silent, [labels({ addressee: [] })]).share('addressee')).toEqual([0, 0])
    expect(score(silent).share('addressee')).toEqual([0, 1])
  })

  it('gives one number found to one labelled alone', () => {
    const twice = labels({ quantities: [number('40', 40, 'exactly'), number('40', 40, 'exactly')] })
    const once: SayOne = () => ({
      act: null,
      factuality: null,
      ...nobody,
      addressee: null,
      quantities: found(number('40', 40, 'exactly')),
    })
    expect(score(once, [twice]).share('quantity')).toEqual([1, 2])
  })

  it('tells how often an act was labelled, given, and both', () => {
    const { acts } = score(
      () => ({ act: 'denies', factuality: null, ...nobody, addressee: null, quantities: null }),
      [labels(), labels({ act: 'denies' })],
    )
    expect(acts).toEqual([
      { act: 'asserts', labelled: 1, given: 0, both: 0 },
      { act: 'denies', labelled: 1, given: 2, both: 1 },
    ])
  })

  it('holds who speaks against the labels, each actor once, and says which parties were given for others', () => {
    const who = (name: string, party: string) => ({ name, party })
    const speak: SayOne = () => ({
      act: null,
      factuality: null,
      addressee: null,
      quantities: null,
      sourceKind: 'named',
      actors: [who('Orlo', 'Orvia'), who('Ostravian officials', 'Karsk')].map((one) => ({
        ...one,
        affiliation: null,
        post: null,
        span: toSpan(text, at('Orland')),
      })),
    })
    const actors = [who('Ansel Orlo', 'Orvia'), who('officials', 'Ostravia'), who('Velpress', 'media')]
    const { share, parties, confusions } = score(speak, [labels({ actors })])
    expect(share('source kind')).toEqual([1, 1])
    expect(share('actor')).toEqual([2, 3])
    expect(share('party')).toEqual([1, 3])
    expect(parties).toEqual([
      { party: 'Orvia', articles: 1, labelled: 1, given: 1, both: 1 },
      { party: 'Ostravia', articles: 1, labelled: 1, given: 0, both: 0 },
      { party: 'media', articles: 1, labelled: 1, given: 0, both: 0 },
      { party: 'Karsk', articles: 0, labelled: 0, given: 1, both: 0 },
    ])
    expect(confusions).toEqual([
      { labelled: 'Ostravia', given: 'Karsk', times: 1 },
      { labelled: 'media', given: 'none', times: 1 },
    ])
  })

  it('gives the words of the spans to what interprets', () => {
    let words = ''
    score(({ cue, content }, version) => {
      words = `${cue[0]?.text}|${content[0]?.text}|${version.text === text}`
      return { act: null, factuality: null, ...nobody, addressee: null, quantities: null }
    })
    expect(words).toBe('told|that 40 tanks, about 9 guns and two boats were lost|true')
  })
})
