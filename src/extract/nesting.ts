import { isInside, type Range } from '../core/index.ts'
import type { DraftStatement } from './assemble.ts'

/** A statement with the place of the one whose content it stands in, null for an outermost one. */
export type NestedStatement = DraftStatement & { readonly parent: number | null }

interface ContentRange extends Range {
  readonly statement: number
}

/**
 * Gives each statement as parent the innermost other one whose content holds its cue. An outer content
 * holds all of its inner statement, so what the tagger put outside is cut off. Of two that lie in each
 * other the one with the longer content is the outer. Places count in the list given, which must be
 * sorted by first cue.
 */
export function nest(drafts: readonly DraftStatement[]): NestedStatement[] {
  const parents = findParents(drafts)
  const nested = drafts.map((draft): NestedStatement => ({ ...draft, parent: null }))
  // Outer ones first, so that an inner one is cut to what is left of its parent.
  for (const number of [...drafts.keys()].toSorted(
    (a, b) => lengthOf(drafts[b]) - lengthOf(drafts[a]) || a - b,
  )) {
    const draft = drafts[number]
    const parent = parents[number] ?? null
    const outer = parent === null ? undefined : nested[parent]
    if (!draft || !outer) continue
    const inner = within(draft, outer)
    // Nothing of its content lies in the other: then it stands beside it, whatever the cue's place.
    if (inner.content.length > 0 || draft.content.length === 0) nested[number] = { ...inner, parent }
  }
  return nested
}

function findParents(drafts: readonly DraftStatement[]): (number | null)[] {
  const contents = drafts
    .flatMap(({ content }, statement) => content.map((range): ContentRange => ({ ...range, statement })))
    .toSorted((a, b) => a.start - b.start)
  let next = 0
  let open: ContentRange[] = []
  return drafts.map((draft, number) => {
    const cue = draft.cue[0]
    if (!cue) return null
    for (let range = contents[next]; range && range.start <= cue.start; range = contents[++next])
      open.push(range)
    open = open.filter(({ end }) => end > cue.start)
    const around = open.map(({ statement }) => statement).filter((outer) => holds(drafts, outer, number))
    return around.toSorted((a, b) => lengthOf(drafts[a]) - lengthOf(drafts[b]) || b - a)[0] ?? null
  })
}

function holds(drafts: readonly DraftStatement[], outer: number, inner: number): boolean {
  const [a, b] = [drafts[outer], drafts[inner]]
  if (!a || !b || outer === inner) return false
  // A strict order, so that no chain of parents comes back to its start.
  const longer = lengthOf(a) - lengthOf(b)
  if (longer < 0 || (longer === 0 && outer > inner)) return false
  return b.cue.every((cue) => a.content.some((content) => isInside(cue, content)))
}

function within(draft: DraftStatement, outer: DraftStatement): DraftStatement {
  const clip = (ranges: readonly Range[]) =>
    ranges.flatMap((range) =>
      outer.content
        .map((bounds) => ({
          start: Math.max(range.start, bounds.start),
          end: Math.min(range.end, bounds.end),
        }))
        .filter(({ start, end }) => start < end),
    )
  return { ...draft, source: clip(draft.source), content: clip(draft.content) }
}

function lengthOf(draft: DraftStatement | undefined): number {
  return (draft?.content ?? []).reduce((sum, { start, end }) => sum + end - start, 0)
}
