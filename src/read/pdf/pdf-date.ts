import { toIsoDate } from '../dates.ts'

/**
 * A date of a PDF's information as ISO 8601, as precise as it is.
 * @returns null for what is no date of that form, or no day
 * @see ISO 32000-1, 7.9.4
 * @example toPdfDate("D:20310131100000+01'00'") // '2031-01-31T10:00:00+01:00'
 */
export function toPdfDate(words: string): string | null {
  const found = /^(?:D:)?(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?)?(?:(Z)|([+-])(\d\d)'?(\d\d)?)?/.exec(
    words.trim(),
  )
  if (found === null) return null
  const [, year, month, day, hour, minute, second, utc, sign, zoneHours, zoneMinutes] = found
  const date = `${year}-${month}-${day}`
  if (hour === undefined) return toIsoDate(date)
  const zone = utc ?? (sign === undefined ? '' : `${sign}${zoneHours}:${zoneMinutes ?? '00'}`)
  return toIsoDate(`${date}T${hour}:${minute}${second === undefined ? '' : `:${second}`}${zone}`)
}
