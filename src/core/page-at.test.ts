import { expect, it } from 'vitest'
import type { Block } from './article.ts'
import { pageAt } from './page-at.ts'

const blocks: Block[] = [
  { kind: 'headline', start: 0, end: 10, page: 1 },
  {
    kind: 'paragraph',
    start: 11,
    end: 50,
    page: 1,
    turns: [
      { page: 2, start: 20 },
      { page: 4, start: 40 },
    ],
  },
  { kind: 'paragraph', start: 51, end: 60, page: 5 },
]

it.each([
  [0, 1],
  [19, 1],
  [20, 2],
  [39, 2],
  [40, 4],
  [59, 5],
])('finds the page of the place %i', (at, page) => {
  expect(pageAt(blocks, at)).toBe(page)
})

it('is null for what has no pages', () => {
  expect(pageAt([{ kind: 'paragraph', start: 0, end: 10 }], 3)).toBeNull()
  expect(pageAt([], 0)).toBeNull()
})
