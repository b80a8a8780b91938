import type { z } from 'zod'
import { isParty, type Span, type Statement, type StatementActor } from '../../core/index.ts'
import type { SlotComparison } from './slot-comparison.ts'

type Actor = z.infer<typeof StatementActor>

/** Whose word two statements are: the same speaker or party agree; other parties differ; else it is not known. */
export function compareWho(a: Statement, b: Statement): SlotComparison | null {
  const [first, second] = [a.actors ?? [], b.actors ?? []]
  if (first.length === 0 && second.length === 0) return null
  const spans = { slot: 'who', a: spansOf(a), b: spansOf(b) } as const
  if (first.length === 0 || second.length === 0)
    return {
      ...spans,
      verdict: 'notComparable',
      kind: 'onlyOne',
      reason: 'One of them names nobody who says it.',
    }
  const name = first.find((one) => second.some((two) => fold(one.name) === fold(two.name)))?.name
  if (name !== undefined)
    return { ...spans, verdict: 'agree', kind: 'same', reason: `Both are the word of ${name}.` }
  const [ours, theirs] = [partiesOf(first), partiesOf(second)]
  const party = ours.find((one) => theirs.includes(one))
  if (party !== undefined)
    return { ...spans, verdict: 'agree', kind: 'same', reason: `Both speak for ${party}.` }
  if (ours.length === first.length && theirs.length === second.length)
    return {
      ...spans,
      verdict: 'differ',
      kind: 'other',
      reason: `One speaks for ${ours.join(' and ')}, the other for ${theirs.join(' and ')}.`,
    }
  return {
    ...spans,
    verdict: 'notComparable',
    kind: 'unknown',
    reason: 'For whom one of them speaks is not known.',
  }
}

/** Two who speak for nobody are two. */
function partiesOf(actors: readonly Actor[]): string[] {
  return actors.flatMap(({ party }) => (party !== null && isParty(party) ? [party] : []))
}

function fold(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/\s+/g, ' ')
    .trim()
}

function spansOf({ actors, source }: Statement): readonly Span[] {
  return actors !== null && actors.length > 0 ? actors.map(({ span }) => span) : source
}
