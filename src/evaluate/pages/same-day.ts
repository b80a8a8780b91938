/**
 * Whether two dates are of one day: the same day as written, or the same instant written in two zones.
 * @example isSameDay('2025-01-31 23:30:00+00:00', '2025-02-01T00:30+01:00') // true
 */
export function isSameDay(a: string, b: string): boolean {
  const day = /^\d{4}-\d{2}-\d{2}/
  const [first, second] = [day.exec(a)?.[0], day.exec(b)?.[0]]
  if (first === undefined || second === undefined) return false
  if (first === second) return true
  const [early, late] = [minuteOf(a), minuteOf(b)]
  return early !== null && early === late
}

/** Minutes since 1970; null without a time in a zone. */
function minuteOf(date: string): number | null {
  if (!/\d:\d\d.*(?:Z|[+-]\d\d:?\d\d)$/.test(date)) return null
  const at = Date.parse(date.replace(' ', 'T'))
  return Number.isNaN(at) ? null : Math.floor(at / 60_000)
}
