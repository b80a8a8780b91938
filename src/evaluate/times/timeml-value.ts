/**
 * A calendar value of TimeML as EDTF, as far as EDTF can say it: quarters and seasons by their codes, a week and a
 * weekend as the days from first to last, the part of a day left out. Null for what is no calendar value: "now", a
 * duration, a week without its number.
 * @example toEdtfValue('1989-Q3') // '1989-35'
 * @example toEdtfValue('1998-W11') // '1998-03-09/1998-03-15'
 */
export function toEdtfValue(value: string): string | null {
  const plain = value.replace(/T.*$/, '').replace(/(?:-XX)+$/, '')
  const [, year, rest] = /^(\d{4})-(.+)$/.exec(plain) ?? []
  if (year === undefined || rest === undefined) return bare(plain)
  const quarter = /^Q([1-4])$/.exec(rest)?.[1]
  if (quarter) return `${year}-${32 + Number(quarter)}`
  const half = /^H([12])$/.exec(rest)?.[1]
  if (half) return `${year}-${39 + Number(half)}`
  const season = { SP: 21, SU: 22, FA: 23, WI: 24 }[rest]
  if (season) return `${year}-${season}`
  const [, week, end] = /^W(\d{1,2})(-WE)?$/.exec(rest) ?? []
  if (week !== undefined) return weekValue(Number(year), Number(week), end !== undefined)
  return /^(?:0[1-9]|1[0-2])(?:-\d\d)?$/.test(rest) ? plain : null
}

function bare(plain: string): string | null {
  if (/^\d{4}$|^\d{3}X$/.test(plain)) return plain
  return /^\d{3}$/.test(plain) ? `${plain}X` : null
}

const msPerDay = 86_400_000

/** The days of an ISO week: the first has the year's first Thursday. */
function weekValue(year: number, week: number, isWeekend: boolean): string {
  const fourth = Date.UTC(year, 0, 4)
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * msPerDay + (week - 1) * 7 * msPerDay
  const day = (after: number) => new Date(monday + after * msPerDay).toISOString().slice(0, 10)
  return `${day(isWeekend ? 5 : 0)}/${day(6)}`
}
