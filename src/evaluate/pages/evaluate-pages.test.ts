import { expect, it } from 'vitest'
import { evaluatePages } from './evaluate-pages.ts'
import type { GoldPage, PageReading } from './page-gold.ts'

const body = 'The army of Ostravia said so'
const headline = 'Army takes village'
const right: PageReading = { body, headline, publishedAt: '2025-01-31T10:00:00Z' }

function page(name: string, gold: Partial<GoldPage> = {}): GoldPage {
  return {
    name,
    path: name,
    body,
    headline,
    publishedAt: '2025-01-31',
    traits: { country: 'os' },
    ...gold,
  }
}

function score(pages: readonly GoldPage[], readings: Readonly<Record<string, PageReading | string>>) {
  return evaluatePages({ name: 'mini', pages, leftOut: [] }, async ({ name }) => {
    const reading = readings[name] ?? ''
    const html = name === 'live' ? '{"@type": "LiveBlogPosting"}' : '<html lang="en">'
    return { html, reading: typeof reading === 'string' ? { refused: reading } : reading }
  })
}

it('takes the mean of each figure, and F1 of mean precision and mean recall', async () => {
  const { figures } = await score([page('a'), page('b')], {
    a: right,
    b: { body: 'The army of Ostravia', headline: 'Belmark denies it', publishedAt: null },
  })
  expect(figures['body.p']?.value).toBe(1)
  expect(figures['body.r']?.value).toBeCloseTo(2 / 3, 10)
  expect(figures['body.f1']?.value).toBeCloseTo(0.8, 10)
  expect(figures['published.day']).toMatchObject({ pages: 2, value: 0.5 })
  expect(figures['title.same']?.value).toBe(0.5)
})

it('leaves a page out of the figures that it has no gold for', async () => {
  const gold = { body: null, headline: null, publishedAt: null }
  const { figures } = await score([page('a'), page('b', gold)], { a: right, b: right })
  expect(figures['body.f1']).toMatchObject({ pages: 1, value: 1 })
  expect(figures['published.day']?.pages).toBe(1)
  const none = await score([page('b', gold)], { b: right })
  expect(none.figures['body.f1']).toBeNull()
  expect(none.figures['title.same']).toBeNull()
})

it('counts a refused page as read empty, and says why', async () => {
  const { figures, refused } = await score([page('a'), page('b')], { a: right, b: 'No article in it.' })
  expect(refused).toEqual([{ page: 'b', why: 'No article in it.' }])
  expect(figures['body.r']?.value).toBe(0.5)
  expect(figures['published.day']?.value).toBe(0.5)
})

it('breaks figures down by what the page calls itself and what the set says', async () => {
  const { breakdowns } = await score([page('a'), page('b'), page('live')], {
    a: right,
    b: right,
    live: { ...right, publishedAt: null },
  })
  expect(breakdowns.map(({ by, rows }) => [by, rows.map(({ value, pages }) => [value, pages])])).toEqual([
    [
      'type',
      [
        ['live blog', 1],
        ['not said', 2],
      ],
    ],
    [
      'language',
      [
        ['en', 2],
        ['not said', 1],
      ],
    ],
    ['place of the headline', [['nowhere', 3]]],
    ['country', [['os', 3]]],
  ])
  expect(breakdowns[0]?.rows[0]?.figures['published.day']?.value).toBe(0)
})

it('gives intervals from five pages on, the same each time', async () => {
  const pages = ['a', 'b', 'c', 'd', 'e'].map((name) => page(name))
  const readings = { a: right, b: right, c: right, d: right, e: { ...right, publishedAt: null } }
  const first = await score(pages, readings)
  expect(first.figures['published.day']?.interval).toEqual([0.4, 1])
  expect(await score(pages, readings)).toEqual(first)
  expect((await score(pages.slice(1), readings)).figures['published.day']?.interval).toBeNull()
})
