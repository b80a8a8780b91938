import { describe, expect, it } from 'vitest'
import { notInterpreted, type Statement } from '../../core/index.ts'
import { countBackground } from './background.ts'
import { featureNames, pairFeatures } from './features.ts'
import { type PairSide, type SideKnowledge, toPairSide } from './pair-side.ts'
import { createLikeness, explainPair, scorePair } from './score-pair.ts'
import { pairWeights } from './weights.ts'

const span = (text: string) => ({ start: 0, end: text.length, text })

function statement(content: string, said: Partial<Statement> = {}): Statement {
  const none = { ...notInterpreted, source: [], parent: null, confidence: null, by: 'machine' }
  return {
    ...none,
    id: content,
    cue: [span('said')],
    content: [span(content)],
    quotation: 'indirect',
    extractor: 'test/1',
    ...said,
  }
}

const side = (content: string, known?: SideKnowledge) => toPairSide(statement(content), known)
const others = Array.from({ length: 8 }, (_, at) => side(`The army moved column ${at} along the road`))
const features = (a: PairSide, b: PairSide) => pairFeatures(a, b, countBackground([a, b, ...others]))
const time = (edtf: string) => ({ said: null, about: [{ edtf, precision: 1, spans: [] }] })

describe('pairFeatures', () => {
  it('gives the same whichever side comes first', () => {
    const [a, b] = [side('Zemra lost 1,200 men at Vellin'), side('1200 men of Zemra fell near Vellin in May')]
    expect(features(a, b)).toEqual(features(b, a))
  })

  it('tells a rare word in both from one that all candidates have', () => {
    const rare = features(side('troops left Vellin'), side('nobody stayed in Vellin'))
    const common = features(side('troops left the road'), side('nobody stayed on the road'))
    expect(rare.rarestWord).toBeGreaterThan(common.rarestWord ?? 0)
  })

  it.each([
    ['numbers, with and without separators', '1,200 men fell', '1200 fell', 'numberShare', 1],
    ['other numbers', '1,200 men fell', '300 fell', 'numberShare', 0],
    ['names', 'Zemra attacked', 'an attack by Zemra', 'nameShare', 1],
    ['names that only one has', 'Zemra attacked', 'an attack', 'nameShare', null],
    ['numbers that only one has', 'men fell', '300 fell', 'numberShare', null],
    ['other names', 'Zemra attacked', 'attacked by Ostravia', 'nameLack', 1],
    ['no words', '', 'attacked', 'wordShare', null],
  ] as const)('compares %s', (_name, a, b, feature, value) => {
    expect(features(side(a), side(b))[feature]).toBe(value)
  })

  it('compares times, places and polarity where an interpreter found them', () => {
    const place = { spans: [span('Vellin')], candidates: [], chosen: null, within: null, precision: null }
    const of = (edtf: string, act: Statement['act'], where: Statement['where']) =>
      toPairSide(statement('it', { when: time(edtf), act, factuality: 'CT+', where }))
    const [a, b] = [of('2031-05', 'asserts', [place]), of('2031-05-03', 'denies', [place])]
    expect(features(a, b)).toMatchObject({ dayShare: 1, placeShare: 1, samePolarity: 0 })
    const later = of('2032', 'asserts', [])
    expect(features(a, later)).toMatchObject({ dayShare: 0, placeShare: null, samePolarity: 1 })
  })

  it('takes off what all candidates have in common, and leaves it where there are few', () => {
    const vectors = others.map((_, at) => Float32Array.of(0.8, at % 2 === 0 ? 0.6 : -0.6))
    const all = vectors.map((vector, at) => side(`column ${at}`, { vector }))
    const [a, b] = [all[0], all[1]] as [PairSide, PairSide]
    const { cosine, ownCosine } = pairFeatures(a, b, countBackground(all))
    expect(cosine).toBeCloseTo(0.28)
    expect(ownCosine).toBeCloseTo(-1)
    expect(pairFeatures(a, b, countBackground([a, b])).ownCosine).toBeNull()
  })

  it('leaves unknown what nobody worked out', () => {
    const { cosine, placeShare, dayShare, samePolarity, triggers } = features(side('a b'), side('c d'))
    expect([cosine, placeShare, dayShare, samePolarity, triggers]).toEqual([null, null, null, null, null])
  })
})

describe('scorePair', () => {
  const near = features(side('Zemra lost 300 men at Vellin'), side('300 men of Zemra fell at Vellin'))
  const far = features(side('Zemra lost 300 men at Vellin'), side('Ostravia opened 40 schools'))

  it('ranks a pair that shares names and numbers ahead of one that shares none', () => {
    expect(scorePair(near).score).toBeGreaterThan(scorePair(far).score)
  })

  it('is the sum of what it shows', () => {
    const { score, contributions } = scorePair(near)
    const sum = contributions.reduce((total, { adds }) => total + adds, pairWeights.contents.intercept)
    expect(Math.log(score / (1 - score))).toBeCloseTo(sum)
  })

  it('gives the score alone as it gives it with its reasons', () => {
    const report = (article: string) => ({ article, place: 0, publishedAt: '2031-05-01' })
    const [a, b] = [
      side('Zemra lost 300 men at Vellin', { report: report('a') }),
      side('300 men of Zemra fell at Vellin', { report: report('b') }),
    ]
    const background = countBackground([a, b, ...others])
    const { score } = scorePair(pairFeatures(a, b, background), pairWeights.statements)
    expect(createLikeness(background)(a, b)).toBeCloseTo(score, 12)
  })

  it('passes over what is unknown', () => {
    const unknown = Object.fromEntries(featureNames.map((name) => [name, null])) as typeof near
    expect(scorePair(unknown).contributions).toEqual([])
    expect(scorePair({ ...near, nameShare: null }).contributions.map(({ feature }) => feature)).not.toContain(
      'nameShare',
    )
  })

  it('says in words what decided', () => {
    const lines = explainPair(scorePair(near), 2)
    expect(lines).toHaveLength(2)
    expect(lines[0]).toMatch(/^[+-]\d\.\d\d \D+ \(\d\.\d\d\)$/)
  })

  it('has weights that can be read by themselves: only names that nobody shares speak against a pair', () => {
    for (const { features } of [pairWeights.contents, pairWeights.triggers])
      for (const [name, column] of Object.entries(features))
        expect(Math.sign(column?.weight ?? 0), name).toBe(name === 'nameLack' ? -1 : 1)
  })
})
