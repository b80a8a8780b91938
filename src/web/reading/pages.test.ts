import { expect, it } from 'vitest'
import { toEntry } from '../../../test/support/marked.ts'
import type { Block } from '../../core/index.ts'
import { toPages } from './pages.ts'

const { article, reading } = toEntry({ blocks: [['paragraph', '{1s:He} {1c:said} {1q:that they left}.']] })
const [statement] = reading?.statements ?? []
const [block] = article.blocks

function pagesWith(more: Partial<Block>): string | null {
  if (statement === undefined || block === undefined) throw new Error('the marked text has no statement')
  return toPages(statement, [{ ...block, ...more }])
}

it('names the page of a statement, or those that it goes over', () => {
  expect(pagesWith({ page: 3 })).toBe('3')
  expect(pagesWith({ page: 3, turns: [{ page: 4, start: 12 }] })).toBe('3–4')
  expect(pagesWith({ page: 3, turns: [{ page: 4, start: (block?.end ?? 0) - 1 }] })).toBe('3')
})

it('names none where there are no pages', () => {
  expect(pagesWith({})).toBeNull()
})
