import type { Range } from '../../core/index.ts'
import { type Role, type RoleRanges, roles } from '../gold.ts'
import { mergeMarked } from './merge-ranges.ts'
import { countSigns, type ScoredText } from './scored-text.ts'

/** Tokens `[first, end)` of a text. */
export interface TokenSpan {
  readonly first: number
  readonly end: number
  /** Equal for equal spans: "3-5". */
  readonly key: string
}

/** A role of a statement in tokens. */
export interface ScoredRole {
  readonly spans: readonly TokenSpan[]
  readonly tokens: ReadonlySet<number>
  /** Equal for equal lists of spans; empty where the role has none. */
  readonly key: string
}

/** A statement, predicted or gold, as the scorer compares it. */
export type ScoredStatement = Readonly<Record<Role, ScoredRole>> & {
  readonly contentRanges: readonly Range[]
  /** Signs of the content that are not white space. */
  readonly signs: number
  readonly key: string
}

/** Reduces a statement to tokens: a span covers a token if they share a unit, so spaces at its ends never matter. */
export function toScoredStatement(text: ScoredText, ranges: RoleRanges): ScoredStatement {
  const role = (name: Role) => toScoredRole(text, mergeMarked(text.text, ranges[name]))
  const contentRanges = mergeMarked(text.text, ranges.content)
  const parts = { cue: role('cue'), source: role('source'), content: role('content') }
  return {
    ...parts,
    contentRanges,
    signs: countSigns(text, contentRanges),
    key: roles.map((name) => parts[name].key).join('|'),
  }
}

function toScoredRole({ tokenAt }: ScoredText, ranges: readonly Range[]): ScoredRole {
  const spans = ranges.map(({ start, end }) => {
    const first = tokenAt[start] ?? -1
    const last = tokenAt[end - 1] ?? -1
    return { first, end: last + 1, key: `${first}-${last + 1}` }
  })
  const tokens = new Set<number>()
  for (const { first, end } of spans) for (let at = first; at < end; at++) tokens.add(at)
  return { spans, tokens, key: spans.map(({ key }) => key).join(',') }
}

/** Whether two roles share a token. */
export function touches(one: ScoredRole, other: ScoredRole): boolean {
  for (const token of one.tokens) if (other.tokens.has(token)) return true
  return false
}

/** Jaccard index, 0 to 1, of two contents over the signs that are not white space; 1 where both are empty. */
export function contentJaccard(text: ScoredText, one: ScoredStatement, other: ScoredStatement): number {
  if (one.signs === 0 && other.signs === 0) return 1
  const shared = one.contentRanges.flatMap((a) =>
    other.contentRanges
      .map((b) => ({ start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) }))
      .filter(({ start, end }) => start < end),
  )
  const both = countSigns(text, shared)
  return both / (one.signs + other.signs - both)
}
