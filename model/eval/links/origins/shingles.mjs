// What two texts have in common, counted in words: shingles for drawing, the longest run of words for showing.

/** Four words in a row, as in the project's glossary: shorter runs are shared by texts on the same subject alone. */
export const shingleWords = 4

/** The words of a text, lower-cased, each with its place in UTF-16 units: `{ word, start, end }`. */
export function wordsOf(text) {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    word: word.toLowerCase(),
    start: index,
    end: index + word.length,
  }))
}

/** The distinct shingles of each text as sorted numbers; equal shingles have equal numbers in all texts. */
export function shingleSets(texts) {
  const numbers = new Map()
  return texts.map((text) => {
    const words = wordsOf(text)
    const set = new Set()
    for (let at = 0; at + shingleWords <= words.length; at += 1) {
      const key = words
        .slice(at, at + shingleWords)
        .map(({ word }) => word)
        .join(' ')
      if (!numbers.has(key)) numbers.set(key, numbers.size)
      set.add(numbers.get(key))
    }
    return set
  })
}

/** Share of the smaller set that the other has too, and of both together (Jaccard); 0 to 1. */
export function overlapOf(left, right) {
  const [small, large] = left.size <= right.size ? [left, right] : [right, left]
  let both = 0
  for (const one of small) if (large.has(one)) both += 1
  return {
    containment: small.size === 0 ? 0 : both / small.size,
    jaccard: both / Math.max(1, left.size + right.size - both),
  }
}

/**
 * The longest run of words that both texts have, the first where several are as long, as a span of each text in UTF-16
 * units with its number of words; `null` if none has `least` words.
 */
export function longestShared(left, right, least = shingleWords) {
  const a = wordsOf(left)
  const b = wordsOf(right)
  const places = new Map()
  for (const [at, { word }] of b.entries()) places.set(word, [...(places.get(word) ?? []), at])
  let best = { words: 0, a: 0, b: 0 }
  let before = new Map()
  for (const [at, { word }] of a.entries()) {
    const runs = new Map()
    for (const other of places.get(word) ?? []) {
      const words = (before.get(other - 1) ?? 0) + 1
      runs.set(other, words)
      if (words > best.words) best = { words, a: at, b: other }
    }
    before = runs
  }
  if (best.words < least) return null
  const span = (words, last) => ({ start: words[last - best.words + 1].start, end: words[last].end })
  return { words: best.words, a: span(a, best.a), b: span(b, best.b) }
}
