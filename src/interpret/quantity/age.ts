import type { Quantity } from '../../core/index.ts'
import { toPlain } from '../plain-pattern.ts'
import { bounded } from './bounded.ts'
import { beforePattern, readComparator } from './comparator.ts'

/** An age in years: where it stands, and whose. */
export interface Age {
  readonly start: number
  readonly end: number
  readonly years: number
  readonly comparator: Quantity['comparator']
  /** "girl" of "a 7-year-old girl"; null where nobody is named. */
  readonly of: string | null
}

const pattern = new RegExp(
  toPlain(
    bounded(
      `(?<![\\p{L}\\p{N}.,:/-])(?<before>${beforePattern}\\s+)?(?<years>\\d{1,3})(?:[-\\s]years?[-\\s]old)(?![\\p{L}-])(?<after>\\s+\\p{L}+)?`,
    ),
  ),
  'gi',
)
const small =
  /^(?:and|or|who|was|were|is|are|has|had|with|from|in|at|on|of|to|by|said|told|that|when|but|as)$/

/** Ages in a text: "a 7-year-old girl", "almost 85 years old". */
export function findAges(text: string): Age[] {
  return [...text.matchAll(pattern)].map(({ index, 0: words, groups }) => {
    const { before = '', years, after = '' } = groups ?? {}
    const noun = after.trim()
    return {
      start: index,
      end: index + words.length - after.length,
      years: Number(years),
      comparator: readComparator(before, ''),
      of: /^\p{Ll}/u.test(noun) && !small.test(noun) ? noun : null,
    }
  })
}
