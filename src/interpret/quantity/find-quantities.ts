import type { Quantity, Range } from '../../core/index.ts'
import { toSpan } from '../../core/index.ts'
import type { Day } from '../when/day.ts'
import { findAges } from './age.ts'
import { findAsOf } from './as-of.ts'
import { bounded } from './bounded.ts'
import { afterPattern, beforePattern, readComparator, toInterval } from './comparator.ts'
import { readCounted } from './counted.ts'
import { findShares } from './fraction.ts'
import { isNoQuantity } from './no-quantity.ts'
import { numberPattern, parseNumber } from './number-words.ts'
import { unitAfter, unitBefore, unitBehind, unitOfNumber } from './unit.ts'
import { findVague } from './vague.ts'

/** The most numbers of one content that are read: a table run into a text holds no claims one by one. */
const most = 200

const space = String.raw`[\s\u00a0]{1,3}`
const number = bounded(`(?:${unitBefore})?(?:${numberPattern})(?:${unitAfter})?`)
const pattern = new RegExp(
  `(?<before>(?<![\\p{L}])${beforePattern}${space})?(?:` +
    `between${space}(?<a>${number})${space}and${space}(?<b>${number})` +
    `|(?<c>${number})(?:(?<=[\\d%])\\s?[-–—]\\s?|${space}to${space}|${space}or${space})(?<d>${number})` +
    `|(?<e>${number}))(?<after>,?${space}${afterPattern}(?![\\p{L}]))?`,
  'giu',
)

/** What every number has one of, and every share and vague number: most stretches have none. */
const numbered =
  /\d|\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|dozen|score|thousand|million|billion|trillion)\b/i
const worded =
  /half|third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth|dozen|scores|hundred|thousand|illions|\btens\b|\blots\b|number|digit|handful|battalion|brigade|regiment|company|division|several|numerous|\bfew\b|couple|proportion|\bshare\b|portion|\bpart\b|majority/i

/** What says how a share is meant, right before it. */
const leading = new RegExp(`(?<![\\p{L}])${beforePattern}${space}$`, 'iu')

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
  let past = 0
  for (const match of hasNumber ? part.matchAll(pattern) : []) {
    if (found.length >= most) break
    if (
      match.index < past ||
      taken.some(({ start, end }) => match.index < end && match.index + match[0].length > start)
    )
      continue
    const some = toQuantities(text, range, match)
    if (some.length === 0) continue
    found.push(...some)
    past = match.index + match[0].length
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
    const lead = leading.exec(part.slice(Math.max(0, at - 25), at))?.[0] ?? ''
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
function toQuantities(text: string, range: Range, match: RegExpMatchArray): Quantity[] {
  const { before = '', c, d } = match.groups ?? {}
  const [high, low] = [c, d].map((words) => (words === undefined ? null : toValue(words)))
  if (
    c !== undefined &&
    d !== undefined &&
    high != null &&
    low != null &&
    high > low &&
    /\sto\s/i.test(match[0])
  ) {
    const first = (match.index ?? 0) + before.length
    const second = first + match[0].slice(before.length).lastIndexOf(d)
    return [
      { start: first, words: c },
      { start: second, words: d },
    ].flatMap(({ start, words }) => {
      const one = toQuantity(text, range, { index: start, 0: words, groups: { e: words } })
      return one ? [one] : []
    })
  }
  const one = toQuantity(text, range, match)
  return one ? [one] : []
}

/** A match of the pattern, or what stands for one. */
interface Match {
  readonly index?: number
  readonly 0: string
  readonly groups?: Readonly<Record<string, string | undefined>> | undefined
}

function toQuantity(text: string, range: Range, match: Match): Quantity | null {
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
  if (/^\d+(?:\.\d+)?\s?m$/.test(last) && isMetres(part.slice(end, end + 12))) {
    const metres = Number.parseFloat(last)
    return {
      ...rest,
      unit: 'm',
      ...toInterval(metres, readComparator(before, '')),
      comparator: readComparator(before, ''),
    }
  }
  const value = toValue(last)
  if (value === null) return null
  const comparator = readComparator(before, after.replace(/^,/, ''))
  return { ...rest, ...toInterval(value, comparator), comparator }
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
