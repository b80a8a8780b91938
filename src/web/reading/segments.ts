import type { Range, Statement } from '../../core/index.ts'

/** The three parts of a statement that are marked in the text. */
export type Role = 'source' | 'cue' | 'content'

/** One statement's claim on a segment. `starts` and `ends` say whether its span does so here. */
interface Mark {
  readonly statement: Statement
  readonly role: Role
  readonly starts: boolean
  readonly ends: boolean
  /** The first segment of this role of this statement, which carries the label. */
  readonly labelled: boolean
}

/** Words that are marked whatever statements say: an antecedent, a possible miss, the outlet's own correction. */
export interface Note extends Range {
  readonly kind: 'antecedent' | 'miss' | 'correction'
}

/** A stretch of text on which the same statements lie from end to end; marks go from the outermost inwards. */
export interface Segment extends Range {
  readonly marks: readonly Mark[]
  readonly notes: readonly Note[]
}

interface MarkedSpan extends Range {
  readonly statement: Statement
  readonly role: Role
  readonly leads: boolean
}

/**
 * Cuts a block at every end of every span and note in it, so that statements may overlap and nest as they like.
 * The segments cover the block without a gap. Offsets are UTF-16 units of the article's text.
 */
export function toSegments(
  block: Range,
  statements: readonly Statement[],
  notes: readonly Note[] = [],
): Segment[] {
  const isHere = (range: Range) => range.start < block.end && block.start < range.end
  const spans = statements.flatMap(toSpans).filter(isHere)
  const noted = notes.filter(isHere)
  // The longer span lies outside: an outer content holds its nested statement's spans.
  spans.sort((a, b) => b.end - b.start - (a.end - a.start))
  const cuts = new Set([block.start, block.end])
  for (const { start, end } of [...spans, ...noted]) {
    if (start > block.start) cuts.add(start)
    if (end < block.end) cuts.add(end)
  }
  const places = [...cuts].sort((a, b) => a - b)
  return places.slice(1).map((end, index) => {
    const start = places[index] ?? block.start
    const isOver = (range: Range) => range.start <= start && end <= range.end
    const marks = spans.filter(isOver).map((span) => toMark(span, start, end))
    return { start, end, marks, notes: noted.filter(isOver) }
  })
}

function toSpans(statement: Statement): MarkedSpan[] {
  const roles = [
    ['source', statement.source],
    ['cue', statement.cue],
    ['content', statement.content],
  ] as const
  return roles.flatMap(([role, spans]) =>
    spans.map(({ start, end }, index) => ({ statement, role, start, end, leads: index === 0 })),
  )
}

function toMark(span: MarkedSpan, start: number, end: number): Mark {
  const starts = span.start === start
  return {
    statement: span.statement,
    role: span.role,
    starts,
    ends: span.end === end,
    labelled: starts && span.leads,
  }
}
