import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Origin, type Span } from '../../core/index.ts'
import type { Published } from './first.ts'
import { groupOrigins } from './group.ts'
import type { JudgedPair } from './links.ts'

const published = (article: string, details: Partial<Published> = {}): Published => ({
  article,
  outlet: `Outlet ${article}`,
  publishedAt: `2031-05-03T0${article.charCodeAt(0) % 10}:00:00Z`,
  agencies: [],
  ...details,
})
const span = (text: string): Span => ({ start: 0, end: text.length, text })
const pair = (
  a: string,
  b: string,
  kind: JudgedPair['kind'],
  details: Partial<JudgedPair> = {},
): JudgedPair => ({
  a,
  b,
  kind,
  score: 0.5,
  shared: { a: [span(`${a} as ${b}`)], b: [span(`${b} as ${a}`)] },
  by: 'machine',
  ...details,
})
/** "a:first b:copy", one for each origin. */
const told = (articles: readonly Published[], pairs: readonly JudgedPair[]) =>
  groupOrigins(articles, pairs)
    .map((one) => one.articles.map(({ article, kind }) => `${article}:${kind}`).join(' '))
    .sort()
const [d, e, f, g] = ['d', 'e', 'f', 'g'].map((id) => published(id)) as [
  Published,
  Published,
  Published,
  Published,
]

describe('groupOrigins', () => {
  it('gives each article one origin, with the words that a copy shares', () => {
    const [group, alone] = groupOrigins([d, e, f], [pair('e', 'd', 'copy')]).toSorted(
      (a, b) => b.articles.length - a.articles.length,
    )
    expect(group?.articles).toEqual([
      { article: 'd', kind: 'first', shared: [] },
      { article: 'e', kind: 'copy', shared: [span('e as d')] },
    ])
    expect(alone?.articles).toEqual([{ article: 'f', kind: 'first', shared: [] }])
    expect(Origin.safeParse(group).success).toBe(true)
  })

  it('puts the agency that is credited first, whenever its text was posted', () => {
    const wire = published('w', { outlet: 'Oster Wire', publishedAt: '2031-05-04' })
    const paper = published('p', { agencies: ['OW'] })
    expect(told([paper, wire], [pair('p', 'w', 'copy')])).toEqual(['w:first p:copy'])
  })

  it('knows the first by its day where an hour is missing, and never without a date', () => {
    const undated = published('a', { publishedAt: null })
    const day = published('b', { publishedAt: '2031-05-03' })
    const hour = published('c', { publishedAt: '2031-05-03T23:00:00+02:00' })
    const links = [pair('a', 'b', 'copy'), pair('b', 'c', 'copy')]
    expect(told([undated, day, hour], links)).toEqual(['c:first b:copy a:copy'])
  })

  it('does not make one of two reports that a round-up takes in', () => {
    const links = [pair('d', 'f', 'rewrite', { score: 0.5 }), pair('e', 'f', 'rewrite', { score: 0.7 })]
    expect(told([d, e, f], links)).toEqual(['d:first', 'e:first f:rewrite'])
  })

  it('follows a rewrite of a copy to the text that both go back to', () => {
    expect(told([d, e, f], [pair('d', 'e', 'copy'), pair('e', 'f', 'rewrite')])).toEqual([
      'd:first e:copy f:rewrite',
    ])
  })

  it('holds a person above a machine, the more careful of two persons, and can be undone', () => {
    const machine = pair('d', 'e', 'copy')
    const apart = pair('e', 'd', 'independent', { by: 'Ada' })
    const same = pair('d', 'e', 'copy', { by: 'Bo' })
    expect(told([d, e], [machine, apart])).toEqual(['d:first', 'e:first'])
    expect(told([d, e], [same, apart, machine])).toEqual(['d:first', 'e:first'])
    expect(told([d, e], [machine])).toEqual(['d:first e:copy'])
  })

  it('passes over pairs of articles that are not given', () => {
    expect(told([d], [pair('d', 'x', 'copy'), pair('d', 'd', 'copy')])).toEqual(['d:first'])
  })

  it('groups five hundred copies as one origin', () => {
    const copies = Array.from({ length: 500 }, (_, at) => published(`x${at}`, { publishedAt: '2031-05-04' }))
    const groups = groupOrigins(
      [d, ...copies],
      copies.map(({ article }) => pair('d', article, 'copy')),
    )
    expect(groups).toHaveLength(1)
    expect(groups[0]?.articles.filter(({ kind }) => kind === 'copy')).toHaveLength(500)
  })

  it('gives the same for any order of articles and pairs, and every article once', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
    const id = fc.constantFrom(...ids)
    const judged = fc
      .record({
        a: id,
        b: id,
        kind: fc.constantFrom('copy', 'rewrite', 'independent'),
        score: fc.constantFrom(0.4, 0.7),
      })
      .map(({ a, b, kind, score }) => pair(a, b, kind, { score }))
    // One judgement of two articles: which of two equal ones holds does not matter elsewhere.
    const pairs = fc.uniqueArray(judged, {
      maxLength: 14,
      selector: (one) => [one.a, one.b].toSorted().join(),
    })
    const day = fc.constantFrom('2031-05-03', '2031-05-04T08:00:00Z', null)
    fc.assert(
      fc.property(pairs, fc.array(day, { minLength: 8, maxLength: 8 }), fc.nat(), (links, days, turn) => {
        const articles = ids.map((one, at) => published(one, { publishedAt: days[at] ?? null }))
        const groups = groupOrigins(articles, links)
        expect(groups.flatMap((group) => group.articles.map(({ article }) => article)).sort()).toEqual(ids)
        for (const group of groups)
          expect(group.articles.map(({ kind }) => kind === 'first')).toEqual(
            group.articles.map((_, at) => at === 0),
          )
        const turned = <T>(list: readonly T[]) => [
          ...list.slice(turn % (list.length + 1)),
          ...list.slice(0, turn % (list.length + 1)),
        ]
        expect(groupOrigins(turned(articles).toReversed(), turned(links))).toEqual(groups)
      }),
    )
  })

  it('leaves other origins as they were when a pair is taken out', () => {
    const all = [pair('d', 'e', 'copy'), pair('f', 'g', 'rewrite')]
    expect(told([d, e, f, g], all)).toEqual(['d:first e:copy', 'f:first g:rewrite'])
    expect(told([d, e, f, g], all.slice(0, 1))).toEqual(['d:first e:copy', 'f:first', 'g:first'])
  })
})
