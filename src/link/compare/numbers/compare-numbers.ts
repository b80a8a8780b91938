import { saysNearlyTheSame } from '../content-words.ts'
import type { Judgement, ReasonKind } from '../slot-comparison.ts'
import { compareThings, isFixed } from './compare-things.ts'
import { meet, times, toBounds, toInterval, widened } from './interval.ts'
import { isElsewhen, readPeriod } from './period.ts'
import { compareScopes } from './scope.ts'
import type { SidedNumber } from './sided-number.ts'
import { conversion } from './units.ts'
import { areAlike } from './vague-words.ts'

/**
 * How two numbers stand. They agree when they count the same thing and one value can make both right; they differ only
 * when it is sure that they count the same, of the same part, area, time and period, and no value does. In all other
 * cases they are not comparable, with the reason. The order of the two does not matter to the verdict.
 * @example compareNumbers(moreThan10000Troops, elevenThousandTroops) // { verdict: 'agree', kind: 'interval', ... }
 */
export function compareNumbers(a: SidedNumber, b: SidedNumber): Judgement {
  if (isSameSentence(a, b))
    return { verdict: 'agree', kind: 'same', reason: `Both say ${quote(a)} in the same words.` }
  const factor = conversion(a.quantity.unit, b.quantity.unit)
  if (factor === null)
    return apart('unit', `${quote(a)} and ${quote(b)} are measured in units that do not convert.`)
  return (
    compareWhat(a, b) ??
    compareScope(a, b) ??
    comparePeriod(a, b) ??
    compareValues(a, b, factor) ??
    compareTime(a, b) ??
    doubt(a, b) ?? {
      verdict: 'differ',
      kind: 'interval',
      reason: `${quote(a)} and ${quote(b)} count the same thing on the same day, and no number makes both right.`,
    }
  )
}

function isSameSentence(a: SidedNumber, b: SidedNumber): boolean {
  const { low, high, scope } = a.quantity
  return (
    a.words === b.words &&
    a.sentence === b.sentence &&
    low === b.quantity.low &&
    high === b.quantity.high &&
    scope === b.quantity.scope
  )
}

function compareWhat(a: SidedNumber, b: SidedNumber): Judgement | null {
  const sameness = compareThings(a.thing, b.thing)
  if (sameness === 'part')
    return apart('part', `${quote(a)} and ${quote(b)}: one counts a part of what the other counts.`)
  if (sameness === 'other') return apart('what', `${quote(a)} and ${quote(b)} count different things.`)
  const isOneMeasure = a.quantity.unit !== null && a.quantity.unit !== '%' && haveOneSentence(a, b)
  if (sameness === 'unnamed' && !isOneMeasure)
    return apart('what', `The words of ${quote(a)} or ${quote(b)} do not say what is counted.`)
  return null
}

/** "At least 50 metres, or 160 feet": a length without a noun is known by its sentence. */
function haveOneSentence(a: SidedNumber, b: SidedNumber): boolean {
  const span = ({ sentence }: SidedNumber) => [{ start: 0, end: sentence.length, text: sentence }]
  return saysNearlyTheSame(span(a), span(b))
}

function compareScope(a: SidedNumber, b: SidedNumber): Judgement | null {
  if (compareScopes(a.quantity.scope, b.quantity.scope) !== 'other') return null
  return apart('scope', `${quote(a)} is ${a.quantity.scope}, ${quote(b)} is ${b.quantity.scope}.`)
}

function comparePeriod(a: SidedNumber, b: SidedNumber): Judgement | null {
  const [first, second] = [periodOf(a), periodOf(b)]
  const isRate = (period: typeof first) => period !== null && period !== 'total'
  if (first === second || (!isRate(first) && !isRate(second))) return null
  return apart('period', `${quote(a)} is counted over ${spoken(first)}, ${quote(b)} over ${spoken(second)}.`)
}

function periodOf({ quantity }: SidedNumber): ReturnType<typeof readPeriod> {
  return readPeriod(`${quantity.of ?? ''} ${quantity.scope ?? ''}`)
}

function spoken(period: ReturnType<typeof readPeriod>): string {
  if (period === null) return 'a time that is not said'
  return period === 'total' ? 'the whole time' : `a ${period}`
}

function compareValues(a: SidedNumber, b: SidedNumber, factor: number): Judgement | null {
  const [first, second] = [toInterval(a.quantity), toInterval(b.quantity)]
  if (first === null || second === null) return compareBoundless(a, b)
  const isMet = meet(times(first, factor), second) || (factor !== 1 && meetConverted(a, b, factor))
  if (isMet && !areStrictlyApart(a, b, factor)) {
    if (isVague(a) && isVague(b) && !areAlike(spanWords(a), spanWords(b))) return bothVague(a, b)
    return {
      verdict: 'agree',
      kind: 'interval',
      reason: `One number can make both right: ${quote(a)} and ${quote(b)}.`,
    }
  }
  return isVague(a) || isVague(b)
    ? apart('vague', `${quote(a)} and ${quote(b)}: how many a vague word means is not told exactly enough.`)
    : null
}

/** A conversion may be off by a tenth; what rounds to a number does not come on top of that. */
function meetConverted(a: SidedNumber, b: SidedNumber, factor: number): boolean {
  const [first, second] = [toBounds(a.quantity), toBounds(b.quantity)]
  if (first === null || second === null) return false
  const converted = times(first, factor)
  return meet(widened(converted), second) || meet(converted, widened(second))
}

/** "More than 10" and "fewer than 10": they touch and do not meet. */
function areStrictlyApart(a: SidedNumber, b: SidedNumber, factor: number): boolean {
  const [more, less] = a.quantity.comparator === 'moreThan' ? [a, b] : [b, a]
  if (more.quantity.comparator !== 'moreThan' || less.quantity.comparator !== 'lessThan') return false
  return factor === 1 && more.quantity.low === less.quantity.high
}

function compareBoundless(a: SidedNumber, b: SidedNumber): Judgement {
  if (isVague(a) && isVague(b) && areAlike(spanWords(a), spanWords(b)))
    return { verdict: 'agree', kind: 'same', reason: `Both say ${quote(a)}.` }
  return bothVague(a, b)
}

function bothVague(a: SidedNumber, b: SidedNumber): Judgement {
  return apart(
    'vague',
    `${quote(a)} and ${quote(b)}: words without bounds cannot be held against each other.`,
  )
}

function compareTime(a: SidedNumber, b: SidedNumber): Judgement | null {
  const isStill = isFixed(a.thing) && isFixed(b.thing) && a.quantity.unit !== null
  if (!isStill && (a.day === null || b.day === null))
    return apart('asOf', `As of which day ${quote(a)} or ${quote(b)} holds is not known.`)
  if (!isStill && a.day !== b.day)
    return apart(
      'asOf',
      `${quote(a)} is as of ${a.day}, ${quote(b)} as of ${b.day}: the count may have moved on.`,
    )
  return isElsewhen(a.sentence) || isElsewhen(b.sentence)
    ? apart('asOf', `One of ${quote(a)} and ${quote(b)} may be of another time, or under a condition.`)
    : null
}

/** What keeps two numbers that do not meet from being called different: anything that is not surely the same. */
function doubt(a: SidedNumber, b: SidedNumber): Judgement | null {
  if (compareScopes(a.quantity.scope, b.quantity.scope) !== 'same')
    return apart('scope', `Whether ${quote(a)} and ${quote(b)} are of the same place or group is not sure.`)
  if (isThere(a) || isThere(b))
    return apart('scope', `What place ${quote(a)} or ${quote(b)} is of stands in another sentence.`)
  if (readPeriod(a.sentence) !== readPeriod(b.sentence))
    return apart('period', `Whether ${quote(a)} and ${quote(b)} are counted over the same time is not sure.`)
  if (compareThings(a.thing, b.thing) !== 'same' || !areToldAlike(a, b))
    return apart('unknown', `Whether ${quote(a)} and ${quote(b)} count the same thing is not sure.`)
  return null
}

/**
 * What befell those counted tells what is counted: "killed". Without it "four leaks" and "three leaks" may be of two
 * matters, and only sentences that are nearly the same tell that they are of one.
 */
function areToldAlike(a: SidedNumber, b: SidedNumber): boolean {
  return (a.thing.fates.length > 0 && b.thing.fates.length > 0) || haveOneSentence(a, b)
}

/** "Three were killed there": where, another sentence says. */
function isThere({ sentence }: SidedNumber): boolean {
  return /\bthere\b(?!\s+(?:is|are|was|were|has|have|had|will|would)\b)|\bhere\b|\bat the (?:site|scene)\b/i.test(
    sentence,
  )
}

function isVague({ quantity }: SidedNumber): boolean {
  return quantity.comparator === 'vague'
}

function spanWords({ quantity }: SidedNumber): string {
  return quantity.spans.map(({ text }) => text).join(' ')
}

function quote({ words }: SidedNumber): string {
  return `“${words}”`
}

function apart(kind: ReasonKind, reason: string): Judgement {
  return { verdict: 'notComparable', kind, reason }
}
