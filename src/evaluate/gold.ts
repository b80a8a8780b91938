import type { ArticleVersion, Range } from '../core/index.ts'

/** The three kinds of words of an attribution, in the order of the scorer's metrics. */
export const roles = ['cue', 'source', 'content'] as const
export type Role = (typeof roles)[number]

/** The words of one attribution: ranges in UTF-16 units of the document's text. */
export type RoleRanges = Readonly<Record<Role, readonly Range[]>>

/** An attribution that a person marked. */
export interface GoldStatement {
  readonly spans: RoleRanges
  /** What recall is broken down by: `{ act: ['denies'], party: ['Belmark', 'Orland'] }`. */
  readonly traits: Readonly<Record<string, readonly string[]>>
}

/** A text with all that a person marked in it. */
export interface GoldDocument {
  readonly name: string
  readonly version: ArticleVersion
  readonly statements: readonly GoldStatement[]
  /** What all scores are broken down by: `{ outlet: 'wire' }`. */
  readonly traits: Readonly<Record<string, string>>
}

/** A statement that a text was written to hold, or that was marked in one. */
export interface MarkedStatement {
  readonly spans: RoleRanges
  /** What kind of statement it varies. */
  readonly kind: string | null
  /** One may take it for a statement or not: it counts neither as missed nor as found too much. */
  readonly isOptional: boolean
}

/** A text with all its statements. */
export interface MarkedDocument {
  readonly name: string
  readonly version: ArticleVersion
  readonly statements: readonly MarkedStatement[]
}
