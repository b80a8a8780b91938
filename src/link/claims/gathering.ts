import type { Background } from '../pairs/background.ts'
import type { PairSide } from '../pairs/pair-side.ts'
import type { Contribution } from '../pairs/score-pair.ts'

/** A statement that may come into a claim: an incoming one, or a candidate that stands in one already. */
export interface ToGather {
  readonly id: string
  readonly side: PairSide
}

/** How alike a statement is to one that was there before it, 0 to 1: kept with the later of the two. */
export interface StatementTie {
  readonly to: string
  readonly score: number
}

/** A claim as it stands, with its members, the founding one first. */
export interface StandingClaim {
  readonly id: string
  /** How many statements it has; where fewer are given it is never cut up. */
  readonly size: number
  readonly members: readonly { readonly id: string; readonly ties: readonly StatementTie[] }[]
}

/** What the ledger fetches for the statements of one article. */
export interface Standing {
  /** Each statement that could say the same as an incoming one, and all members of their claims that are given; once. */
  readonly candidates: readonly ToGather[]
  /** Every claim that a candidate is in. */
  readonly claims: readonly StandingClaim[]
}

export interface GatherOptions {
  /** What statements have in common; another one than that of news only where it is known for good. */
  readonly background?: Background
  /** What people decided, as pairs of statements: it outranks every score. */
  readonly decided?: {
    readonly together: readonly (readonly [string, string])[]
    readonly apart: readonly (readonly [string, string])[]
  }
  /** The likeness from which on groups are joined. */
  readonly threshold?: number
}

/** Where an incoming statement came to stand, and why. */
export interface Placed {
  readonly statement: string
  readonly claim: string
  /** It founds this claim. */
  readonly isNew: boolean
  /** The member that it is most like; null where it stands alone. */
  readonly nearest: string | null
  readonly score: number | null
  readonly contributions: readonly Contribution[]
  /** To be kept with it. */
  readonly ties: readonly StatementTie[]
}

export interface Gathered {
  readonly placed: readonly Placed[]
  /** Standing members that are in another claim now: two claims proved to be one, or one to be two. */
  readonly moved: readonly { readonly statement: string; readonly from: string; readonly to: string }[]
  /** Claims that have no members any more. */
  readonly gone: readonly { readonly claim: string; readonly into: string }[]
}
