const iso = /^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?)?)?$/

/**
 * A key that sorts publication times across time zones: the instant in UTC, a day as its first instant,
 * '' where the time is unknown. A time without a zone counts as UTC: the machine's own would make the
 * order depend on where the ledger is read.
 * @example toPublishedOrder('2025-01-31T10:00:00+02:00') // '2025-01-31T08:00:00.000Z'
 */
export function toPublishedOrder(publishedAt: string | null): string {
  const match = publishedAt === null ? null : iso.exec(publishedAt)
  if (!match) return ''
  const zoneless = match[3] !== undefined && match[6] === undefined
  const instant = new Date(zoneless ? `${match[0]}Z` : match[0])
  return Number.isNaN(instant.getTime()) ? '' : instant.toISOString()
}
