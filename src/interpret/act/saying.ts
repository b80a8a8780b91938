import type { Act, Statement } from '../../core/index.ts'
import type { Harm } from './harm/find-doers.ts'

/** What decides an act: the words of source, cue and content, and at whose door the content lays harm. */
export interface Saying {
  readonly source: string
  readonly cue: string
  readonly content: string
  /** Whether it stands in quotation marks: then "it" and "they" are others. */
  readonly isQuoted: boolean
  /** Whether who speaks does so for a party. */
  readonly isParty?: boolean
  /** The name of the source's own side with which the content begins: "Orsk"; null where it begins otherwise. */
  readonly ownName?: string | null
  /** Doers of harm in the content that are not of the source's own side. */
  readonly accused: readonly Harm[]
}

/** An act, how sure the source is, and the words that say how sure. */
export interface ActReading {
  readonly act: Act
  readonly factuality: NonNullable<Statement['factuality']>
  /** Words that decided the factuality, as they stand. */
  readonly hedges: readonly string[]
}

/** An act before its content was asked how sure the source is. */
export interface Found {
  readonly act: Act
  /** What the cue's word alone says of how sure the source is. */
  readonly base: NonNullable<Statement['factuality']>
  readonly denied: boolean
}

/** UTF-16 units of a content that are looked at: what decides stands in its first sentence. */
export const looked = 600
