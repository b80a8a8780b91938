import type { Block } from './article.ts'

/**
 * The page on which a place of the text stands, counted from 1; null for what has no pages.
 * @param at UTF-16 units from the text's start
 */
export function pageAt(blocks: readonly Block[], at: number): number | null {
  const block = blocks.findLast(({ start }) => start <= at)
  const turn = block?.turns?.findLast(({ start }) => start <= at)
  return turn?.page ?? block?.page ?? null
}
