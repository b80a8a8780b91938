import { describe, expect, it } from 'vitest'
import { versionOf } from '../../../test/support/article.ts'
import { notInterpreted, type Statement, toSpan } from '../../core/index.ts'
import { chainOf } from './chain.ts'
import { createRegistry } from './registry.ts'

const wire = {
  name: 'Velpress',
  party: 'media',
  kind: 'agency' as const,
  names: [],
  affiliation: null,
  from: null,
  to: null,
  source: 'test',
}
const registry = createRegistry({ states: [], bodies: [wire], posts: [] })
const text = 'Orvia believes the bridge is gone, an army spokesman told Velpress.'
const span = (words: string) =>
  toSpan(text, { start: text.indexOf(words), end: text.indexOf(words) + words.length })
const statement = (id: string, source: string, more: Partial<Statement> = {}): Statement => ({
  ...notInterpreted,
  id,
  source: source === '' ? [] : [span(source)],
  cue: [span('told')],
  content: [],
  quotation: 'none',
  parent: null,
  confidence: 1,
  extractor: 'test',
  by: 'machine',
  ...more,
})
const outer = statement('1', 'an army spokesman', { addressee: [span('Velpress')] })
const inner = statement('2', 'Orvia', { parent: '1' })
const version = versionOf(text)
const context = (statements: Statement[], agencies: string[] = []) => ({
  ...version,
  article: { ...version.article, outlet: 'Example Gazette', agencies },
  statements,
})

describe('chainOf', () => {
  it('goes from the outlet over the agency and who cites to the source', () => {
    const chain = chainOf(registry, context([outer, inner]), inner)
    expect(chain.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'outlet Example Gazette',
      'agency Velpress',
      'speaker an army spokesman',
      'speaker Orvia',
    ])
    for (const { spans } of chain)
      for (const { start, end, text: words } of spans) expect(text.slice(start, end)).toBe(words)
  })

  it('names an agency once that is credited and was told', () => {
    const chain = chainOf(registry, context([outer], ['Velpress']), outer)
    expect(chain.map(({ name }) => name)).toEqual(['Example Gazette', 'Velpress', 'an army spokesman'])
    expect(chain[1]?.spans).toEqual([span('Velpress')])
  })

  it('leaves out who is not named, and ends where parents go in a ring', () => {
    const ring = [statement('1', '', { parent: '2' }), statement('2', 'Orvia', { parent: '1' })]
    expect(chainOf(registry, context(ring), ring[1] ?? inner).at(-1)?.name).toBe('Orvia')
    expect(chainOf(registry, context([]), statement('3', ''))).toHaveLength(1)
  })
})
