import { isParty } from './actor.ts'
import type { Claim } from './claim.ts'
import { sha256 } from './id.ts'
import type { Statement } from './statement.ts'

/** How a statement stands to its claim: a list of `Claim.statements`. */
export type Stance = keyof Claim['statements']

/** A statement of a claim, with what its article adds. */
export interface ClaimStatement {
  readonly statement: Statement
  readonly stance: Stance
  readonly article: string
  /** The id of the article's origin: copies and rewrites of one text share it. */
  readonly origin: string
  /** ISO 8601; null where nobody knows. */
  readonly publishedAt: string | null
  /** It relays somebody named who has a statement of his own in its content: it is nobody's voice. */
  readonly isRelay: boolean
}

/** What of a statement counts for its claim: all that numbers, positions and status are made of, and no words. */
export interface Counted {
  /** The statement's id. */
  readonly id: string
  readonly article: string
  readonly origin: string
  readonly act: Statement['act']
  readonly stance: Stance
  /** EDTF; null where unknown. */
  readonly day: string | null
  /** Parties that it counts for, sorted. */
  readonly parties: readonly string[]
  /** Hashes of who speaks; none where somebody only relays or is held. Null: who speaks is not said, one for each origin. */
  readonly voices: readonly string[] | null
}

/** @example toCounted(claimStatement).parties // ['Russia'] */
export function toCounted(one: ClaimStatement): Counted {
  const { statement, article, origin, stance } = one
  return {
    id: statement.id,
    article,
    origin,
    act: statement.act,
    stance,
    day: dayOf(one),
    parties: partiesOf(one),
    voices: voicesOf(one),
  }
}

/** The day a statement was made, else that of its article, as EDTF; null where neither is known. */
export function dayOf({ statement, publishedAt }: Pick<ClaimStatement, 'statement' | 'publishedAt'>) {
  return statement.when?.said?.edtf ?? publishedAt?.slice(0, 10) ?? null
}

/**
 * Parties that a statement counts for: not those who only relay, speak in captivity, or speak for no party; a joint
 * source has several.
 */
export function partiesOf({ statement, isRelay }: Pick<ClaimStatement, 'statement' | 'isRelay'>): string[] {
  if (isRelay || statement.inCaptivity === true) return []
  const parties = (statement.actors ?? []).flatMap(({ party }) => party ?? [])
  return [...new Set(parties)].filter(isParty).toSorted()
}

/** A speaker is a name and whose he is: "the ministry" of two parties are two. Hashed: names leave with a redaction. */
function voicesOf({ statement: { actors, inCaptivity }, isRelay }: ClaimStatement): string[] | null {
  if (isRelay || inCaptivity === true) return []
  if ((actors ?? []).length === 0) return null
  const voices = (actors ?? []).map(({ name, party }) => sha256(JSON.stringify([name.toLowerCase(), party])))
  return [...new Set(voices)].toSorted()
}
