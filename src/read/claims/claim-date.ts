import { toIsoDate } from '../dates.ts'

/** Which comes first in "01/02/2025". */
export type DateOrder = 'day-first' | 'month-first'

const numeric =
  /^(\d{1,4})([/.-])(\d{1,2})\2(\d{1,4})(?:,?[T\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d{1,6})?)?\s*([ap])?\.?(?:m\.?)?)?$/i

/** What a date in digits says of the order of day and month in its column; null where it says nothing. */
export function orderOf(words: string): DateOrder | 'either' | null {
  const [, first = '', , second = '', last = ''] = numeric.exec(words.trim()) ?? []
  if (last.length !== 4 || first.length > 2) return null
  const [a, b] = [Number(first), Number(second)]
  if (a === b || a > 31 || b > 31) return null
  if (a > 12) return b > 12 ? null : 'day-first'
  return b > 12 ? 'month-first' : 'either'
}

/**
 * A date of a spreadsheet as ISO 8601: ISO, English dates, year, month and day in digits, and day and month in the
 * order that is known. Null for what is no such date, two-digit years among it.
 * @example toClaimDate('31/1/2025 14:05', 'day-first') // '2025-01-31T14:05'
 */
export function toClaimDate(words: string, order: DateOrder | null): string | null {
  const text = words.trim()
  const [, first, , second, last, hour, minute, seconds, half] = numeric.exec(text) ?? []
  if (first === undefined || second === undefined || last === undefined) return toIsoDate(text)
  const day = inOrder([first, second, last], order)
  if (day === null) return null
  if (hour === undefined) return toIsoDate(day)
  const clock = `${to24Hours(hour, half)}:${minute}${seconds === undefined ? '' : `:${seconds}`}`
  return toIsoDate(`${day}T${clock}`)
}

function inOrder(
  [first, second, last]: readonly [string, string, string],
  order: DateOrder | null,
): string | null {
  const two = (digits: string) => digits.padStart(2, '0')
  if (first.length === 4) return last.length > 2 ? null : `${first}-${two(second)}-${two(last)}`
  if (first.length > 2 || last.length !== 4) return null
  // The same day either way.
  if (Number(first) === Number(second)) return `${last}-${two(first)}-${two(second)}`
  if (order === null) return null
  const [month, day] = order === 'day-first' ? [second, first] : [first, second]
  return `${last}-${two(month)}-${two(day)}`
}

function to24Hours(hour: string, half: string | undefined): string {
  const value = half === undefined ? Number(hour) : (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0)
  return String(value).padStart(2, '0')
}
