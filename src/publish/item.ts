import type { Article, CareSpan, Statement } from '../core/index.ts'

/**
 * What csv, geojson and jsonld are written from: a statement with the article version it stands in. Whoever gives it
 * has masked its words already (with marks of the same length, so that offsets hold); `care` says which ones.
 */
export interface StatementItem {
  readonly article: Article
  readonly text: string
  readonly statement: Statement
  readonly care: readonly CareSpan[] | null
}

/** Items in the order in which they are written. Those of one article version stand together. */
export type StatementItems = AsyncIterable<StatementItem> | Iterable<StatementItem>

/** What a file says about itself, and what it is drawn by. */
export interface ExportOptions {
  /** The time of writing, ISO 8601: places of what is younger than 72 hours are drawn at region. */
  readonly now: string
  /** Whether words of prisoners, children and victims were masked. */
  readonly masked: boolean
  /** Whether all of it is sample text. */
  readonly sample: boolean
  /** Hash of the ledger's last entry; null for an empty ledger. */
  readonly head: string | null
}

/** Said in every file that has a place for it. */
export const note =
  'Claims recorded, not what happened. Each says who said so in which article; none says who is right.'

/** Fields of a statement that are null as long as nothing has worked them out. */
const workedOutLater = [
  'antecedent',
  'act',
  'factuality',
  'hedges',
  'sourceKind',
  'actors',
  'addressee',
  'channel',
  'evidence',
  'quantities',
  'when',
  'where',
  'inCaptivity',
] as const satisfies readonly (keyof Statement)[]

/** Names of the fields that nothing has worked out, where a format cannot tell null from an empty list. */
export function notWorkedOut(statement: Statement): string[] {
  return workedOutLater.filter((field) => statement[field] === null)
}
