import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { versionOf } from '../../../test/support/article.ts'
import type { Article } from '../../core/index.ts'
import { judgeOrigin } from './judge.ts'
import { countedPieces } from './standing.ts'
import { toStory } from './story.ts'

/** Sentences of twelve words that no other text has. */
const telling = (name: string, sentences: number) =>
  Array.from(
    { length: sentences },
    (_, at) => `T${Array.from({ length: 12 }, (_, word) => `${name}${at}x${word}`).join(' ')}.`,
  ).join(' ')
const story = (text: string, details: Partial<Article> = {}) =>
  toStory(versionOf(text, { publishedAt: '2031-05-03', outlet: 'Vesk Post', ...details }))
const wire = { outlet: 'Oster Wire' }

describe('judgeOrigin', () => {
  it('calls a trimmed text a copy', () => {
    const { kind, reasons } = judgeOrigin(story(telling('a', 20)), story(telling('a', 8), wire))
    expect(kind).toBe('copy')
    expect(reasons[0]).toBe("100% of a story's own words stand in the other; 34% make them related.")
  })

  it('calls a text that a page takes in as a section a rewrite', () => {
    const page = `${telling('page', 20)} ${telling('a', 8)}`
    expect(judgeOrigin(story(page), story(telling('a', 8), wire)).kind).toBe('rewrite')
  })

  it('calls a text told in another order a rewrite', () => {
    const turned = telling('a', 20)
      .split(/(?<=\.) /)
      .toReversed()
      .join(' ')
    const judged = judgeOrigin(story(telling('a', 20)), story(turned, wire))
    expect(judged.kind).toBe('rewrite')
    expect(judged.features.order).toBeLessThan(0.2)
  })

  it('calls two reports with one speech in them independent, however much of them it is', () => {
    const speech = `“${telling('speech', 10)}”`
    const judged = judgeOrigin(
      story(`${telling('a', 6)} ${speech}`),
      story(`${telling('b', 6)} ${speech}`, wire),
    )
    expect(judged).toMatchObject({ kind: 'independent', score: 0 })
    expect(judged.reasons).toContainEqual(expect.stringMatching(/words of a are quoted .* do not count/))
  })

  it('counts what people are quoted with where one names the other’s outlet', () => {
    const said = `“${telling('speech', 10)}”`
    const retold = `${telling('b', 2)} The minister told the Vesk Post: ${said}`
    const judged = judgeOrigin(
      story(`${telling('a', 6)} ${said}`, { outlet: 'VeskPost' }),
      story(retold, wire),
    )
    expect(judged.kind).toBe('rewrite')
    expect(judged.features.b.namesOther).toBe(true)
  })

  it('does not count what ran on other days, but does count a text that runs again as a whole', () => {
    const background = telling('background', 8)
    const [a, b] = [`${telling('a', 8)} ${background}`, `${telling('b', 8)} ${background}`]
    const standing = (days: readonly string[], ...texts: string[]) => {
      const hashes = new Set(texts.flatMap((text) => countedPieces(story(text)).map(({ hash }) => hash)))
      return { standing: (hash: string) => (hashes.has(hash) ? days : []) }
    }
    expect(judgeOrigin(story(a), story(b, wire)).kind).toBe('rewrite')
    const known = standing(['2031-05-03', '2031-02-01'], background)
    expect(judgeOrigin(story(a), story(b, wire), known)).toMatchObject({ kind: 'independent', score: 0 })
    // The next day it may be the same news.
    expect(judgeOrigin(story(a), story(b, wire), standing(['2031-05-04'], background)).kind).toBe('rewrite')
    expect(judgeOrigin(story(a), story(a, wire), standing(['2031-02-01'], a)).kind).toBe('copy')
  })

  it('asks for more of a story where two lie far apart', () => {
    const [a, b] = [`${telling('a', 8)} ${telling('x', 8)}`, `${telling('b', 8)} ${telling('x', 8)}`]
    expect(judgeOrigin(story(a), story(b, { publishedAt: '2031-05-05' })).kind).toBe('rewrite')
    expect(judgeOrigin(story(a), story(b, { publishedAt: '2031-09-05' })).kind).toBe('independent')
    expect(judgeOrigin(story(a), story(b, { publishedAt: 'spring' })).kind).toBe('rewrite')
  })

  it('judges texts without words, and the shortest', () => {
    expect(judgeOrigin(story('…'), story('')).kind).toBe('independent')
    expect(judgeOrigin(story('Air alert.'), story('Air alert!', wire)).kind).toBe('copy')
  })

  it('gives the same kind and score whichever comes first', () => {
    const sentence = fc.integer({ min: 0, max: 12 }).map((number) => telling(`s${number}x`, 1))
    const text = fc.array(
      fc.oneof(
        sentence,
        sentence.map((one) => `“${one}”`),
      ),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [a, b] = [story(one.join(' ')), story(other.join(' '), wire)]
        const [there, back] = [judgeOrigin(a, b), judgeOrigin(b, a)]
        expect([back.kind, back.score]).toEqual([there.kind, there.score])
        expect([back.features.b, back.features.a]).toEqual([there.features.a, there.features.b])
      }),
    )
  })
})
