import {
  type Interpretation,
  overlaps,
  type Range,
  Said,
  Span,
  type Statement,
  toId,
  WriterSentence,
} from '../core/index.ts'
import type { InterpretationPayload } from './payload.ts'

/** What is said of one thing: by its id, spans without their words. */
type SaidOfId = InterpretationPayload['statements'][number]

const saidKeys = Said.keyof().options
const nothing: Said = Said.parse(Object.fromEntries(saidKeys.map((key) => [key, null])))

/** An interpretation as the chain keeps it. */
export function toPayload(interpretation: Interpretation, article: string): InterpretationPayload {
  const { version, extractor, interpreter, statements, writer, care } = interpretation
  return {
    id: toId('interpretation', [version, extractor, interpreter]),
    article,
    version,
    extractor,
    interpreter,
    statements: statements.map((statement) => withoutWords({ id: statement.id, ...pickSaid(statement) })),
    writer: writer.map((sentence) => withoutWords(sentence)),
    care: care.map(({ start, end, why }) => ({ start, end, why })),
  }
}

/** What a statement says, with words cut from a text as it may be seen. All null where only the id is left. */
export function toSaid(item: object, text: string): Said {
  return Said.parse({ ...nothing, ...withWords(item, text) })
}

/** The writer's sentences, with words cut from a text as it may be seen. */
export function toWriter({ writer }: InterpretationPayload, text: string): WriterSentence[] {
  return writer.map((sentence) => WriterSentence.parse(withWords(sentence, text)))
}

/** Every range that an interpretation names. */
export function rangesOf(value: unknown): Range[] {
  if (Array.isArray(value)) return value.flatMap(rangesOf)
  if (value === null || typeof value !== 'object') return []
  if (isRange(value)) return [bare(value)]
  return Object.values(value).flatMap(rangesOf)
}

/** Every span in what is said of something. */
export function spansOf(value: unknown): Span[] {
  if (Array.isArray(value)) return value.flatMap(spansOf)
  if (value === null || typeof value !== 'object') return []
  if (isRange(value)) return [Span.parse(value)]
  return Object.values(value).flatMap(spansOf)
}

/** What words were taken out: of which statements, where in the text, and what stood there. */
export interface TakenOut {
  readonly statements: ReadonlySet<string>
  readonly ranges: readonly Range[]
  readonly words: readonly string[]
}

/**
 * An interpretation that says no more of what was taken out: of a redacted statement, and of any that rests on its
 * words, only the id stays; whoever bears a name that stood there goes from the others.
 */
export function takeOutOf(payload: InterpretationPayload, taken: TakenOut): InterpretationPayload {
  const rests = (value: unknown) =>
    rangesOf(value).some((range) => taken.ranges.some((one) => overlaps(range, one)))
  return {
    ...payload,
    statements: payload.statements.map((item) =>
      taken.statements.has(item.id) || rests(item) ? { id: item.id } : withoutNames(item, taken.words),
    ),
    writer: payload.writer.filter((sentence) => !rests(sentence)),
    care: payload.care.filter((span) => !taken.ranges.some((one) => overlaps(span, one))),
  }
}

function withoutNames(item: SaidOfId, words: readonly string[]): SaidOfId {
  const { actors } = toSaid(item, '')
  const isNamed = actors?.some(({ name }) => words.some((piece) => piece.includes(name)))
  return isNamed ? { ...item, actors: null } : item
}

function pickSaid(statement: Statement): Said {
  return Said.parse(statement)
}

/** The same value, its spans without the words that they slice to. */
function withoutWords<T extends object>(value: T): T & Record<string, unknown> {
  return JSON.parse(JSON.stringify(value, (_, inner: unknown) => (isRange(inner) ? bare(inner) : inner)))
}

function withWords(value: object, text: string): object {
  return JSON.parse(
    JSON.stringify(value, (_, inner: unknown) =>
      isRange(inner) ? { ...bare(inner), text: text.slice(inner.start, inner.end) } : inner,
    ),
  )
}

const bare = ({ start, end }: Range): Range => ({ start, end })

function isRange(value: unknown): value is Range {
  return (
    value !== null &&
    typeof value === 'object' &&
    'start' in value &&
    'end' in value &&
    typeof value.start === 'number' &&
    typeof value.end === 'number'
  )
}
