import type { Statement } from '../../core/index.ts'
import { stem } from '../compare/content-words.ts'
import { type Days, toDays } from '../compare/edtf.ts'
import { polarityOf } from '../compare/polarity.ts'
import { type Report, type ReportKnowledge, readReport } from './report.ts'

/** What is known beside a statement's own cells. Vectors are of length 1; null or left out: unknown. */
export interface SideKnowledge {
  /** Of the content, or as `textToEmbed` has it. */
  readonly vector?: Float32Array | null
  /** Of the article's headline. */
  readonly headline?: Float32Array | null
  /** The words that name the event, where somebody has marked them, with their vector. */
  readonly trigger?: { readonly words: string; readonly vector: Float32Array } | null
  /** Where the statement stands; left out for sentences that nobody says. */
  readonly report?: ReportKnowledge | null
}

/** One side of a pair: what its features are made of. Null is unknown, an empty list was looked for and not there. */
export interface PairSide {
  readonly vector: Float32Array | null
  readonly headline: Float32Array | null
  readonly trigger: { readonly stems: ReadonlySet<string>; readonly vector: Float32Array } | null
  /** Stems of the content's words, each once and in order; numbers are words too. */
  readonly words: ReadonlySet<string>
  /** Those that have a capital: names, and what stands first; in order. */
  readonly names: ReadonlySet<string>
  /** Digits as they are written, without separators. */
  readonly numbers: ReadonlySet<string>
  readonly places: ReadonlySet<string> | null
  readonly days: readonly Days[] | null
  readonly isDenied: boolean | null
  /** What only a statement of an article has. */
  readonly report: Report | null
}

/** Words of two letters or more with what is inside them, and numbers. */
const word = /\p{L}[\p{L}\p{M}’'-]*\p{L}|\p{Nd}+(?:[.,]\p{Nd}+)*/gu

/**
 * A statement as one side of a pair.
 * @example toPairSide(statement, { vector: await embedder.embed(words) })
 */
export function toPairSide(statement: Statement, known: SideKnowledge = {}): PairSide {
  const words = statement.content.flatMap(({ text }) => text.match(word) ?? [])
  const numbers = words
    .filter((one) => /^\p{Nd}/u.test(one))
    .map((one) => one.replace(/,(?=\p{Nd}{3})/gu, ''))
  const polarity = polarityOf(statement)
  return {
    vector: known.vector ?? null,
    headline: known.headline ?? null,
    trigger: known.trigger ? { stems: stemsOf(known.trigger.words), vector: known.trigger.vector } : null,
    words: new Set(words.map(stem).toSorted()),
    names: new Set(
      words
        .filter((one) => /^\p{Lu}/u.test(one))
        .map(stem)
        .toSorted(),
    ),
    numbers: new Set(numbers),
    places: statement.where === null ? null : new Set(statement.where.map(keyOfPlace)),
    days:
      statement.when === null
        ? null
        : statement.when.about.flatMap(({ edtf }) => {
            const days = toDays(edtf)
            return days ? [days] : []
          }),
    isDenied: polarity === 'affirms' || polarity === 'denies' ? polarity === 'denies' : null,
    report: known.report ? readReport(statement, known.report) : null,
  }
}

function stemsOf(words: string): ReadonlySet<string> {
  return new Set((words.match(word) ?? []).map(stem))
}

function keyOfPlace({ chosen, spans }: NonNullable<Statement['where']>[number]): string {
  return chosen ?? spans.map(({ text }) => text.toLowerCase()).join(' ')
}
