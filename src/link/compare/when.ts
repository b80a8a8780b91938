import type { Statement, Time } from '../../core/index.ts'
import { saysNearlyTheSame } from './content-words.ts'
import { type Days, shareDay, toDays } from './edtf.ts'
import type { Judgement, SlotComparison } from './slot-comparison.ts'

/**
 * The times that two contents are about. A day in a month agrees with it. They differ only where each has one known
 * time, the times share no day and the rest of the contents is nearly the same: else they may speak of two moments.
 */
export function compareWhen(a: Statement, b: Statement): SlotComparison | null {
  const [first, second] = [a.when?.about ?? [], b.when?.about ?? []]
  if (first.length === 0 && second.length === 0) return null
  const spans = {
    slot: 'when',
    a: first.flatMap((one) => one.spans),
    b: second.flatMap((one) => one.spans),
  } as const
  return { ...spans, ...judge(a, b, { first, second }) }
}

interface Times {
  readonly first: readonly Time[]
  readonly second: readonly Time[]
}

function judge(a: Statement, b: Statement, { first, second }: Times): Judgement {
  if (first.length === 0 || second.length === 0)
    return { verdict: 'notComparable', kind: 'onlyOne', reason: 'Only one of them says when.' }
  const equal = first.find(({ edtf }) => second.some((other) => other.edtf === edtf))
  if (equal !== undefined) return { verdict: 'agree', kind: 'same', reason: `Both say ${equal.edtf}.` }
  const [ours, theirs] = [known(first), known(second)]
  const shared = ours.find(({ days }) => theirs.some((other) => shareDay(days, other.days)))
  if (shared !== undefined)
    return {
      verdict: 'agree',
      kind: 'moreExact',
      reason: 'The times overlap; one may be more exact than the other.',
    }
  if (ours.length < first.length || theirs.length < second.length)
    return { verdict: 'notComparable', kind: 'unknown', reason: 'Which day one of them means is not known.' }
  const isSure =
    ours.length === 1 && theirs.length === 1 && ![...ours, ...theirs].some(({ days }) => days.isLoose)
  const areMoments = first.every((one) => isMoment(one, a)) && second.every((one) => isMoment(one, b))
  if (isSure && areMoments && saysNearlyTheSame(a.content, b.content, spansOf([...first, ...second])))
    return {
      verdict: 'differ',
      kind: 'other',
      reason: `One says ${first[0]?.edtf}, the other ${second[0]?.edtf}.`,
    }
  return {
    verdict: 'notComparable',
    kind: 'what',
    reason: 'They name other times, and perhaps of other things.',
  }
}

/** "Since 2018", "before Monday": a border of a time, not when it happened. */
function isMoment({ spans }: Time, { content }: Statement): boolean {
  const at = spans[0]?.start ?? 0
  const piece = content.find(({ start, end }) => start <= at && at < end)
  const before = piece === undefined ? '' : piece.text.slice(0, at - piece.start)
  return !/\b(?:since|from|until|till|before|after|by|to)\s+(?:(?:the|early|mid|late)\s+)?$/i.test(before)
}

function spansOf(times: readonly Time[]): Time['spans'] {
  return times.flatMap(({ spans }) => spans)
}

function known(times: readonly Time[]): { readonly days: Days }[] {
  return times.flatMap(({ edtf }) => {
    const days = toDays(edtf)
    return days === null ? [] : [{ days }]
  })
}
