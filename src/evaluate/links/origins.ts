import { type ArticleVersion, OnrecordError } from '../../core/index.ts'
import type { OriginPair } from './origins-labels.ts'

/**
 * The two articles of each pair, found by the sha256 of their texts; of several with one text the one of that address.
 * @throws OnrecordError notFound when one is not among the articles
 */
export function findPairs<T extends { readonly version: ArticleVersion }>(
  pairs: readonly OriginPair[],
  articles: readonly T[],
): { readonly pair: OriginPair; readonly a: T; readonly b: T }[] {
  const byText = new Map<string, T[]>()
  for (const one of articles) {
    const { sha256 } = one.version.article
    const same = byText.get(sha256)
    if (same) same.push(one)
    else byText.set(sha256, [one])
  }
  const find = (pair: OriginPair, { address, sha256 }: OriginPair['a']): T => {
    const same = byText.get(sha256) ?? []
    const found = same.find(({ version }) => version.article.url === address) ?? same[0]
    if (found === undefined)
      throw new OnrecordError(
        'notFound',
        `Pair ${pair.number}: no article has the text that was labelled. Name the file that holds it with --articles.`,
      )
    return found
  }
  return pairs.map((pair) => ({ pair, a: find(pair, pair.a), b: find(pair, pair.b) }))
}
