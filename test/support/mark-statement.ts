import { type Statement, toSpan } from '../../src/core/index.ts'

/** The spans that a marked text gives. */
export type Parts = Pick<Statement, 'cue' | 'source' | 'content'>

const roles = { '[': 'source', '<': 'cue', '{': 'content' } as const

/**
 * A statement written with marks, and its text without them.
 * @example markStatement('[Orsk] <said> {it rained}.').parts.source // [{ start: 0, end: 4, text: 'Orsk' }]
 */
export function markStatement(marked: string): { text: string; parts: Parts } {
  let text = ''
  const spans: { role: keyof Parts; start: number; end: number }[] = []
  for (const piece of marked.matchAll(/([[<{])([^\]>}]*)[\]>}]|([^[<{]+)/g)) {
    const role = Object.entries(roles).find(([mark]) => mark === piece[1])?.[1]
    const words = piece[2] ?? piece[3] ?? ''
    if (role && words !== '') spans.push({ role, start: text.length, end: text.length + words.length })
    text += words
  }
  const of = (wanted: keyof Parts) =>
    spans.filter(({ role }) => role === wanted).map((span) => toSpan(text, span))
  return { text, parts: { source: of('source'), cue: of('cue'), content: of('content') } }
}
