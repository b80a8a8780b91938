import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { versionOf } from '../../../test/support/article.ts'
import { findPairs } from './origins.ts'
import { countDays, meetArticles, type Signed } from './origins-corpus.ts'
import { type LabelledKind, type OriginPair, readOriginPairs } from './origins-labels.ts'
import { type JudgedOrigin, scoreOrigins } from './origins-score.ts'

const pairOf = (number: number, label: LabelledKind, or?: LabelledKind): OriginPair => ({
  number,
  label,
  border: or !== undefined,
  ...(or ? { or } : {}),
  reason: 'agency',
  a: { address: `https://example.org/${number}a`, sha256: `${number}a` },
  b: { address: `https://example.org/${number}b`, sha256: `${number}b` },
})
const judged = (pair: OriginPair, kind: LabelledKind, isFound = true): JudgedOrigin => ({
  pair,
  kind,
  isFound,
  score: 0.5,
  needed: 0.3,
})

describe('scoreOrigins', () => {
  const score = scoreOrigins('mini', [
    judged(pairOf(1, 'copy'), 'copy'),
    judged(pairOf(2, 'rewrite', 'copy'), 'copy'),
    judged(pairOf(3, 'rewrite'), 'independent', false),
    judged(pairOf(4, 'independent', 'rewrite'), 'rewrite'),
    judged(pairOf(5, 'independent'), 'independent'),
  ])
  const of = (name: string) => [score.figures[name]?.right, score.figures[name]?.of]

  it('counts related pairs with and without those on which readers could differ', () => {
    expect(of('precision')).toEqual([2, 3])
    expect(of('recall')).toEqual([2, 3])
    expect(of('precision.noBorders')).toEqual([2, 2])
    expect(of('recall.noBorders')).toEqual([2, 3])
  })

  it('counts copies told from rewrites, and what the keys bring together', () => {
    expect(of('copyOrRewrite.ofRelated')).toEqual([1, 2])
    expect(of('found.ofRelated')).toEqual([2, 3])
  })

  it('lists what was judged otherwise', () => {
    expect(score.wrong.map(({ number, label, given }) => [number, label, given])).toEqual([
      [2, 'rewrite', 'copy'],
      [3, 'rewrite', 'independent'],
      [4, 'independent', 'rewrite'],
    ])
  })

  it('draws pairs with a common article together, so that an interval is as wide as their article makes it', () => {
    const many = Array.from({ length: 20 }, (_, at) => ({ ...pairOf(at, 'copy'), reason: 'trim' }))
    const apart = many.map((pair, at) => judged(pair, at % 2 ? 'copy' : 'independent'))
    const chained = apart.map((one) => ({ ...one, pair: { ...one.pair, a: { address: 'x', sha256: 'x' } } }))
    expect(scoreOrigins('chained', chained).figures.recall?.interval).toEqual([0.5, 0.5])
    const [low, high] = scoreOrigins('apart', apart).figures.recall?.interval ?? [0, 0]
    expect(high - low).toBeGreaterThan(0.2)
  })
})

describe('readOriginPairs', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'onrecord-origins-'))
    const { a, b, ...label } = pairOf(7, 'copy')
    await writeFile(join(folder, 'drawn.json'), JSON.stringify([{ number: 7, a, b }]))
    await writeFile(join(folder, 'open.json'), JSON.stringify([label]))
    await writeFile(join(folder, 'fresh.json'), JSON.stringify([{ ...label, number: 8 }]))
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('joins labels and addresses', async () => {
    expect(await readOriginPairs(folder, 'open')).toEqual([pairOf(7, 'copy')])
  })

  it('says which label has no pair, and which file is missing', async () => {
    await expect(readOriginPairs(folder, 'fresh')).rejects.toThrow('labels pair 8')
    await expect(readOriginPairs(folder, 'sealed')).rejects.toThrow('There is no file of labelled pairs')
  })
})

describe('findPairs', () => {
  it('takes of several articles with one text the one of the address', () => {
    const [text, address] = ['It was shelled.', 'https://example.org/2']
    const articles = ['https://example.org/1', address].map((url) => ({ version: versionOf(text, { url }) }))
    const { sha256 } = versionOf(text).article
    const pair = {
      ...pairOf(1, 'copy'),
      a: { address, sha256 },
      b: { address: 'https://gone.example', sha256 },
    }
    const [found] = findPairs([pair], articles)
    expect([found?.a, found?.b]).toEqual([articles[1], articles[0]])
    expect(() => findPairs([pairOf(1, 'copy')], articles)).toThrow('Pair 1: no article has the text')
  })
})

describe('meetArticles', () => {
  const signed = (article: string, keys: string[], whole = article): { signature: Signed } => ({
    signature: { article, whole, keys },
  })
  it('meets each article with those before it that hold its keys, and those of the same words through one', () => {
    const [a, b, c] = [signed('a', ['k']), signed('b', ['k', 'l'], 'same'), signed('c', ['l'], 'same')]
    const met = meetArticles([a, b, c], (own, holders) =>
      holders.filter(({ article }) => article !== own.article),
    )
    expect(met.pairs).toEqual([
      [1, 0],
      [2, 1],
    ])
    expect(met.has(a.signature, c.signature)).toBe(true)
    expect(met.has(a.signature, signed('d', []).signature)).toBe(false)
  })
})

describe('countDays', () => {
  it('gives the days of a sentence, each once', () => {
    const daysOf = countDays([
      { publishedAt: '2031-05-03T10:00:00Z', hashes: ['x', 'y'] },
      { publishedAt: '2031-05-03', hashes: ['x'] },
      { publishedAt: '2031-05-07', hashes: ['x'] },
      { publishedAt: null, hashes: ['y'] },
    ])
    expect([daysOf('x'), daysOf('y'), daysOf('z')]).toEqual([
      ['2031-05-03', '2031-05-07'],
      ['2031-05-03'],
      [],
    ])
  })
})
