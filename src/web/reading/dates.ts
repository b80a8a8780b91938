const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/**
 * An ISO 8601 date as words, as precise as it was published and in its own time zone: nothing is converted.
 * What is no such date is shown as it stands.
 * @example toDateWords('2031-04-12T17:40:00+02:00') // '12 April 2031, 17:40 (UTC+02:00)'
 */
export function toDateWords(date: string): string {
  const [, year, month, day, time, zone] =
    /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?)?)?$/.exec(
      date,
    ) ?? []
  if (year === undefined) return date
  const name = month === undefined ? undefined : months[Number(month) - 1]
  const words = [day === undefined ? '' : String(Number(day)), name ?? '', year]
    .filter((word) => word !== '')
    .join(' ')
  if (time === undefined) return words
  return `${words}, ${time}${zone === undefined ? '' : ` (${zone === 'Z' ? 'UTC' : `UTC${zone}`})`}`
}

/** The day alone, for a list. @example toDayWords('2031-04-12T17:40:00Z') // '12 April 2031' */
export function toDayWords(date: string): string {
  return toDateWords(date).split(',')[0] ?? date
}
