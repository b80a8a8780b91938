import type { z } from 'zod'
import type { Quantity, Slot, Span, Statement } from '../../core/index.ts'

/** How two statements stand in one slot. `notComparable` whenever it is not sure that they differ. */
export type Verdict = 'agree' | 'differ' | 'notComparable'

/** Why, as a code; for numbers the reasons of model/eval/links/stories, and "interval" where bounds decided. */
export type ReasonKind =
  | 'same'
  | 'moreExact'
  | 'interval'
  | 'opposite'
  | 'other'
  | 'onlyOne'
  | 'unknown'
  | 'noStance'
  | 'what'
  | 'part'
  | 'scope'
  | 'period'
  | 'asOf'
  | 'unit'
  | 'vague'

/** A verdict with its reason in plain words and as a code. */
export interface Judgement {
  readonly verdict: Verdict
  readonly kind: ReasonKind
  /** A sentence; never empty. */
  readonly reason: string
}

/** How two statements stand in one slot, with the words on both sides that were compared. */
export interface SlotComparison extends Judgement {
  readonly slot: z.infer<typeof Slot>
  readonly a: readonly Span[]
  readonly b: readonly Span[]
  /** The two numbers, in the slot "how many" alone. */
  readonly quantities?: readonly [Quantity, Quantity]
}

/** What a statement alone does not tell. */
export interface ComparisonContext {
  /** The day on which each was published, `YYYY-MM-DD` or longer; null where it is not known. */
  readonly published: readonly [string | null, string | null]
  /** Whether a place holds another, by their ids; null where that is not known. Without it only the words tell. */
  readonly contains?: (area: string, place: string) => boolean | null
}

/** A statement with the day it was published. */
export interface Dated {
  readonly statement: Statement
  readonly published: string | null
}
