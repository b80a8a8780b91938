import { isAgency } from './credit.ts'
import { dayNumber } from './days.ts'

/** What of an article says which of several published first. */
export interface Published {
  readonly article: string
  readonly outlet: string | null
  /** ISO 8601 date or date and time. */
  readonly publishedAt: string | null
  /** Agencies that it credits. */
  readonly agencies: readonly string[]
}

/**
 * Articles in the order in which they can have come from one another: an agency that others of them credit before
 * all others, then by day; of one day those whose hour is known by it and before the rest; without a date last; ids
 * decide what nothing else does. The order in which they are given does not matter.
 */
export function inOrderOfOrigin<T extends Published>(articles: readonly T[]): T[] {
  const credited = [...new Set(articles.flatMap(({ agencies }) => agencies))]
  const keyOf = ({ outlet, publishedAt }: Published): readonly number[] => {
    const day = dayNumber(publishedAt)
    const hasHour = publishedAt !== null && /T\d/.test(publishedAt)
    return [
      credited.some((agency) => isAgency(outlet, agency)) ? 0 : 1,
      day ?? Number.MAX_SAFE_INTEGER,
      hasHour && day !== null ? Date.parse(publishedAt) : Number.MAX_SAFE_INTEGER,
    ]
  }
  return articles
    .map((one) => ({ one, key: keyOf(one) }))
    .toSorted((a, b) => compareKeys(a.key, b.key) || (a.one.article < b.one.article ? -1 : 1))
    .map(({ one }) => one)
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((part, index) => part !== b[index])
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}
