import { addDays, type Day, daysBetween, toEdtf, weekday } from '../day.ts'
import { dayValue, type Rule } from './rule.ts'
import { early, partOfDay, weekdayName } from './words.ts'

const dayNames = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ')

/** Today, if it is that weekday; else the last one, or the next where the words look ahead. */
function nearestWeekday(today: Day, name: string, isAhead: boolean): Day {
  const wanted = dayNames.findIndex((one) => name.toLowerCase().startsWith(one)) + 1
  const back = (weekday(today) - wanted + 7) % 7
  return isAhead ? addDays(today, (wanted - weekday(today) + 7) % 7) : addDays(today, -back)
}

/** "Last Tuesday", "late on Friday", "yesterday evening", "overnight". */
export const days: readonly Rule[] = [
  {
    pattern: String.raw`(?<rank>last|next|this)\s+${weekdayName}${partOfDay}`,
    read: ({ rank = '', weekday: name = '' }, { today }) => {
      const found = nearestWeekday(today, name, rank.toLowerCase() === 'next')
      if (rank.toLowerCase() === 'last' && daysBetween(found, today) === 0)
        return dayValue(addDays(found, -7))
      return dayValue(found)
    },
  },
  {
    pattern: String.raw`${early}${weekdayName}${partOfDay}(?![\p{L}])`,
    read: ({ weekday: name = '' }, { today, isAhead }) => {
      if (/s$/i.test(name)) return null
      return dayValue(nearestWeekday(today, name, isAhead))
    },
  },
  {
    pattern: String.raw`(?:earlier\s+|later\s+|early\s+|late\s+)?(?<word>today|tonight|tomorrow|yesterday|this\s+(?:morning|afternoon|evening)|overnight|last\s+night|yesterday\s+(?:morning|afternoon|evening))${partOfDay}`,
    read: ({ word = '' }, { today }) => {
      const plain = word.toLowerCase()
      if (plain.startsWith('tomorrow')) return dayValue(addDays(today, 1))
      if (/yesterday|last\s+night/.test(plain)) return dayValue(addDays(today, -1))
      if (plain === 'overnight')
        return { edtf: `${toEdtf(addDays(today, -1))}/${toEdtf(today)}`, precision: 1 }
      return dayValue(today)
    },
  },
  {
    pattern: String.raw`(?:the\s+day\s+before\s+yesterday)`,
    read: (_, { today }) => dayValue(addDays(today, -2)),
  },
]
