import type { Span, Statement } from '../../core/index.ts'
import {
  actorWords,
  actWords,
  captivityWords,
  certaintyWords,
  quantityWords,
  timeWords,
  whereWords,
} from '../../wording/index.ts'
import { toWords } from './words.ts'

/** A field of a statement for the panel: null while nothing has worked it out, '' when looked for and not there. */
export interface Detail {
  readonly label: string
  readonly words: string | null
}

/** The fields that come after the spans, in the order in which the panel shows them. */
export function toDetails(statement: Statement): Detail[] {
  const { act, factuality, actors, evidence, quantities, when, where, inCaptivity } = statement
  return [
    { label: 'act', words: act && actWords(act) },
    { label: 'certainty', words: factuality && certaintyWords(factuality) },
    { label: 'hedges', words: wordsOf(statement.hedges) },
    { label: 'kind of source', words: statement.sourceKind },
    {
      label: 'actors',
      words: joined(actors, actorWords),
    },
    { label: 'to', words: wordsOf(statement.addressee) },
    { label: 'through', words: wordsOf(statement.channel) },
    { label: 'rests on', words: evidence && evidenceWords(evidence) },
    { label: 'numbers', words: joined(quantities, quantityWords) },
    { label: 'said', words: when && (when.said ? timeWords(when.said) : '') },
    { label: 'times', words: when && joined(when.about, timeWords) },
    { label: 'places', words: joined(where, whereWords) },
    {
      label: 'in captivity',
      words: inCaptivity === null ? null : inCaptivity ? captivityWords : '',
    },
  ]
}

function evidenceWords({ value, spans }: NonNullable<Statement['evidence']>): string {
  if (value === 'notStated') return ''
  return spans.length === 0 ? value : `${value}: ${toWords(spans)}`
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
