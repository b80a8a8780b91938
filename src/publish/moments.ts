const dayMs = 86_400_000

/** A day without a zone begins fourteen hours east of Greenwich and is over twelve hours west of it. */
const easternmostMs = 14 * 3_600_000
const westernmostMs = 12 * 3_600_000

/** The first and last moment that a date may mean, milliseconds since 1970. */
export interface Moments {
  readonly first: number
  readonly last: number
}

/**
 * The moments that a date or time may mean, wherever on Earth it is: those of its day, month, year or interval. Null
 * where it leaves an end open: an open interval, an unknown digit, no such day.
 * @param date ISO 8601 or EDTF, as far as times of statements need it
 * @example momentsOf('2031-05/2031-06') // from 1 May in UTC+14 to the end of 30 June in UTC-12
 */
export function momentsOf(date: string): Moments | null {
  const ends = date.split('/').map((end) => momentsOfEnd(end.replace(/[~?%]/g, '')))
  const [first] = ends
  const last = ends.at(-1)
  return first && last && ends.length <= 2 ? { first: first.first, last: last.last } : null
}

function momentsOfEnd(end: string): Moments | null {
  if (/^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:?\d\d)$/.test(end)) {
    const moment = Date.parse(end)
    return Number.isNaN(moment) ? null : { first: moment, last: moment }
  }
  const parts = /^(\d{3}[\dX])(?:-(\d\d)(?:-(\d\d))?)?(?:T[\d:.]*)?$/.exec(end)
  if (!parts) return null
  const [, year = '', month, day] = parts
  if (year.endsWith('X')) return month === undefined ? around(decadeOf(year), decadeOf(year, 10)) : null
  return momentsOfDays(Number(year), month === undefined ? null : Number(month), Number(day ?? 0))
}

/** `day` is 0 where none is said. Months over 20 are EDTF's seasons, quarters and halves; a winter may end in the next year. */
function momentsOfDays(year: number, month: number | null, day: number): Moments | null {
  if (month === null) return around(Date.UTC(year, 0), Date.UTC(year + 1, 0))
  if (month >= 21 && month <= 41) return around(Date.UTC(year, 0), Date.UTC(year + 1, 3))
  if (month < 1 || month > 12) return null
  if (day === 0) return around(Date.UTC(year, month - 1), Date.UTC(year, month))
  const start = new Date(Date.UTC(year, month - 1, day))
  return start.getUTCDate() === day ? around(start.getTime(), start.getTime() + dayMs) : null
}

function decadeOf(digits: string, yearsOn = 0): number {
  return Date.UTC(Number(digits.replace('X', '0')) + yearsOn, 0)
}

function around(start: number, end: number): Moments {
  return { first: start - easternmostMs, last: end + westernmostMs }
}
