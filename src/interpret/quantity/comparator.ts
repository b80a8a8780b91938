import type { Quantity } from '../../core/index.ts'

type Comparator = Quantity['comparator']

/** Words before a number that say how it is meant, longest first where one begins another. */
const before: readonly (readonly [words: string, Comparator])[] = [
  [
    'no more than|not more than|up to|within|at (?:the )?(?:very )?most|a maximum of|as many as|as much as|to a maximum of',
    'upTo',
  ],
  [
    'no fewer than|no less than|not less than|at (?:the )?(?:very )?least|a minimum of|minimum of|at a minimum',
    'atLeast',
  ],
  [
    'more than|over|above|upwards? of|in excess of|greater than|higher than|well over|exceeding|exceeded|topped|north of|just over',
    'moreThan',
  ],
  ['less than|fewer than|under|below|lower than|just under|short of', 'lessThan'],
  [
    'about|around|some|approximately|approx\\.?|roughly|nearly|almost|close to|closer to|nearer to|nearer|an estimated|estimated|circa|in the region of|something like|somewhere around|just about',
    'about',
  ],
  ['exactly|precisely|a total of|only|just', 'exactly'],
]
/** Words behind a number that do the same: "100 or more". */
const after: readonly (readonly [words: string, Comparator])[] = [
  ['or more|or above|and more|plus|and counting', 'atLeast'],
  ['or less|or fewer|at (?:the )?(?:very )?most', 'upTo'],
  ['or so|or thereabouts', 'about'],
  ['at (?:the )?(?:very )?least', 'atLeast'],
]

const compile = (table: typeof before) =>
  table.map(([words, comparator]) => ({ whole: new RegExp(`^(?:${words})$`), comparator }))
const wholeBefore = compile(before)
const wholeAfter = compile(after)

/** Any of the words that say before or behind a number how it is meant, for a pattern. */
export const beforePattern = `(?:${before.map(([words]) => words).join('|')})`
export const afterPattern = `(?:${after.map(([words]) => words).join('|')})`

/** What the words before and behind a number make of it; exactly where there are none. */
export function readComparator(words: string, behind: string): Comparator {
  const match = (text: string, table: ReturnType<typeof compile>) => {
    const plain = text.trim().toLowerCase().replace(/\s+/g, ' ')
    return table.find(({ whole }) => whole.test(plain))?.comparator
  }
  return match(words, wholeBefore) ?? match(behind, wholeAfter) ?? 'exactly'
}

/** Low and high of a number under a comparator, both inclusive; null is open. */
export function toInterval(
  value: number,
  comparator: Comparator,
): { low: number | null; high: number | null } {
  if (comparator === 'atLeast' || comparator === 'moreThan') return { low: value, high: null }
  if (comparator === 'upTo' || comparator === 'lessThan') return { low: null, high: value }
  return { low: value, high: value }
}
