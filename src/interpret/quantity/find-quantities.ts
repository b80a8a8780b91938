import type { Quantity, Range } from '../../core/index.ts'
import { toSpan } from '../../core/index.ts'
import type { Day } from '../when/day.ts'
import { findAges } from './age.ts'
import { findAsOf } from './as-of.ts'
import { readComparator, toInterval } from './comparator.ts'
import { readCounted } from './counted.ts'
import { findNumbers, leadOf, type NumberRun } from './find-numbers.ts'
import { findShares } from './fraction.ts'
import { isNoQuantity } from './no-quantity.ts'
import { parseNumber } from './number-words.ts'
import { unitAfter, unitBefore, unitBehind, unitOfNumber } from './unit.ts'
import { findVague } from './vague.ts'

/** The most numbers of one content that are read: a table run into a text holds no claims one by one. */
const most = 200

/** What every number has one of, and every share and vague number: most stretches have none. */
const numbered =
  /\d|\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|dozen|score|thousand|million|billion|trillion)\b/i
const worded =
  /half|third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth|dozen|scores|hundred|thousand|illions|\btens\b|\blots\b|number|digit|handful|battalion|brigade|regiment|company|division|several|numerous|\bfew\b|couple|proportion|\bshare\b|portion|\bpart\b|majority/i

/**
 * Every number expression of a stretch of text, in order: interval, comparator, unit, what is counted. Dates, times
 * of day, names that hold a number and numbers of articles or chapters are none. Bounds are as said: "more than
 * 10,000" is low 10,000, high open; "dozens" has neither, its words are kept.
 * @param text the article's; @param range UTF-16 units of it; @param today the day of publication, for "as of Friday"
 * @example findQuantities('at least 30 killed', { start: 0, end: 18 })[0] // { low: 30, high: null, comparator: 'atLeast', of: 'killed', ... }
 */
export function findQuantities(text: string, range: Range, today: Day | null = null): Quantity[] {
  const part = text.slice(range.start, range.end)
  const hasNumber = numbered.test(part)
  if (!hasNumber && !worded.test(part)) return []
  const found: Quantity[] = []
  const shares = findShares(part).slice(0, most)
  const vague = findVague(part)
    .slice(0, most)
    .filter(({ start }) => !shares.some((share) => start >= share.start && start < share.end))
  const ages = findAges(part).slice(0, most)
  const taken = [...shares, ...vague, ...ages]
  for (const run of hasNumber ? findNumbers(part) : []) {
    if (found.length >= most) break
    if (taken.some(({ start, end }) => run.start < end && run.end > start)) continue
    found.push(...toQuantities(text, range, run))
  }
  const spansOf = ({ start, end }: Range) => [
    toSpan(text, { start: range.start + start, end: range.start + end }),
  ]
  for (const { start, end, low, high } of vague) {
    const unit = unitBehind(part.slice(end, end + 40).replace(/^\s*of\s+/, ' '))
    const counted = readCounted(part, { start, end }, unit)
    found.push({
      spans: spansOf({ start, end }),
      low,
      high,
      comparator: 'vague',
      unit,
      ...counted,
      asOf: null,
    })
  }
  for (const { start, end, years, of, comparator } of ages)
    found.push({
      spans: spansOf({ start, end }),
      ...toInterval(years, comparator),
      comparator,
      unit: 'years',
      of,
      scope: null,
      asOf: null,
    })
  for (const { start: at, end, percent } of shares) {
    const lead = leadOf(part.slice(Math.max(0, at - 25), at))
    const start = at - lead.length
    const comparator = lead === '' ? 'about' : readComparator(lead, '')
    found.push({
      spans: spansOf({ start, end }),
      ...toInterval(percent, comparator),
      comparator,
      unit: '%',
      ...readCounted(part, { start, end }, '%'),
      asOf: null,
    })
  }
  const dated = found.length === 0 ? [] : findAsOf(text, range, today)
  return found
    .map((one) => ({ ...one, asOf: asOf(one, dated) }))
    .toSorted((x, y) => (x.spans[0]?.start ?? 0) - (y.spans[0]?.start ?? 0))
    .slice(0, most)
}

function asOf({ spans }: Quantity, dated: ReturnType<typeof findAsOf>): string | null {
  const at = spans[0]?.start ?? 0
  return dated.find(({ start, end }) => start <= at && at < end)?.edtf ?? null
}

/** "From 0.7 to 0.5 per cent" goes down: two numbers and no interval. */
function toQuantities(text: string, range: Range, run: NumberRun): Quantity[] {
  const { first, second } = run
  const runs =
    run.joined === 'range' && second !== null && goesDown(run, text.slice(range.start, range.end))
      ? [alone(first), alone(second)]
      : [run]
  return runs.flatMap((one) => toQuantity(text, range, one) ?? [])
}

function goesDown({ first, second }: NumberRun, part: string): boolean {
  if (second === null || !/\sto\s/i.test(part.slice(first.start, second.start))) return false
  const [high, low] = [toValue(first.words), toValue(second.words)]
  return high !== null && low !== null && high > low
}

/** A number without the words around it. */
function alone(first: NumberRun['first']): NumberRun {
  const { start, words } = first
  return { start, end: start + words.length, before: '', after: '', first, second: null, joined: null }
}

/** "Within six weeks" and "within 20 km" say how much at most; "within 20 countries" says where. */
function withoutWithin(run: NumberRun, unit: string | null): NumberRun {
  if (unit !== null || !/^within\s/i.test(run.before)) return run
  return { ...run, start: run.start + run.before.length, before: '' }
}

function toQuantity(text: string, range: Range, found: NumberRun): Quantity | null {
  const part = text.slice(range.start, range.end)
  const last = found.second ?? found.first
  const unit =
    unitOfNumber(found.first.words) ??
    unitOfNumber(last.words) ??
    unitBehind(part.slice(found.end, found.end + 40))
  const run = withoutWithin(found, unit)
  const { start, end, before, after, first, second } = run
  if (isNoQuantity(part, { start: start + before.length, end: end - after.length })) return null
  const spans = [toSpan(text, { start: range.start + start, end: range.start + end })]
  const rest = { spans, unit, ...readCounted(part, { start, end }, unit), asOf: null }
  if (second) {
    const high = toValue(second.words)
    const low = toValue(first.words, high, second.words)
    if (low === null || high === null || low > high) return null
    return { ...rest, low, high, comparator: 'between' }
  }
  const isLength = /^\d+(?:\.\d+)?\s?m$/.test(last.words) && isMetres(part.slice(end, end + 12))
  const value = isLength ? Number.parseFloat(last.words) : toValue(last.words)
  if (value === null) return null
  const comparator = readComparator(before, after.replace(/^,/, ''))
  return { ...rest, ...(isLength ? { unit: 'm' } : {}), ...toInterval(value, comparator), comparator }
}

/** "400m from the reef" are metres, "400m euros" millions. */
function isMetres(behind: string): boolean {
  return /^\s+(?:from|away|off|deep|long|wide|high|tall|north|south|east|west|below|above|behind|apart|inside|outside|to the)\b/i.test(
    behind,
  )
}

const unitPattern = new RegExp(`^(?:${unitBefore})|(?:${unitAfter})$`, 'giu')

/** The value of a number with its unit; of "300 to 1,500 thousand" the first takes the scale of the second. */
function toValue(words: string, high: number | null = null, other = ''): number | null {
  const bare = words.replace(unitPattern, '')
  const value = parseNumber(bare)
  const scale = /(thousand|million|billion|trillion|bn|mn|m|k)\b/i.exec(other)?.[1]
  if (value === null || high === null || !scale || /[a-z]{2}/i.test(bare)) return value
  const scaled = value * (parseNumber(`1 ${scale}`) ?? 1)
  return scaled <= high ? scaled : value
}
