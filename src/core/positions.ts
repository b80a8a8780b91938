import type { Position } from './claim.ts'
import type { Counted } from './counted.ts'
import type { Statement } from './statement.ts'

type Holds = Position['holds']

const byAct: Readonly<Partial<Record<NonNullable<Statement['act']>, Holds>>> = {
  declinesToComment: 'declines',
  noResponse: 'noResponse',
  notConfirmed: 'notConfirmed',
  cannotVerify: 'notConfirmed',
}

/**
 * What each party holds on a claim and since when: its statements by day, a new position where it says something else.
 * What says the same again is evidence of the same position. A question is no position. Nothing is weighed: of two
 * things said on one day both stand, in the order of the statements' ids.
 * @param claim its id; @returns by party, then by day; those without a day first
 */
export function positionsOf(claim: string, statements: readonly Counted[]): Position[] {
  const held = statements
    .flatMap((one) => one.parties.map((party) => ({ party, holds: holdsOf(one), one })))
    .flatMap(({ holds, ...rest }) => (holds === null ? [] : [{ holds, ...rest }]))
    .toSorted(
      (a, b) =>
        compare(a.party, b.party) || compare(a.one.day ?? '', b.one.day ?? '') || compare(a.one.id, b.one.id),
    )
  const positions: Position[] = []
  for (const { party, holds, one } of held) {
    const { id, day } = one
    const last = positions.at(-1)
    const isOwn = last?.party === party
    if (last && isOwn && last.holds === holds) {
      last.evidence.push(id)
      continue
    }
    if (last && isOwn) last.until = day
    positions.push({ claim, party, holds, since: day, until: null, evidence: [id] })
  }
  return positions
}

function holdsOf({ act, stance }: Counted): Holds | null {
  if (stance !== 'noCommit') return stance
  return act === null ? null : (byAct[act] ?? null)
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
