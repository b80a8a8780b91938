import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { averagePrecision } from './average-precision.ts'
import { scorePairs } from './ecbplus.ts'
import { parseEcbplus, readEcbplus } from './ecbplus-read.ts'
import { fitLogistic, logitOf } from './fit-logistic.ts'
import { readSts, scoreSts } from './sts.ts'

const ranked = (...pairs: [number, boolean][]) =>
  averagePrecision(pairs.map(([score, isPositive]) => ({ score, isPositive })))

describe('averagePrecision', () => {
  it.each([
    ['all right ones first', 1, ranked([3, true], [2, true], [1, false])],
    ['one right one last', 1 / 3, ranked([3, false], [2, false], [1, true])],
    ['right, wrong, right', (1 + 2 / 3) / 2, ranked([3, true], [2, false], [1, true])],
    ['one score for all', 1 / 2, ranked([1, false], [1, true])],
  ])('is right for %s', (_name, expected, given) => expect(given).toBeCloseTo(expected))
})

describe('fitLogistic', () => {
  const rows = Array.from({ length: 40 }, (_, at) => ({
    values: [at / 10, at % 3 === 0 ? null : at / 10 + (at % 2), at % 2],
    isPositive: at > 15 + (at % 5) * 2,
  }))

  it('puts rows in the order of what speaks for them, and counts the unknown as nothing', () => {
    const model = fitLogistic(rows, [1, 1, 1])
    expect(logitOf(model, [4, 4, 0])).toBeGreaterThan(logitOf(model, [1, 1, 0]))
    expect(logitOf(model, [null, null, null])).toBe(model.intercept)
  })

  it('leaves out a column that would speak against its direction', () => {
    expect(fitLogistic(rows, [-1, 1, 1]).weights[0]).toBe(0)
  })
})

const token = (id: number, sentence: number, word: string) =>
  `<token t_id="${id}" sentence="${sentence}" number="0">${word}</token>`
const document = `<Document doc_name="3_1ecb.xml">
${['http', 'Zemra', 'attacked', 'Vellin', '.'].map((word, at) => token(at, at === 0 ? 0 : 1, word)).join('\n')}
<Markables><ACTION_OCCURRENCE m_id="7"><token_anchor t_id="2"/></ACTION_OCCURRENCE>
<LOC_GEO m_id="8"><token_anchor t_id="3"/></LOC_GEO><ACTION_OCCURRENCE m_id="9" instance_id="ACT1"/></Markables>
<Relations><CROSS_DOC_COREF r_id="1" note="ACT1"><source m_id="7"/><target m_id="9"/></CROSS_DOC_COREF></Relations>
</Document>`

describe('readEcbplus', () => {
  it('gives sentences with the events that they mention, and nothing else that is marked', () => {
    const [, sentence] = parseEcbplus('3_1ecb.xml', document)
    expect(sentence).toEqual({
      topic: '3',
      document: '3_1ecb.xml',
      number: 1,
      text: 'Zemra attacked Vellin.',
      headline: 'Zemra attacked Vellin.',
      mentions: [{ start: 6, end: 14, event: 'ACT1' }],
    })
  })

  it('keeps the sentences that were checked', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'onrecord-ecbplus-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    await mkdir(join(folder, '3'))
    await writeFile(join(folder, '3', '3_1ecb.xml'), document)
    await writeFile(join(folder, 'checked.csv'), 'Topic,File,Sentence Number\n3,1ecb,1')
    const sentences = await readEcbplus(folder, join(folder, 'checked.csv'))
    expect(sentences.map(({ number }) => number)).toEqual([1])
  })
})

describe('scorePairs', () => {
  const units = Array.from({ length: 60 }, (_, at) => ({
    topic: String(at % 12),
    document: String(at),
    events: new Set([`${at % 12} ${Math.floor(at / 12) % 2}`]),
    side: { event: Math.floor(at / 12) % 2, noise: (at * 7) % 5 },
  }))
  const score = scorePairs(units, {
    set: 'tiny',
    columns: ['noise', 'same'],
    plain: ['noise'],
    directions: [1, 1],
    hidden: 'same',
    thinning: 1,
    describe: () => (a, b) => [-Math.abs(a.noise - b.noise), Number(a.event === b.event)],
  })

  it('pairs units of a topic and of two documents only', () => {
    expect(score).toMatchObject({ topics: 12, units: 60, pairs: 120, positives: 48 })
  })

  it('ranks by a model that never saw the topic, and by it with a column hidden', () => {
    expect(score.figures.scorer?.pooled).toBe(1)
    expect(score.figures['scorer, same unknown']?.pooled).toBeLessThan(1)
    expect(score.ahead?.[0]).toBeGreaterThan(0)
  })
})

describe('scoreSts', () => {
  it('correlates, and leaves out pairs that nobody scored', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'onrecord-sts-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    await mkdir(join(folder, '2031'))
    await writeFile(join(folder, '2031', 'x.tsv'), '5\ta\tb\n\tc\td\n0\te\tf\n2.5\tg\th\n')
    const pairs = await readSts(folder)
    expect(pairs.map(({ score }) => score)).toEqual([5, 0, 2.5])
    expect(scoreSts(pairs, [1, 0, 0.5]).all).toMatchObject({ pairs: 3, pearson: 1 })
    expect(scoreSts(pairs, [0, 1, 0.5])['2031']?.pearson).toBeCloseTo(-1)
  })
})
