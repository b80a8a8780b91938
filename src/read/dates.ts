/** Month names by their first three letters; news in English writes them out or cuts them. */
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Programs write year 1 for "no date"; the oldest newspapers in the archives are of the 1600s. */
const earliestYear = 1600

const iso =
  /^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?:(?:T|\s+)(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,](\d{1,9}))?)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?$/i
const inWords =
  /^(?:[a-z]{3,9}\.?,?\s+)?(?:([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})|(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4}))(?:,?\s+(?:at\s+)?(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(am|pm|a\.m\.|p\.m\.)?\s*(Z|UTC|GMT|[+-]\d{4})?)?$/i

/** With points the day comes first wherever dates are written so; with slashes it depends on the country. */
const withPoints =
  /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?:[,\s|–-]+(\d{1,2})[:.](\d{2})(?::(\d{2}))?(?:\s?(?:Uhr|h))?)?$/i

/**
 * A date as ISO 8601, exactly as precise as its words: a time only where one is given, a zone only where one is.
 * Reads ISO and its usual misspellings, RFC 2822, English dates and "31.01.2025". Day and month between slashes
 * ("01/02/2025") are ambiguous and give null, as does everything that is no day of the calendar.
 * @example toIsoDate('Fri, 31 Jan 2025 10:00:00 GMT') // '2025-01-31T10:00:00Z'
 */
export function toIsoDate(words: string | null | undefined): string | null {
  const text = words?.trim() ?? ''
  if (text.length > 60) return null
  const match = iso.exec(text)
  if (match) {
    const [, year, month, day, hour, minute, second, fraction, zone] = match
    return write({ year, month, day }, { hour, minute, second, fraction, zone })
  }
  const pointed = withPoints.exec(text)
  if (pointed) {
    const [, day, month, year, hour, minute, second] = pointed
    const two = (digits: string | undefined) => digits?.padStart(2, '0')
    return write({ year, month: two(month), day: two(day) }, { hour: two(hour), minute, second })
  }
  const named = inWords.exec(text)
  if (!named) return null
  const [
    ,
    monthFirst,
    dayAfter,
    yearLast,
    dayFirst,
    monthAfter,
    yearAfter,
    hour,
    minute,
    second,
    half,
    zone,
  ] = named
  const month = monthNumber(monthFirst ?? monthAfter ?? '')
  if (month === null) return null
  const clock = to24Hours(hour, half)
  return write(
    { year: yearLast ?? yearAfter, month, day: (dayAfter ?? dayFirst)?.padStart(2, '0') },
    { hour: clock, minute, second, fraction: undefined, zone },
  )
}

/**
 * The date in a file's name: year, month, day, with or without marks between.
 * @example dateOfFileName('kursk-2025-01-31.txt') // '2025-01-31'
 */
export function dateOfFileName(fileName: string): string | null {
  for (const match of fileName.matchAll(/(?<!\d)((?:19|20)\d{2})([-_.]?)(\d{2})\2(\d{2})(?!\d)/g)) {
    const [, year, , month, day] = match
    const date = write({ year, month, day }, {})
    if (date) return date
  }
  return null
}

function monthNumber(name: string): string | null {
  const lower = name.toLowerCase()
  const at = months.indexOf(lower.slice(0, 3))
  if (at < 0) return null
  const full = [
    'january',
    'february',
    'march',
    'april',
    'may',
    'june',
    'july',
    'august',
    'september',
    'october',
    'november',
    'december',
  ]
  // "Sept" is usual; "Marvin 3, 2025" is no date.
  return full[at]?.startsWith(lower) || lower === 'sept' ? String(at + 1).padStart(2, '0') : null
}

function to24Hours(hour: string | undefined, half: string | undefined): string | undefined {
  if (hour === undefined) return undefined
  const value = Number(hour)
  if (!half) return hour.padStart(2, '0')
  return String((value % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0)).padStart(2, '0')
}

interface Day {
  readonly year: string | undefined
  readonly month: string | undefined
  readonly day: string | undefined
}
interface Clock {
  readonly hour?: string | undefined
  readonly minute?: string | undefined
  readonly second?: string | undefined
  readonly fraction?: string | undefined
  readonly zone?: string | undefined
}

function write({ year, month, day }: Day, { hour, minute, second, fraction, zone }: Clock): string | null {
  const date = `${year}-${month}-${day}`
  const at = new Date(`${date}T00:00:00Z`)
  if (Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== date) return null
  if (Number(year) < earliestYear) return null
  if (hour === undefined || minute === undefined) return date
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 60) return null
  const seconds = second === undefined ? '' : `:${second}${fraction === undefined ? '' : `.${fraction}`}`
  return `${date}T${hour}:${minute}${seconds}${toZone(zone)}`
}

function toZone(zone: string | undefined): string {
  if (zone === undefined) return ''
  if (/^(?:Z|UTC|GMT)$/i.test(zone)) return 'Z'
  const digits = zone.replace(':', '').padEnd(5, '0')
  return `${digits.slice(0, 3)}:${digits.slice(3)}`
}
