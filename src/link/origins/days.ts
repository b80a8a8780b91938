const dayMs = 86_400_000

/** Days since 1970 of an ISO 8601 date or moment, in UTC; null where there is none or it cannot be read. */
export function dayNumber(date: string | null): number | null {
  const ms = date === null ? Number.NaN : Date.parse(date)
  return Number.isNaN(ms) ? null : Math.floor(ms / dayMs)
}

/** Days from one to the other, never negative; null where one is not known. */
export function daysApart(a: string | null, b: string | null): number | null {
  const [from, to] = [dayNumber(a), dayNumber(b)]
  return from === null || to === null ? null : Math.abs(to - from)
}
