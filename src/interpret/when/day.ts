/** A day of the Gregorian calendar. Months from 1. */
export interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

const msPerDay = 86_400_000
const pad = (value: number, width: number) => String(value).padStart(width, '0')
const toMs = ({ year, month, day }: Day) => Date.UTC(year, month - 1, day)

/** The day of a date as published ("2025-01-31T10:00:00Z" by its own clock); null where it names no day. */
export function toDay(published: string | null): Day | null {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(published ?? '') ?? []
  const found = { year: Number(year), month: Number(month), day: Number(day) }
  return year !== undefined && isDay(found) ? found : null
}

/** Whether the calendar has such a day: there is no 31 February. */
export function isDay(day: Day): boolean {
  const date = new Date(toMs(day))
  return (
    date.getUTCMonth() === day.month - 1 &&
    date.getUTCDate() === day.day &&
    day.year >= 1000 &&
    day.year <= 2999
  )
}

/** The day so many days later; earlier below 0. */
export function addDays(day: Day, days: number): Day {
  const date = new Date(toMs(day) + days * msPerDay)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** Year and month so many months later; earlier below 0. */
export function addMonths({ year, month }: Pick<Day, 'year' | 'month'>, months: number) {
  const count = year * 12 + month - 1 + months
  return { year: Math.floor(count / 12), month: (count % 12) + 1 }
}

/** 1 Monday to 7 Sunday. */
export function weekday(day: Day): number {
  return new Date(toMs(day)).getUTCDay() || 7
}

/** Days from one day to another. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((toMs(to) - toMs(from)) / msPerDay)
}

/** A day, a month or a year as EDTF: "2025-01-31", "2025-01", "2025". */
export function toEdtf({ year, month, day }: { year: number; month?: number; day?: number }): string {
  return [
    pad(year, 4),
    ...(month === undefined ? [] : [pad(month, 2)]),
    ...(day === undefined ? [] : [pad(day, 2)]),
  ].join('-')
}

/** The week of a day, Monday to Sunday, as an EDTF interval: EDTF has no weeks. */
export function weekOf(day: Day): string {
  const monday = addDays(day, 1 - weekday(day))
  return `${toEdtf(monday)}/${toEdtf(addDays(monday, 6))}`
}
