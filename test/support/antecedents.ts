import { expect } from 'vitest'
import { resolveAntecedents } from '../../src/extract/index.ts'
import { type Report, toEntry } from './marked.ts'

/** The antecedents of a marked text, by the number of its statement; those without one are left out. */
export function antecedentsOf(marked: string, more: Report['more'] = {}): Record<number, string> {
  const blocks = marked.split('\n').map((line) => ['paragraph', line] as const)
  const { article, reading } = toEntry({ blocks, more })
  const statements = reading?.statements ?? []
  const found = resolveAntecedents(article, statements)
  const order = [...marked.matchAll(/\{(\d+)[scq]:/g)].map(([, number]) => Number(number))
  const numbers = [...new Set(order)]
  expect(statements).toHaveLength(numbers.length)
  const entries = found.flatMap((spans, index): [number, string][] => {
    for (const { start, end, text } of spans) expect(article.text.slice(start, end)).toBe(text)
    return spans.length > 0 ? [[numbers[index] ?? 0, spans.map(({ text }) => text).join(' + ')]] : []
  })
  return Object.fromEntries(entries)
}

/** A text, what its statements stand for by their numbers, and what else is known of them. */
export type AntecedentCase = readonly [text: string, expected: Record<number, string>, more?: Report['more']]
