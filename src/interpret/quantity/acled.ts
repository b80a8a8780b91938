import type { Quantity } from '../../core/index.ts'

/** A number that a convention puts in a vague word's place; for views, with its label, never stored. */
export interface ConventionalNumber {
  readonly value: number
  /** Who counts so, to be shown beside the number. */
  readonly label: string
}

/**
 * "Dozens" as 12, "hundreds" as 100, "thousands" as 1,000 and other plurals as 3: after the fatalities section of the
 * ACLED codebook (2019) as it is commonly cited. The codebook could not be opened while this was written: unverified.
 */
const convention: readonly (readonly [words: RegExp, value: number])[] = [
  [/\bthousands?\b/i, 1_000],
  [/\bhundreds?\b/i, 100],
  [/\bdozens?\b/i, 12],
  [/\b(?:several|few|many|numerous|handful|couple)\b/i, 3],
]

/**
 * What ACLED would write for a vague number; null for a number that is none, and for words that it does not name.
 * @example toAcledNumber(quantity) // { value: 12, label: 'ACLED convention, unverified' } of "dozens"
 */
export function toAcledNumber({ comparator, low, high, spans }: Quantity): ConventionalNumber | null {
  if (comparator !== 'vague' || low !== null || high !== null) return null
  const words = spans.map(({ text }) => text).join(' ')
  if (/\bof\b/i.test(words)) return null
  const value = convention.find(([pattern]) => pattern.test(words))?.[1]
  return value === undefined ? null : { value, label: 'ACLED convention, unverified' }
}
