import { isInside, type Range } from '../core/index.ts'
import type { DraftStatement } from './assemble.ts'

/** A statement with the place of the one whose content it stands in, null for an outermost one. */
export type NestedStatement = DraftStatement & { readonly parent: number | null }

interface ContentRange extends Range {
  readonly statement: number
}

/**
 * Gives each statement as parent the innermost other one whose content holds its cue. An outer content
 * holds all of its inner statement, so what the tagger put outside is cut off. Of two whose contents hold
 * each other's cue the later is the outer ("X believes ..., Y said"). Places count in the list given,
 * which must be sorted by first cue.
 */
export function nest(found: readonly DraftStatement[]): NestedStatement[] {
  const drafts = untangle(found)
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

/** Of two statements that hold each other's cue the earlier ends where the content of the later does. */
function untangle(drafts: readonly DraftStatement[]): DraftStatement[] {
  const clear = [...drafts]
  for (const [number, around] of contentsAround(drafts).entries()) {
    const later = drafts[number]
    for (const earlier of around) {
      const draft = clear[earlier]
      if (!draft || !later || earlier >= number || !holdsCue(later, draft)) continue
      clear[earlier] = { ...draft, content: clip(draft.content, later.content) }
    }
  }
  return clear
}

function findParents(drafts: readonly DraftStatement[]): (number | null)[] {
  return contentsAround(drafts).map((around, number) => {
    const outer = around.filter((other) => mayHold(drafts, other, number))
    return outer.toSorted((a, b) => lengthOf(drafts[a]) - lengthOf(drafts[b]) || b - a)[0] ?? null
  })
}

/** For each statement the places of those in whose content its cue begins, in one sweep over the text. */
function contentsAround(drafts: readonly DraftStatement[]): number[][] {
  const contents = drafts
    .flatMap(({ content }, statement) => content.map((range): ContentRange => ({ ...range, statement })))
    .toSorted((a, b) => a.start - b.start)
  let next = 0
  let open: ContentRange[] = []
  return drafts.map(({ cue: [cue] }) => {
    if (!cue) return []
    for (let range = contents[next]; range && range.start <= cue.start; range = contents[++next])
      open.push(range)
    open = open.filter(({ end }) => end > cue.start)
    return open.map(({ statement }) => statement)
  })
}

function mayHold(drafts: readonly DraftStatement[], outer: number, inner: number): boolean {
  const [a, b] = [drafts[outer], drafts[inner]]
  if (!a || !b || outer === inner) return false
  // A strict order, so that no chain of parents comes back to its start.
  const longer = lengthOf(a) - lengthOf(b)
  return (longer > 0 || (longer === 0 && outer < inner)) && holdsCue(a, b)
}

function holdsCue(outer: DraftStatement, inner: DraftStatement): boolean {
  return inner.cue.every((cue) => outer.content.some((content) => isInside(cue, content)))
}

function within(draft: DraftStatement, outer: DraftStatement): DraftStatement {
  return { ...draft, source: clip(draft.source, outer.content), content: clip(draft.content, outer.content) }
}

function clip(ranges: readonly Range[], bounds: readonly Range[]): Range[] {
  return ranges.flatMap((range) =>
    bounds
      .map(({ start, end }) => ({ start: Math.max(range.start, start), end: Math.min(range.end, end) }))
      .filter(({ start, end }) => start < end),
  )
}

function lengthOf(draft: DraftStatement | undefined): number {
  return (draft?.content ?? []).reduce((sum, { start, end }) => sum + end - start, 0)
}
