import { type Claim, isParty, type Statement } from '../../core/index.ts'

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
  /** It relays somebody who has a statement of his own in its content: it is nobody's voice. */
  readonly isRelay: boolean
}

/** The day a statement was made, else that of its article, as EDTF; null where neither is known. */
export function dayOf({ statement, publishedAt }: ClaimStatement): string | null {
  return statement.when?.said?.edtf ?? publishedAt?.slice(0, 10) ?? null
}

/**
 * Parties that a statement counts for: not those who only relay, speak in captivity, or speak for no party; a joint
 * source has several.
 */
export function partiesOf({ statement, isRelay }: ClaimStatement): string[] {
  if (isRelay || statement.inCaptivity === true) return []
  const parties = (statement.actors ?? []).flatMap(({ party }) => party ?? [])
  return [...new Set(parties)].filter(isParty).toSorted()
}
