import { expect, it } from 'vitest'
import { versionOf } from '../../test/support/article.ts'
import { maskSentence, maskStatement, maskVersion, toMasking } from './mask-said.ts'
import { toSpan } from './span.ts'
import { notInterpreted, type Statement } from './statement.ts'

const text = '😀 Private Ivan Holt, held in Lenz, said Holt’s unit lost 40 men on Sunday.'
const span = (words: string) => {
  const start = text.indexOf(words)
  return toSpan(text, { start, end: start + words.length })
}
const care = [span('Ivan Holt'), { start: text.indexOf('Holt’s'), end: text.indexOf('Holt’s') + 4 }]
const masking = toMasking(text, care)
if (masking === null) throw new Error('There is something to mask.')

const time = { edtf: '2031-05-04', precision: 1, spans: [span('on Sunday')] }
const statement: Statement = {
  ...notInterpreted,
  id: 'sta_1',
  source: [span('Private Ivan Holt, held in Lenz,')],
  antecedent: [span('Ivan Holt')],
  cue: [span('said')],
  content: [span('Holt’s unit lost 40 men on Sunday')],
  quotation: 'indirect',
  parent: null,
  confidence: 1,
  extractor: 'invented/1',
  by: 'machine',
  hedges: [span('said')],
  actors: [
    {
      name: 'Ivan Holt',
      party: 'unknown',
      affiliation: null,
      post: 'Private of Holt’s unit',
      span: span('Ivan Holt'),
    },
  ],
  addressee: [span('Ivan Holt')],
  channel: [],
  evidence: { value: 'notStated', spans: [] },
  quantities: [
    {
      spans: [span('40')],
      low: 40,
      high: 40,
      comparator: 'exactly',
      unit: null,
      of: 'men of Holt',
      scope: 'Holt’s unit',
      asOf: null,
    },
  ],
  when: { said: null, about: [time] },
  where: [{ spans: [span('Lenz')], candidates: [], chosen: null, within: 'Holt’s region', precision: null }],
}

it('leaves no name anywhere in a statement, and every offset as it was', () => {
  const masked = maskStatement(statement, masking)
  expect(JSON.stringify(masked)).not.toMatch(/Ivan|Holt/)
  const bare = (value: unknown) => JSON.stringify(value, (key, inner) => (key === 'text' ? undefined : inner))
  expect(bare(masked.source)).toBe(bare(statement.source))
  for (const [at, { text: words }] of masked.content.entries())
    expect(words).toHaveLength(statement.content[at]?.text.length ?? 0)
  expect(masked.source[0]?.text).toBe('Private █████████, held in Lenz,')
  expect(masked.cue).toEqual(statement.cue)
  expect(masked.when).toEqual(statement.when)
})

it('keeps null what nothing has worked out', () => {
  const open = { ...statement, ...notInterpreted }
  expect(maskStatement(open, masking)).toMatchObject(notInterpreted)
})

it('masks text, headline, byline and notices of a version', () => {
  const notice = { ...span('Holt’s unit'), kind: 'correction' as const }
  const version = {
    ...versionOf(text, { headline: 'Plea of Ivan Holt', byline: 'Ann Holt' }),
    corrections: [notice],
  }
  const masked = maskVersion(version, masking)
  expect(JSON.stringify(masked)).not.toMatch(/Ivan|Holt/)
  expect(masked.text).toHaveLength(text.length)
  expect(masked.article.headline).toBe('Plea of █████████')
})

it('masks the writer’s own sentences', () => {
  const sentence = {
    id: 'sen_1',
    content: [span('Holt’s unit lost 40 men')],
    sourceKind: 'writer' as const,
    quantities: statement.quantities ?? [],
    when: statement.when ?? { said: null, about: [] },
    where: statement.where ?? [],
  }
  expect(JSON.stringify(maskSentence(sentence, masking))).not.toMatch(/Ivan|Holt/)
})

it.each([[null], [[]]])('masks nothing where care is %j', (none) => {
  expect(toMasking(text, none)).toBeNull()
})
