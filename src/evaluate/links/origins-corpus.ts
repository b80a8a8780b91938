import type { ArticleVersion } from '../../core/index.ts'

/** What the search for candidates needs of an article: passed in, as signing it gives it. */
export interface Signed {
  readonly article: string
  readonly whole: string
  readonly keys: readonly string[]
}

/** An article of a corpus, with what is compared and what it is found by. */
export interface KeyedArticle<T> {
  readonly version: ArticleVersion
  readonly story: T
  readonly signature: Signed
}

/** How candidates are picked among the articles that hold any key of one. */
export type PickCandidates = (
  own: Signed,
  holders: readonly { article: string; whole: string; key: string }[],
) => readonly { readonly article: string; readonly whole: string }[]

/** Pairs that the keys brought together, as a ledger would meet them: each article with those before it. */
export interface Met {
  /** `[later, earlier]`, positions in the list of articles. */
  readonly pairs: readonly (readonly [number, number])[]
  /** Whether two of the articles, or two of the same words, were brought together. */
  has(a: Signed, b: Signed): boolean
}

/**
 * Meets articles one at a time, each with the candidates among those before. What a key brings is looked up, not
 * searched for: the time of one more article does not grow with the number of all.
 */
export function meetArticles(articles: readonly { readonly signature: Signed }[], pick: PickCandidates): Met {
  const holders = new Map<string, { article: string; whole: string; key: string }[]>()
  const places = new Map(articles.map(({ signature }, at) => [signature.article, at]))
  const pairs: (readonly [number, number])[] = []
  const met = new Set<string>()
  for (const [at, { signature }] of articles.entries()) {
    const { article, whole, keys } = signature
    const found = pick(
      signature,
      keys.flatMap((key) => holders.get(key) ?? []),
    )
    for (const other of found) {
      const place = places.get(other.article)
      if (place !== undefined) pairs.push([at, place])
      met.add(`${whole} ${other.whole}`)
    }
    for (const key of keys) {
      const known = holders.get(key)
      if (known) known.push({ article, whole, key })
      else holders.set(key, [{ article, whole, key }])
    }
  }
  return {
    pairs,
    has: (a, b) => met.has(`${a.whole} ${b.whole}`) || met.has(`${b.whole} ${a.whole}`),
  }
}

/**
 * On which days each sentence ran, by its hash: what a ledger counts. Days as published; an article without one
 * adds nothing.
 */
export function countDays(
  articles: readonly { readonly publishedAt: string | null; readonly hashes: readonly string[] }[],
): (hash: string) => readonly string[] {
  const days = new Map<string, Set<string>>()
  for (const { publishedAt, hashes } of articles) {
    if (publishedAt === null) continue
    for (const hash of hashes) {
      const known = days.get(hash)
      if (known) known.add(publishedAt.slice(0, 10))
      else days.set(hash, new Set([publishedAt.slice(0, 10)]))
    }
  }
  return (hash) => [...(days.get(hash) ?? [])]
}
