import { parseNumber } from '../../quantity/number-words.ts'
import { addDays, addMonths, type Day, toEdtf, weekday } from '../day.ts'
import { dayValue, monthValue, quarterValue, type Rule, type Value, weekValue, yearValue } from './rule.ts'
import { early, shiftOf, unit } from './words.ts'

const count = String.raw`(?<count>an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|\d{1,3}|a\s+couple\s+of)`
const daysOf: Readonly<Record<string, number>> = { day: 1, week: 7 }
const monthsOf: Readonly<Record<string, number>> = { month: 1, year: 12, decade: 120, century: 1200 }

/** The day, week, month ... so many steps from today. */
function step(today: Day, unitName: string, steps: number): Value | null {
  if (unitName === 'day') return dayValue(addDays(today, steps))
  if (unitName === 'week') return weekValue(addDays(today, 7 * steps))
  if (unitName === 'month') return monthValue(addMonths(today, steps))
  if (unitName === 'year') return yearValue(today.year + steps)
  if (unitName === 'decade') return yearValue(today.year + 10 * steps)
  if (unitName === 'quarter') {
    const { year, month } = addMonths(today, 3 * steps)
    return quarterValue(Math.ceil(month / 3), year)
  }
  if (unitName === 'weekend') {
    const saturday = addDays(today, 6 - weekday(today) + 7 * steps)
    return { edtf: `${toEdtf(saturday)}/${toEdtf(addDays(saturday, 1))}`, precision: 2 }
  }
  return null
}

interface Distance {
  readonly count: number
  readonly unitName: string
  readonly isBack: boolean
}

/** The stretch from today to so many units ahead, or from so many back to today. */
function stretch(today: Day, { count: many, unitName, isBack }: Distance): Value {
  const steps = isBack ? -many : many
  const days = daysOf[unitName]
  const other = days
    ? addDays(today, steps * days)
    : // The 29th and later are not in every month.
      { ...addMonths(today, steps * (monthsOf[unitName] ?? 0)), day: Math.min(today.day, 28) }
  const ends = isBack ? [other, today] : [today, other]
  return { edtf: ends.map((day) => toEdtf(day)).join('/'), precision: days ? 2 : 4 }
}

/** "The past three weeks", "two days ago", "last month", "over the weekend", "earlier in the year". */
export const stretches: readonly Rule[] = [
  {
    pattern: String.raw`(?:the\s+)?(?<rank>past|last|previous|next|coming)\s+(?<count>two|three|four|five|six|seven|eight|nine|ten|twelve|\d{1,3}|few|several|couple\s+of)\s+${unit}`,
    read: ({ rank, count: many = '', unit: name = '' }, { today }) => {
      const number = parseNumber(many)
      if (number === null) return null
      return stretch(today, { count: number, unitName: name.toLowerCase(), isBack: shiftOf(rank) < 0 })
    },
  },
  {
    pattern: String.raw`(?:(?:more|less)\s+than\s+|nearly\s+|almost\s+|about\s+|some\s+|just\s+|over\s+)?${count}\s+${unit}(?:\s+or\s+so)?\s+(?<way>ago|earlier|before|on(?=[\s,.])|later|from\s+now)`,
    read: ({ count: many = '', unit: name = '', way = '' }, { today }) => {
      // Later than what? The sentence does not say when it counts from.
      if (/^(?:on|before|later)$/i.test(way)) return null
      const number = /^(?:an?|one)$/i.test(many) ? 1 : /couple/i.test(many) ? 2 : parseNumber(many)
      if (number === null) return null
      return step(today, name.toLowerCase(), /ago|earlier/i.test(way) ? -number : number)
    },
  },
  {
    pattern: String.raw`${early}(?:the\s+)?(?<rank>last|past|previous|this|current|next|coming|following)\s+(?<unit>week|month|year|quarter|weekend|decade)(?![\p{L}]|[’']s\s+(?:first|second|third|fourth)[\s-]quarter)`,
    read: ({ rank = '', unit: name = '' }, { today }) =>
      rank.toLowerCase() === 'following' ? null : step(today, name.toLowerCase(), shiftOf(rank)),
  },
  {
    pattern: String.raw`(?:over|during|at)\s+the\s+(?<unit>weekend)`,
    read: (_, { today }) => step(today, 'weekend', weekday(today) >= 6 ? 0 : -1),
  },
  {
    pattern: String.raw`(?:earlier|later)\s+in\s+the\s+(?<unit>week|month|year)`,
    read: ({ unit: name = '' }, { today }) => step(today, name.toLowerCase(), 0),
  },
]
