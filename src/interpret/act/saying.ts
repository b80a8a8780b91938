import type { Act, Statement } from '../../core/index.ts'

/** What decides an act: the words of cue and content, and whether the content lays harm at another's door. */
export interface Saying {
  readonly cue: string
  readonly content: string
  /** Whether the content names another party than the source's as doer of harm. */
  readonly harm: boolean
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
export const looked = 2_000
