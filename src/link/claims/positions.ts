import type { Position, Statement } from '../../core/index.ts'
import { type ClaimStatement, dayOf, partiesOf } from './claim-statement.ts'

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
export function positionsOf(claim: string, statements: readonly ClaimStatement[]): Position[] {
  const held = statements
    .flatMap((one) => partiesOf(one).map((party) => ({ party, holds: holdsOf(one), day: dayOf(one), one })))
    .flatMap(({ holds, ...rest }) => (holds === null ? [] : [{ holds, ...rest }]))
    .toSorted(
      (a, b) =>
        compare(a.party, b.party) ||
        compare(a.day ?? '', b.day ?? '') ||
        compare(a.one.statement.id, b.one.statement.id),
    )
  const positions: Position[] = []
  for (const { party, holds, day, one } of held) {
    const last = positions.at(-1)
    const isOwn = last?.party === party
    if (last && isOwn && last.holds === holds) {
      positions[positions.length - 1] = { ...last, evidence: [...last.evidence, one.statement.id] }
      continue
    }
    if (last && isOwn) positions[positions.length - 1] = { ...last, until: day }
    positions.push({ claim, party, holds, since: day, until: null, evidence: [one.statement.id] })
  }
  return positions
}

function holdsOf({ statement, stance }: ClaimStatement): Holds | null {
  if (stance !== 'noCommit') return stance
  return statement.act === null ? null : (byAct[statement.act] ?? null)
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
