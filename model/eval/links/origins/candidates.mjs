// Pairs of articles that might have something in common: by shingles, or by subject and day.
import { overlapOf, shingleSets, wordsOf } from './shingles.mjs'

/** A shingle that more articles have is a standing phrase and would pair everything with everything. */
const mostArticles = 30
/** Fewer such shingles than this in common are chance. */
const leastRare = 3
/** A word that more than this share of the articles have says nothing about the subject. */
const commonShare = 0.05

const dayOf = ({ day }) => Date.parse(day) / 86_400_000

/** Days from one article's day to the other's, never negative. */
export const daysBetween = (left, right) => Math.abs(dayOf(left) - dayOf(right))

/** The pairs that share rare shingles, the earlier line first, with exact containment and Jaccard over all shingles. */
export function pairsByShingles(articles) {
  const sets = shingleSets(articles.map(({ text }) => text))
  const holders = new Map()
  for (const [at, set] of sets.entries())
    for (const one of set) holders.has(one) ? holders.get(one).push(at) : holders.set(one, [at])
  const rare = new Map()
  for (const list of holders.values()) {
    if (list.length > mostArticles) continue
    for (const [place, left] of list.entries())
      for (const right of list.slice(place + 1)) {
        const key = left * articles.length + right
        rare.set(key, (rare.get(key) ?? 0) + 1)
      }
  }
  return [...rare]
    .filter(([, count]) => count >= leastRare)
    .map(([key]) => {
      const left = Math.floor(key / articles.length)
      const right = key % articles.length
      return { a: articles[left], b: articles[right], ...overlapOf(sets[left], sets[right]) }
    })
}

/** Pairs of two outlets on one subject (cosine of rare words at least `least`) with at most a day between them. */
export function pairsBySubject(articles, least) {
  const bags = articles.map(({ title, text }) => new Set(wordsOf(`${title} ${text}`).map(({ word }) => word)))
  const spread = new Map()
  for (const bag of bags) for (const word of bag) spread.set(word, (spread.get(word) ?? 0) + 1)
  const weight = (word) => Math.log(articles.length / spread.get(word)) ** 2
  const isTelling = (word) => spread.get(word) > 1 && spread.get(word) < articles.length * commonShare
  const telling = bags.map((bag) => new Set([...bag].filter(isTelling)))
  const sum = (words) => [...words].reduce((total, word) => total + weight(word), 0)
  const norms = telling.map((bag) => Math.sqrt(sum(bag)))
  const pairs = []
  for (const [left, a] of articles.entries())
    for (const [right, b] of articles.entries()) {
      if (right <= left || a.outlet === b.outlet || daysBetween(a, b) > 1) continue
      const common = [...telling[left]].filter((word) => telling[right].has(word))
      if (sum(common) / (norms[left] * norms[right] || 1) < least) continue
      pairs.push({ a, b, ...overlapOf(...shingleSets([a.text, b.text])) })
    }
  return pairs
}
