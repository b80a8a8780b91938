import { parseNumber } from '../quantity/number-words.ts'
import { addDays, addMonths, type Day, daysBetween, isDay, toEdtf, weekday, weekOf } from './day.ts'

/** What a rule is told besides its words. */
interface Setting {
  /** The day of publication. */
  readonly today: Day
  /** Whether the words before speak of what is to come. */
  readonly isAhead: boolean
}

/** A time as EDTF with UCDP's precision: 1 a day, 2 some days of a week, 3 a month, 4 a part of a year, 5 a year or more. */
interface Value {
  readonly edtf: string
  readonly precision: number
}

interface Rule {
  readonly pattern: string
  /** Null where the words name no time after all. */
  readonly read: (groups: Readonly<Record<string, string | undefined>>, setting: Setting) => Value | null
}

const monthNames =
  'january february march april may june july august september october november december'.split(' ')
const dayNames = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ')
const month = String.raw`(?<month>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)`
const monthWhole = String.raw`(?<month>January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.)`
const weekdayName = `(?<weekday>Mondays?|Tuesdays?|Wednesdays?|Thursdays?|Fridays?|Saturdays?|Sundays?)`
const partOfDay = String.raw`(?:\s+(?:morning|afternoon|evening|night|lunchtime|noon|midnight))?`
const year = String.raw`(?<year>1[5-9]\d\d|20\d\d)`
const dayNumber = String.raw`(?<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?`
const early = String.raw`(?:(?:early|late|mid|earlier|later)(?:\s+(?:in|on|this|last))?[\s-]+|the\s+(?:beginning|start|end|middle|first half|second half|second week|first week)\s+of\s+)?`
const count = String.raw`(?<count>an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|\d{1,3}|a\s+couple\s+of)`
const unit = `(?<unit>day|week|month|year|decade|century)s?`

/** "This may be", "the march went on": no months. */
const isVerb = (name = '') => name === 'may' || name === 'march'
const monthOf = (name = '') =>
  monthNames.findIndex((one) => one.startsWith(name.toLowerCase().replace('.', '').slice(0, 3))) + 1
const dayValue = (day: Day): Value => ({ edtf: toEdtf(day), precision: 1 })
const monthValue = (found: { year: number; month: number }): Value => ({ edtf: toEdtf(found), precision: 3 })
const yearValue = (value: number): Value => ({ edtf: toEdtf({ year: value }), precision: 5 })
const weekValue = (day: Day): Value => ({ edtf: weekOf(day), precision: 2 })
const quarterOf = (one: number, value: number): Value => ({
  edtf: `${toEdtf({ year: value })}-${32 + one}`,
  precision: 4,
})

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

function nearestWeekday(today: Day, name: string, isAhead: boolean): Day {
  const wanted = dayNames.findIndex((one) => name.toLowerCase().startsWith(one)) + 1
  const back = (weekday(today) - wanted + 7) % 7
  return isAhead ? addDays(today, (wanted - weekday(today) + 7) % 7) : addDays(today, -back)
}

function step(today: Day, unitName: string, steps: number): Value | null {
  if (unitName === 'day') return dayValue(addDays(today, steps))
  if (unitName === 'week') return weekValue(addDays(today, 7 * steps))
  if (unitName === 'month') return monthValue(addMonths(today, steps))
  if (unitName === 'year') return yearValue(today.year + steps)
  if (unitName === 'decade') return yearValue(today.year + 10 * steps)
  if (unitName === 'quarter') {
    const { year: of, month: at } = addMonths(today, 3 * steps)
    return quarterOf(Math.ceil(at / 3), of)
  }
  if (unitName === 'weekend') {
    const saturday = addDays(today, 6 - weekday(today) + 7 * steps)
    return { edtf: `${toEdtf(saturday)}/${toEdtf(addDays(saturday, 1))}`, precision: 2 }
  }
  return null
}

const which: Readonly<Record<string, number>> = {
  last: -1,
  past: -1,
  previous: -1,
  this: 0,
  current: 0,
  next: 1,
  coming: 1,
  following: 1,
}
const seasons: Readonly<Record<string, number>> = { spring: 21, summer: 22, autumn: 23, fall: 23, winter: 24 }
const ordinals: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4 }

/** A day of a month: of the year named, else of the nearest. */
const readMonthDay: Rule['read'] = ({ month: name, day, year: named }, { today, isAhead }) => {
  const found = { month: monthOf(name), day: Number(day) }
  if (named)
    return isDay({ ...found, year: Number(named) }) ? dayValue({ ...found, year: Number(named) }) : null
  const nearest = nearestYear(today, found, isAhead)
  return nearest && dayValue(nearest)
}

/** In the order in which they are tried at a place: the longer wording first. */
export const rules: readonly Rule[] = [
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
  {
    pattern: String.raw`${early}${month}(?:\s+of)?,?\s+${year}(?!\d)`,
    read: ({ month: name, year: of }) => monthValue({ year: Number(of), month: monthOf(name) }),
  },
  {
    pattern: String.raw`${early}${monthWhole}(?:\s+(?<rank>last|this|next)\s+year|\s+of\s+(?<rank2>last|this|next)\s+year)`,
    read: ({ month: name, rank, rank2 }, { today }) =>
      monthValue({
        year: today.year + (which[(rank ?? rank2 ?? '').toLowerCase()] ?? 0),
        month: monthOf(name),
      }),
  },
  {
    pattern: String.raw`(?<rank>last|next|this)\s+${monthWhole}(?![\p{L}\d’']|\s+\d)`,
    read: ({ rank = '', month: name }, { today }) => {
      if (isVerb(name)) return null
      const at = monthOf(name)
      const shift =
        rank.toLowerCase() === 'last'
          ? at < today.month
            ? 0
            : -1
          : rank.toLowerCase() === 'next'
            ? at > today.month
              ? 0
              : 1
            : 0
      return monthValue({ year: today.year + shift, month: at })
    },
  },
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
  {
    pattern: String.raw`(?:the\s+)?(?<rank>past|last|previous|next|coming)\s+(?<count>two|three|four|five|six|seven|eight|nine|ten|twelve|\d{1,3}|few|several|couple\s+of)\s+${unit}`,
    read: ({ rank = '', count: many = '', unit: name = '' }, { today }) => {
      const number = parseNumber(many)
      if (number === null) return null
      const days = { day: 1, week: 7 }[name.toLowerCase()]
      const back = which[rank.toLowerCase()] === -1
      const other = days
        ? addDays(today, (back ? -1 : 1) * number * days)
        : {
            ...addMonths(
              today,
              (back ? -1 : 1) * number * ({ month: 1, year: 12, decade: 120 }[name.toLowerCase()] ?? 1200),
            ),
            day: Math.min(today.day, 28),
          }
      const ends = back ? [other, today] : [today, other]
      return { edtf: ends.map((day) => toEdtf(day)).join('/'), precision: days ? 2 : 4 }
    },
  },
  {
    pattern: String.raw`(?:(?:more|less)\s+than\s+|nearly\s+|almost\s+|about\s+|some\s+|just\s+|over\s+)?${count}\s+${unit}(?:\s+or\s+so)?\s+(?<way>ago|earlier|before|on(?=[\s,.])|later|from\s+now)`,
    read: ({ count: many = '', unit: name = '', way = '' }, { today }) => {
      if (/^(?:on|before)$/i.test(way)) return null
      const number = /^(?:an?|one)$/i.test(many) ? 1 : /couple/i.test(many) ? 2 : parseNumber(many)
      if (number === null) return null
      // Later than what? The sentence does not say when it counts from.
      if (/later/i.test(way)) return null
      const sign = /ago|earlier/i.test(way) ? -1 : 1
      if (name.toLowerCase() === 'century') return null
      return step(today, name.toLowerCase(), sign * number)
    },
  },
  {
    pattern: String.raw`${early}(?:the\s+)?(?<rank>last|past|previous|this|current|next|coming|following)\s+(?<unit>week|month|year|quarter|weekend|decade)(?![\p{L}]|[’']s\s+(?:first|second|third|fourth)[\s-]quarter)`,
    read: ({ rank = '', unit: name = '' }, { today }) =>
      rank.toLowerCase() === 'following'
        ? null
        : step(today, name.toLowerCase(), which[rank.toLowerCase()] ?? 0),
  },
  {
    pattern: String.raw`(?:over|during|at)\s+the\s+(?<unit>weekend)`,
    read: (_, { today }) => step(today, 'weekend', weekday(today) >= 6 ? 0 : -1),
  },
  {
    pattern: String.raw`(?<rank>last|this|next)\s+year[’']s\s+(?<one>first|second|third|fourth)[\s-]quarter`,
    read: ({ rank = '', one = '' }, { today }) =>
      quarterOf(ordinals[one.toLowerCase()] ?? 1, today.year + (which[rank.toLowerCase()] ?? 0)),
  },
  {
    pattern: String.raw`(?:earlier|later)\s+in\s+the\s+(?<unit>week|month|year)`,
    read: ({ unit: name = '' }, { today }) => step(today, name.toLowerCase(), 0),
  },
  {
    pattern: String.raw`(?:the\s+)?(?<rank>last|this|next)\s+(?<season>spring|summer|autumn|fall|winter)(?![\p{L}])`,
    read: ({ rank = '', season = '' }, { today }) => {
      const code = seasons[season.toLowerCase()] ?? 21
      const passed = today.month > (code - 20) * 3 + 2 || (code === 24 && today.month > 2)
      const shift =
        rank.toLowerCase() === 'last'
          ? passed
            ? 0
            : -1
          : rank.toLowerCase() === 'next'
            ? passed
              ? 1
              : 0
            : 0
      return { edtf: `${toEdtf({ year: today.year + shift })}-${code}`, precision: 4 }
    },
  },
  {
    pattern: String.raw`(?:over|during|in|of)\s+the\s+(?<season>spring|summer|autumn|fall|winter)(?![\p{L}]|\s+(?:of|\d))`,
    read: ({ season = '' }, { today }) => {
      const code = seasons[season.toLowerCase()] ?? 21
      return {
        edtf: `${toEdtf({ year: today.month < (code - 20) * 3 ? today.year - 1 : today.year })}-${code}`,
        precision: 4,
      }
    },
  },
  {
    pattern: String.raw`(?<century>nineteen|twenty)[\s-](?<rest>(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[\s-](?:one|two|three|four|five|six|seven|eight|nine))?)(?![\p{L}-]|\s+(?:people|men|thousand|million))`,
    read: ({ century = '', rest = '' }) => {
      const value = parseNumber(rest)
      return value === null ? null : yearValue((/^n/i.test(century) ? 1900 : 2000) + value)
    },
  },
  {
    pattern: String.raw`the\s+(?:early\s+|late\s+|mid-?\s*)?(?<tens>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)(?![\p{L}])`,
    read: ({ tens = '' }) => ({
      edtf: `19${['twe', 'thi', 'for', 'fif', 'six', 'sev', 'eig', 'nin'].indexOf(tens.slice(0, 3).toLowerCase()) + 2}X`,
      precision: 5,
    }),
  },
  {
    pattern: String.raw`(?:the\s+)?(?<season>spring|summer|autumn|fall|winter)\s+(?:of\s+)?${year}`,
    read: ({ season = '', year: of }) => ({ edtf: `${of}-${seasons[season.toLowerCase()]}`, precision: 4 }),
  },
  {
    pattern: String.raw`(?:the\s+)?(?:fiscal\s+)?(?:${year}(?:’s|'s)?\s+)?(?:fiscal\s+)?(?<rank>first|second|third|fourth)(?:[\s-]+fiscal)?[\s-]quarter(?:\s+(?:of|in)\s+(?:fiscal\s+)?(?<year2>(?:19|20)\d\d)|,?\s+(?<year3>(?:19|20)\d\d))?`,
    read: ({ rank = '', year: a, year2: b, year3: c }, { today }) => {
      const one = ordinals[rank.toLowerCase()] ?? 1
      const named = a ?? b ?? c
      if (named) return quarterOf(one, Number(named))
      return quarterOf(one, one * 3 > today.month + 2 ? today.year - 1 : today.year)
    },
  },
  {
    pattern: String.raw`(?:the\s+)?(?:early|late|mid)?[\s-]*(?:the\s+)?(?<decade>(?:1[5-9]|20)\d0)s(?![\p{L}])`,
    read: ({ decade = '' }) => ({ edtf: `${decade.slice(0, 3)}X`, precision: 5 }),
  },
  {
    pattern: String.raw`(?:World\s+War\s+(?<war>II|I|Two|One)|the\s+(?<war2>Second|First)\s+World\s+War)`,
    read: ({ war = '', war2 = '' }) => ({
      edtf: /^(?:II|Two|Second)$/i.test(war + war2) ? '1939-09-01/1945-09-02' : '1914-07-28/1918-11-11',
      precision: 5,
    }),
  },
  {
    // "32 January" is no January.
    pattern: String.raw`(?<!\d\s)${early}${monthWhole}(?![\p{L}\d]|\s+\d)`,
    read: ({ month: name = '' }, { today, isAhead }) => {
      const at = monthOf(name)
      if (isVerb(name)) return null
      const of =
        at > today.month + (isAhead ? 12 : 1)
          ? today.year - 1
          : at < today.month && isAhead
            ? today.year + 1
            : today.year
      return monthValue({ year: of, month: at })
    },
  },
  {
    pattern: String.raw`(?<![\d.,$€£#-])${early}${year}(?![\d%]|[.,]\d|-\d|\s+(?:people|troops|soldiers|men|civilians|others|families|homes|houses|tanks|drones|points|miles|feet|km|kilomet|square|villages|towns|shares|jobs|workers|employees))`,
    read: ({ year: of }) => yearValue(Number(of)),
  },
]
