import type { Quantity, Range } from '../../core/index.ts'
import { toSpan } from '../../core/index.ts'
import type { Day } from '../when/day.ts'
import { findAges } from './age.ts'
import { findAsOf } from './as-of.ts'
import { afterPattern, beforePattern, readComparator, toInterval } from './comparator.ts'
import { readCounted } from './counted.ts'
import { findShares } from './fraction.ts'
import { isNoQuantity } from './no-quantity.ts'
import { numberPattern, parseNumber } from './number-words.ts'
import { unitAfter, unitBefore, unitBehind, unitOfNumber } from './unit.ts'
import { findVague } from './vague.ts'

/** The most numbers of one content that are read: a table run into a text holds no claims one by one. */
const most = 200

const space = String.raw`[\s\u00a0]+`
const number = `(?:${unitBefore})?(?:${numberPattern})(?:${unitAfter})?`
const pattern = new RegExp(
  `(?<before>(?<![\\p{L}])${beforePattern}${space})?(?:` +
    `between${space}(?<a>${number})${space}and${space}(?<b>${number})` +
    `|(?<c>${number})(?:(?<=[\\d%])\\s?[-–—]\\s?|${space}to${space}|${space}or${space})(?<d>${number})` +
    `|(?<e>${number}))(?<after>,?${space}${afterPattern}(?![\\p{L}]))?`,
  'giu',
)

/**
 * Every number expression of a stretch of text, in order: interval, comparator, unit, what is counted. Dates, times
 * of day, names that hold a number and numbers of articles or chapters are none. Bounds are as said: "more than
 * 10,000" is low 10,000, high open; "dozens" has neither, its words are kept.
 * @param text the article's; @param range UTF-16 units of it; @param today the day of publication, for "as of Friday"
 * @example findQuantities('at least 30 killed', { start: 0, end: 18 })[0] // { low: 30, high: null, comparator: 'atLeast', of: 'killed', ... }
 */
export function findQuantities(text: string, range: Range, today: Day | null = null): Quantity[] {
  const part = text.slice(range.start, range.end)
  const found: Quantity[] = []
  const shares = findShares(part).slice(0, most)
  const vague = findVague(part)
    .slice(0, most)
    .filter(({ start }) => !shares.some((share) => start >= share.start && start < share.end))
  const ages = findAges(part).slice(0, most)
  const taken = [...shares, ...vague, ...ages]
  let past = 0
  for (const match of part.matchAll(pattern)) {
    if (found.length >= most) break
    if (
      match.index < past ||
      taken.some(({ start, end }) => match.index < end && match.index + match[0].length > start)
    )
      continue
    const one = toQuantity(text, range, match)
    if (one) {
      found.push(one)
      past = match.index + match[0].length
    }
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
  for (const { start, end, percent } of shares)
    found.push({
      spans: spansOf({ start, end }),
      low: percent,
      high: percent,
      comparator: 'about',
      unit: '%',
      ...readCounted(part, { start, end }, '%'),
      asOf: null,
    })
  const dated = found.length === 0 ? [] : findAsOf(text, range, today)
  return found
    .map((one) => ({ ...one, asOf: asOf(one, dated) }))
    .toSorted((x, y) => (x.spans[0]?.start ?? 0) - (y.spans[0]?.start ?? 0))
}

function asOf({ spans }: Quantity, dated: ReturnType<typeof findAsOf>): string | null {
  const at = spans[0]?.start ?? 0
  return dated.find(({ start, end }) => start <= at && at < end)?.edtf ?? null
}

function toQuantity(text: string, range: Range, match: RegExpMatchArray): Quantity | null {
  const { before = '', a, b, c, d, e, after = '' } = match.groups ?? {}
  const part = text.slice(range.start, range.end)
  const start = match.index ?? 0
  const end = start + match[0].length
  if (isNoQuantity(part, { start: start + before.length, end: end - after.length })) return null
  const pair =
    a !== undefined && b !== undefined ? [a, b] : c !== undefined && d !== undefined ? [c, d] : null
  const last = pair?.[1] ?? e ?? ''
  const unit = unitOfNumber(pair?.[0] ?? last) ?? unitOfNumber(last) ?? unitBehind(part.slice(end, end + 40))
  const spans = [toSpan(text, { start: range.start + start, end: range.start + end })]
  const rest = { spans, unit, ...readCounted(part, { start, end }, unit), asOf: null }
  if (pair) {
    const high = toValue(pair[1] ?? '')
    const low = toValue(pair[0] ?? '', high, pair[1])
    if (low === null || high === null || low > high) return null
    return { ...rest, low, high, comparator: 'between' }
  }
  const value = toValue(last)
  if (value === null) return null
  const comparator = readComparator(before, after.replace(/^,/, ''))
  return { ...rest, ...toInterval(value, comparator), comparator }
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
