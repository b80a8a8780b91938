import { describe, expect, it } from 'vitest'
import { versionOf } from '../../../test/support/article.ts'
import { type BlockKind, notInterpreted, type Statement, toSpan } from '../../core/index.ts'
import { sentencesOf } from '../sentences.ts'
import { findWriterSentences } from './find-writer-sentences.ts'

type Kind = ReturnType<typeof BlockKind.parse>

/** @param parts blocks with their kind; @param source, cue, content words of a statement in them, if there is one */
function sentencesIn(parts: readonly (readonly [Kind, string])[], said: readonly string[] = []) {
  const text = parts.map(([, words]) => words).join('\n')
  let at = 0
  const blocks = parts.map(([kind, words]) => {
    const block = { kind, start: at, end: at + words.length }
    at = block.end + 1
    return block
  })
  const [source = [], cue = [], content = []] = said.map((words) => {
    const start = text.indexOf(words)
    return [toSpan(text, { start, end: start + words.length })]
  })
  const statement: Statement = {
    ...notInterpreted,
    id: 's',
    source,
    cue,
    content,
    quotation: 'none',
    parent: null,
    confidence: null,
    extractor: 'x',
    by: 'machine',
  }
  const version = { ...versionOf(text, { publishedAt: '2031-05-20' }), blocks }
  const statements = said.length > 0 ? [statement] : []
  return findWriterSentences({ ...version, statements }, sentencesOf(version))
}
const wordsIn = (...of: Parameters<typeof sentencesIn>) =>
  sentencesIn(...of).map(({ content }) => content.map(({ text }) => text).join(' '))

describe('findWriterSentences', () => {
  it('keeps a sentence with a number or an event that nobody is cited for', () => {
    const text =
      'About 2,000 people live in the valley. Karsk shelled the dam on Monday. The weather was fine that day.'
    expect(wordsIn([['paragraph', text]])).toEqual([
      'About 2,000 people live in the valley.',
      'Karsk shelled the dam on Monday.',
    ])
  })

  it('says how many and when', () => {
    const [found] = sentencesIn([['paragraph', '😀 Karsk shelled 40 houses in Tarn on 3 May.']])
    expect(found).toMatchObject({ sourceKind: 'writer', where: [] })
    expect(found?.id).toMatch(/^sen_/)
    expect(found?.quantities.map(({ low }) => low)).toEqual([40])
    expect(found?.when.about.map(({ edtf }) => edtf)).toEqual(['2031-05-03'])
  })

  it('asks for places', () => {
    const version = versionOf('The road leads down to the village of Tarn.')
    const where = [{ spans: [], candidates: [], chosen: null, within: null, precision: null }]
    const found = findWriterSentences({ ...version, statements: [] }, sentencesOf(version), () => [...where])
    expect(found).toHaveLength(1)
  })

  it('leaves out what a statement touches, and every sentence of a quotation', () => {
    const text =
      'Karsk shelled the dam, the mayor said. Two old bridges were hit. “Ten men died. Forty fled to the hills.”'
    expect(wordsIn([['paragraph', text]], ['the mayor', 'said', 'Karsk shelled the dam'])).toEqual([
      'Two old bridges were hit.',
    ])
  })

  it('leaves out a sentence in which somebody may be cited though no statement was found', () => {
    expect(wordsIn([['paragraph', 'The army reportedly lost 40 tanks near the dam.']])).toEqual([])
    expect(wordsIn([['paragraph', 'Officials fear that 40 people were killed.']])).toEqual([])
    expect(wordsIn([['paragraph', 'The shells killed 40 people near our old dam.']])).toEqual([])
    expect(wordsIn([['paragraph', '“Two shells killed 40 people near the dam.']])).toEqual([])
    expect(wordsIn([['paragraph', 'Were 40 people really killed near the dam?']])).toEqual([])
  })

  it('reads headline and standfirst, not captions, furniture, credits and calls', () => {
    const found = wordsIn([
      ['headline', 'Karsk shells dam, 40 killed'],
      ['standfirst', 'Two bridges in the valley were destroyed.'],
      ['caption', 'Rescuers carry one of 40 people who were killed.'],
      ['furniture', 'Sign up for our 5 best stories of the war every day.'],
      ['paragraph', 'Sign up for our 5 best stories of the war every day.'],
      ['paragraph', 'A burnt old house in Tarn, shelled last week. Photo: Sample Wire'],
      ['paragraph', 'Reporting by 4 people in Orsk after the attack; editing by two.'],
      ['paragraph', 'A woman walks past 40 burnt cars in Tarn, May 3, 2031.'],
      ['paragraph', 'REUTERS'],
      ['paragraph', '40 killed'],
    ])
    expect(found).toEqual(['Karsk shells dam, 40 killed', 'Two bridges in the valley were destroyed.'])
  })

  it.each([
    ['no stop', 'the army shelled 40 houses and '.repeat(100_000)],
    ['stops', 'It hit 4. '.repeat(100_000)],
    ['right to left', '\u202eقتل 40 شخصا\u202c 😀 '.repeat(10_000)],
  ])('is quick on %s', (_, text) => {
    const version = versionOf(text)
    const sentences = sentencesOf(version)
    const start = performance.now()
    findWriterSentences({ ...version, statements: [] }, sentences)
    expect(performance.now() - start).toBeLessThan(8000)
  })
})
