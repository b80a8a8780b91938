import { type Day, daysBetween, isDay } from '../day.ts'
import { dayValue, type Rule } from './rule.ts'
import { month, monthOf, weekdayName, year } from './words.ts'

const dayNumber = String.raw`(?<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?`

/** The day of a month without a year that is nearest: as far as half a year ahead or back. */
function nearestYear(today: Day, found: { month: number; day: number }, isAhead: boolean): Day | null {
  const years = [today.year - 1, today.year, today.year + 1]
  const days = years.map((one) => ({ ...found, year: one })).filter(isDay)
  // What is past is told more often than what is to come.
  const ahead = isAhead ? 0 : 130
  return (
    days.toSorted((a, b) => {
      const far = (day: Day) => Math.abs(daysBetween(today, day)) + (daysBetween(today, day) > 0 ? ahead : 0)
      return far(a) - far(b)
    })[0] ?? null
  )
}

/** A day of a month: of the year named, else of the nearest. */
const readMonthDay: Rule['read'] = ({ month: name, day, year: named }, { today, isAhead }) => {
  const found = { month: monthOf(name), day: Number(day) }
  if (named)
    return isDay({ ...found, year: Number(named) }) ? dayValue({ ...found, year: Number(named) }) : null
  const nearest = nearestYear(today, found, isAhead)
  return nearest && dayValue(nearest)
}

/** "Jan 31", "Friday, 31st of January 2025", "2025-01-31". */
export const daysOfMonths: readonly Rule[] = [
  {
    pattern: String.raw`(?:${weekdayName},?\s+)?${month}\s+${dayNumber}(?:,?\s+${year})?(?!\d|:\d)`,
    read: readMonthDay,
  },
  {
    pattern: String.raw`(?:${weekdayName},?\s+)?(?:the\s+)?${dayNumber}(?:\s+of)?\s+${month}(?:,?\s+${year})?(?![\d\p{L}])`,
    read: readMonthDay,
  },
  {
    pattern: String.raw`(?<iso>(?:19|20)\d\d-\d\d-\d\d)(?![\d-])`,
    read: ({ iso = '' }) => {
      const [of = 0, at = 0, day = 0] = iso.split('-').map(Number)
      return isDay({ year: of, month: at, day }) ? dayValue({ year: of, month: at, day }) : null
    },
  },
]
