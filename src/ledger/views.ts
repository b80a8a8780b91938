import type { Article, CareSpan, Statement } from '../core/index.ts'

/** A page of a list, with the cursor of the next one; null at the end. */
export interface Page<T> {
  readonly items: readonly T[]
  readonly total: number
  readonly next: string | null
}

/** A piece of text in which `marked` pieces are the words that were searched. */
export interface Snippet {
  readonly pieces: readonly { readonly text: string; readonly marked: boolean }[]
}

/** A statement with the article version it stands in. */
export interface StatementView {
  readonly statement: Statement
  readonly article: Article
  /** Words of its article to be masked in views; null while not worked out. */
  readonly care: readonly CareSpan[] | null
  /** False when a later reading no longer has it. */
  readonly current: boolean
  readonly redaction: Redaction | null
  readonly snippet: Snippet | null
}

/** Why words were taken out, and when (ISO 8601). */
export interface Redaction {
  readonly id: string
  readonly target: string
  readonly why: string
  readonly at: string
}
