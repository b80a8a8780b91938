import type { Span, Statement } from '../../core/index.ts'
import { toWords } from './words.ts'

/** A field of a statement for the panel: null while nothing has worked it out, '' when looked for and not there. */
export interface Detail {
  readonly label: string
  readonly words: string | null
}

/** The fields that come after the spans, in the order in which the panel shows them. */
export function toDetails(statement: Statement): Detail[] {
  const { actors, evidence, quantities, when, where } = statement
  return [
    { label: 'act', words: statement.act },
    { label: 'factuality', words: statement.factuality },
    { label: 'hedges', words: wordsOf(statement.hedges) },
    { label: 'kind of source', words: statement.sourceKind },
    {
      label: 'actors',
      words: joined(actors, ({ name, party }) => (party === null ? name : `${name} (${party})`)),
    },
    { label: 'addressee', words: wordsOf(statement.addressee) },
    { label: 'channel', words: wordsOf(statement.channel) },
    { label: 'evidence', words: evidence && `${evidence.value}: ${toWords(evidence.spans)}` },
    { label: 'quantities', words: joined(quantities, ({ spans }) => toWords(spans)) },
    { label: 'when', words: when && joined([when.said, ...when.about], (time) => time?.edtf ?? '') },
    { label: 'where', words: joined(where, ({ spans }) => toWords(spans)) },
  ]
}

function wordsOf(spans: readonly Span[] | null): string | null {
  return joined(spans, ({ text }) => text)
}

function joined<T>(items: readonly T[] | null, toWord: (item: T) => string): string | null {
  if (items === null) return null
  return items
    .map(toWord)
    .filter((word) => word !== '')
    .join('; ')
}
