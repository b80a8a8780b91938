import { type ClaimStatement, dayOf, partiesOf, type Relation } from '../../core/index.ts'
import type { SlotComparison } from '../compare/slot-comparison.ts'

/** Slots in which two that say the same of a claim can still contradict each other. */
const telling = ['howMany', 'where', 'when'] as const

/**
 * How two statements of one claim stand to each other, with the reason in words; null where nothing can be said, as of
 * two who leave it open. `from` is the later or the answering one. Suggested: a person confirms or rejects it.
 * @param slots what `compareSlots(a.statement, b.statement)` found
 */
export function relate(
  a: ClaimStatement,
  b: ClaimStatement,
  slots: readonly SlotComparison[],
): Relation | null {
  const [earlier, later] = isBefore(a, b) ? [a, b] : [b, a]
  if (a.stance === 'noCommit' && b.stance === 'noCommit') return null
  const found = byStance(earlier, later) ?? bySlots(earlier, later, slots) ?? byVoice(earlier, later, slots)
  if (found === null) return null
  const { kind, slot = null, reason, from = later } = found
  const to = from === later ? earlier : later
  return { kind, slot, from: from.statement.id, to: to.statement.id, reason, state: 'suggested' }
}

interface Found {
  readonly kind: Relation['kind']
  readonly slot?: Relation['slot']
  readonly reason: string
  /** The later one unless said. */
  readonly from?: ClaimStatement
}

/** A denial speaks to what it denies, whichever came first; who leaves it open responds to who does not. */
function byStance(earlier: ClaimStatement, later: ClaimStatement): Found | null {
  const stances = [earlier.stance, later.stance]
  const one = [earlier, later].find(({ stance }) => stance === 'denies')
  if (one && stances.some((stance) => stance === 'affirms' || stance === 'partial'))
    return { kind: 'denies', reason: 'One says that it is so, the other that it is not.', from: one }
  const open = [earlier, later].find(({ stance }) => stance === 'noCommit')
  return open
    ? { kind: 'respondsTo', reason: 'One speaks of it without saying whether it is so.', from: open }
    : null
}

/** Both take the same side: what differs in a number, a place or a time, or is told more exactly. */
function bySlots(
  earlier: ClaimStatement,
  later: ClaimStatement,
  slots: readonly SlotComparison[],
): Found | null {
  const of = (slot: string) => slots.filter((one) => one.slot === slot)
  const differing = telling.flatMap((slot) => of(slot).filter(({ verdict }) => verdict === 'differ'))[0]
  if (differing) {
    const { slot, reason } = differing
    return areOneVoice(earlier, later, slots) && isLater(earlier, later)
      ? { kind: 'updates', slot, reason: `${reason} The later one is of the same voice.` }
      : { kind: 'contradicts', slot, reason }
  }
  const numbers = of('howMany')
  const unlike = numbers.find(({ verdict, kind }) => verdict === 'notComparable' && kind !== 'onlyOne')
  if (unlike && numbers.every(({ verdict }) => verdict !== 'agree')) {
    const { slot, reason, kind } = unlike
    return kind === 'asOf' && isLater(earlier, later)
      ? { kind: 'updates', slot, reason }
      : { kind: 'notComparable', slot, reason }
  }
  const exact = telling.flatMap((slot) => of(slot).filter(({ kind }) => kind === 'moreExact'))[0]
  return exact ? { kind: 'refines', slot: exact.slot, reason: exact.reason } : null
}

/** Nothing tells them apart but who says it. */
function byVoice(
  earlier: ClaimStatement,
  later: ClaimStatement,
  slots: readonly SlotComparison[],
): Found | null {
  if (earlier.origin === later.origin)
    return { kind: 'repeats', reason: 'Both stand in copies or rewrites of one text.' }
  if (earlier.isRelay || later.isRelay) return { kind: 'repeats', reason: 'One of them relays another.' }
  if (areOneVoice(earlier, later, slots)) return { kind: 'repeats', reason: 'Both are the word of one side.' }
  const [ours, theirs] = [partiesOf(earlier), partiesOf(later)]
  if (ours.length === 0 || theirs.length === 0) return null
  const [first, second] = [ours.join(' and '), theirs.join(' and ')]
  return { kind: 'corroborates', reason: `${first} and ${second} say the same, in texts of other origins.` }
}

/** One speaker or one party's; what is said in captivity is not its party's. */
function areOneVoice(a: ClaimStatement, b: ClaimStatement, slots: readonly SlotComparison[]): boolean {
  const isHeld = a.statement.inCaptivity === true || b.statement.inCaptivity === true
  return !isHeld && slots.some(({ slot, verdict }) => slot === 'who' && verdict === 'agree')
}

function isLater(earlier: ClaimStatement, later: ClaimStatement): boolean {
  const [first, second] = [dayOf(earlier), dayOf(later)]
  return first !== null && second !== null && first < second
}

function isBefore(a: ClaimStatement, b: ClaimStatement): boolean {
  const [first, second] = [dayOf(a) ?? '', dayOf(b) ?? '']
  return first === second ? a.statement.id < b.statement.id : first < second
}
