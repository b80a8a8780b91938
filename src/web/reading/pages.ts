import type { Block, Statement } from '../../core/index.ts'

/**
 * The pages on which a statement stands in a document; null for what has no pages, and for a statement whose words
 * were taken out.
 * @example toPages(statement, blocks) // '3–4'
 */
export function toPages({ source, cue, content }: Statement, blocks: readonly Block[]): string | null {
  const spans = [...source, ...cue, ...content]
  if (spans.length === 0) return null
  const first = pageOf(blocks, Math.min(...spans.map(({ start }) => start)))
  const last = pageOf(blocks, Math.max(...spans.map(({ end }) => end - 1)))
  if (first === undefined) return null
  return first === last ? String(first) : `${first}–${last}`
}

// As `pageAt` of core, of which a browser takes the types alone.
function pageOf(blocks: readonly Block[], at: number): number | undefined {
  const block = blocks.findLast(({ start }) => start <= at)
  return block?.turns?.findLast(({ start }) => start <= at)?.page ?? block?.page
}
