/** Words in a row that are compared as one. */
const shingleWords = 4

/** Parts of a page's shingles, gold's and found ones together: they add up to 1, or are all 0 where both are empty. */
export interface ShingleShares {
  readonly both: number
  readonly foundOnly: number
  readonly goldOnly: number
}

/**
 * Compares two texts by their runs of four words, as often as each occurs, as the article extraction benchmark
 * does (scrapinghub/article-extraction-benchmark, `string_shingle_matching`): case counts, punctuation does not.
 * @example compareShingles('a b c d e', 'a b c d') // { both: 0.5, foundOnly: 0, goldOnly: 0.5 }
 */
export function compareShingles(gold: string, found: string): ShingleShares {
  const wanted = countShingles(gold)
  const given = countShingles(found)
  let both = 0
  let foundOnly = 0
  let goldOnly = 0
  for (const shingle of new Set([...wanted.keys(), ...given.keys()])) {
    const inGold = wanted.get(shingle) ?? 0
    const inFound = given.get(shingle) ?? 0
    both += Math.min(inGold, inFound)
    foundOnly += Math.max(0, inFound - inGold)
    goldOnly += Math.max(0, inGold - inFound)
  }
  const all = both + foundOnly + goldOnly || 1
  return { both: both / all, foundOnly: foundOnly / all, goldOnly: goldOnly / all }
}

/**
 * Precision and recall of one page, 0 to 1. Null leaves the page out of the mean: the benchmark does so with the
 * precision of a page in which nothing was found, and with the recall of one in which there was nothing to find.
 */
export function rateShingles({ both, foundOnly, goldOnly }: ShingleShares): {
  readonly p: number | null
  readonly r: number | null
} {
  return {
    p: both + foundOnly === 0 ? null : both / (both + foundOnly),
    r: both + goldOnly === 0 ? null : both / (both + goldOnly),
  }
}

/** A text of fewer words is one shingle; one without words has none. */
function countShingles(text: string): Map<string, number> {
  // What Python's \w means: letters, numbers and the underscore, no combining marks.
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? []
  const counts = new Map<string, number>()
  for (let at = 0; at < Math.max(1, words.length - shingleWords + 1); at++) {
    const shingle = words.slice(at, at + shingleWords).join(' ')
    if (shingle !== '') counts.set(shingle, (counts.get(shingle) ?? 0) + 1)
  }
  return counts
}
