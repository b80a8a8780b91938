import type { Counted } from './counted.ts'
import { positionsOf } from './positions.ts'

/** What counting alone tells of a claim. Nothing here says what happened. */
export interface ClaimCount {
  /** Articles in which it appears. */
  readonly appearances: number
  /** Texts: copies and rewrites of one count once. */
  readonly origins: number
  /** Distinct speakers; who only relays another adds none, nor does who is held captive. */
  readonly voices: number
  /** Parties by what any statement of theirs holds, each in order of name. */
  readonly parties: Readonly<Record<'affirm' | 'deny' | 'decline' | 'notConfirmed', readonly string[]>>
  /** In words, in this order: "single origin", "contested", "no denial recorded", "changed". */
  readonly status: readonly string[]
}

/** Counts who says what of a claim. @example countClaim(statements).status // ['contested', 'changed'] */
export function countClaim(statements: readonly Counted[]): ClaimCount {
  const positions = positionsOf('', statements)
  const holding = (...wanted: string[]) =>
    [...new Set(positions.filter(({ holds }) => wanted.includes(holds)).map(({ party }) => party))].toSorted()
  const parties = {
    affirm: holding('affirms', 'partial'),
    deny: holding('denies'),
    decline: holding('declines', 'noResponse'),
    notConfirmed: holding('notConfirmed'),
  }
  const origins = new Set(statements.map(({ origin }) => origin)).size
  const isDenied = statements.some(({ stance }) => stance === 'denies')
  const isContested = parties.deny.some((party) => parties.affirm.some((other) => other !== party))
  // Positions of a party stand together, and a new one begins only where it holds something else.
  const isChanged = positions.some(({ party }, at) => positions[at + 1]?.party === party)
  return {
    appearances: new Set(statements.map(({ article }) => article)).size,
    origins,
    voices: countVoices(statements),
    parties,
    status: [
      ...(origins === 1 ? ['single origin'] : []),
      ...(isContested ? ['contested'] : []),
      ...(isDenied ? [] : ['no denial recorded']),
      ...(isChanged ? ['changed'] : []),
    ],
  }
}

/** Distinct speakers; who is not named is one for each origin. */
function countVoices(statements: readonly Counted[]): number {
  return new Set(statements.flatMap(({ voices, origin }) => voices ?? [`origin ${origin}`])).size
}
