import type { Statement, Where } from '../../core/index.ts'
import { saysNearlyTheSame } from './content-words.ts'
import type { ComparisonContext, Judgement, SlotComparison } from './slot-comparison.ts'

type Contains = ComparisonContext['contains']

/**
 * The places of two contents. A village agrees with its region, which is less exact. They differ only where each names
 * one resolved place, both of one kind, neither holding the other, and the contents are nearly the same.
 */
export function compareWhere(a: Statement, b: Statement, contains?: Contains): SlotComparison | null {
  const [first, second] = [a.where ?? [], b.where ?? []]
  if (first.length === 0 && second.length === 0) return null
  const spans = {
    slot: 'where',
    a: first.flatMap((one) => one.spans),
    b: second.flatMap((one) => one.spans),
  } as const
  return { ...spans, ...judge(a, b, contains) }
}

function judge(a: Statement, b: Statement, contains?: Contains): Judgement {
  const [first, second] = [a.where ?? [], b.where ?? []]
  if (first.length === 0 || second.length === 0)
    return { verdict: 'notComparable', kind: 'onlyOne', reason: 'Only one of them says where.' }
  const same = first.find((one) => second.some((two) => isSamePlace(one, two)))
  if (same !== undefined) return { verdict: 'agree', kind: 'same', reason: `Both name ${nameOf(same)}.` }
  for (const one of first)
    for (const two of second) {
      if (holds(one, two, contains)) return moreExact(two, one)
      if (holds(two, one, contains)) return moreExact(one, two)
    }
  const [one, two] = [first[0], second[0]]
  const areSingle = first.length === 1 && second.length === 1 && one !== undefined && two !== undefined
  if ([...first, ...second].some(({ chosen }) => chosen === null))
    return {
      verdict: 'notComparable',
      kind: 'unknown',
      reason: 'Which place one of them means is not settled.',
    }
  if (
    areSingle &&
    areOneKind(one, two, contains) &&
    saysNearlyTheSame(a.content, b.content, [...one.spans, ...two.spans])
  )
    return { verdict: 'differ', kind: 'other', reason: `One names ${nameOf(one)}, the other ${nameOf(two)}.` }
  return {
    verdict: 'notComparable',
    kind: 'scope',
    reason: 'They name other places, and perhaps of other things.',
  }
}

function isSamePlace(a: Where, b: Where): boolean {
  if (a.chosen !== null || b.chosen !== null) return a.chosen === b.chosen
  return wordsOf(a) === wordsOf(b)
}

/** Whether the first holds the second: told by its region's name, its state, or who knows the places. */
function holds(area: Where, place: Where, contains?: Contains): boolean {
  if (area.chosen !== null && place.chosen !== null && contains?.(area.chosen, place.chosen)) return true
  const within = place.within === null ? null : plain(place.within)
  if (within !== null && (within === wordsOf(area) || within === plain(nameOf(area)))) return true
  const [outer, inner] = [chosenOf(area), chosenOf(place)]
  return (
    area.precision === 6 &&
    (place.precision ?? 6) < 6 &&
    outer !== undefined &&
    outer.country === inner?.country
  )
}

/** Two settlements, or two states: a settlement and a region it may lie in are not of one kind. */
function areOneKind(a: Where, b: Where, contains?: Contains): boolean {
  if (a.chosen === null || b.chosen === null || a.precision !== b.precision) return false
  return a.precision === 1 || a.precision === 6 || contains?.(a.chosen, b.chosen) === false
}

function moreExact(inner: Where, outer: Where): Judgement {
  return {
    verdict: 'agree',
    kind: 'moreExact',
    reason: `${nameOf(inner)} lies in ${nameOf(outer)}: one of them is more exact.`,
  }
}

function chosenOf({ candidates, chosen }: Where): Where['candidates'][number] | undefined {
  return candidates.find(({ id }) => id === chosen)
}

function nameOf(place: Where): string {
  return chosenOf(place)?.name ?? place.spans.map(({ text }) => text).join(' ')
}

function wordsOf({ spans }: Where): string {
  return plain(spans.map(({ text }) => text).join(' '))
}

function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/^the\s+/, '')
    .trim()
}
