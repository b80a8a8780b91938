import type { Signature } from './signature.ts'

/** A key of another article, as a ledger finds it. */
export interface KeyHolder {
  readonly article: string
  /** The other article's `Signature.whole`. */
  readonly whole: string
  readonly key: string
}

/** An article to be compared with, and how many keys it shares. */
export interface Candidate {
  readonly article: string
  readonly whole: string
  readonly keys: number
}

/** What more texts than this have is a standing phrase. */
const mostTexts = 32
/** Fewer keys in common are chance. */
const leastKeys = 3
/** So many texts at most are compared with: the cost of one more article stays flat. */
const mostCandidates = 24

/**
 * The articles that are worth comparing with one, most keys in common first. Articles whose stories are the same word
 * for word stand as one, by the least id: five hundred copies cost what one costs. Keys that more than 32 different
 * texts have are passed over, unless there is nothing else.
 * @param holders rows of the articles that hold any of the signature's keys, in any order; the article's own may be
 * among them
 */
export function pickCandidates(article: string, own: Signature, holders: readonly KeyHolder[]): Candidate[] {
  const textsOf = new Map<string, Set<string>>()
  const nameOf = new Map<string, string>()
  for (const holder of holders) {
    if (holder.article === article) continue
    const name = nameOf.get(holder.whole)
    if (name === undefined || holder.article < name) nameOf.set(holder.whole, holder.article)
    const texts = textsOf.get(holder.key)
    if (texts) texts.add(holder.whole)
    else textsOf.set(holder.key, new Set([holder.whole]))
  }
  const keys = own.keys.flatMap((key) => textsOf.get(key) ?? [])
  const rare = keys.filter((texts) => texts.size <= mostTexts)
  const counts = new Map<string, number>()
  for (const texts of rare.length > 0 ? rare : keys)
    for (const whole of texts) counts.set(whole, (counts.get(whole) ?? 0) + 1)
  const least = Math.min(leastKeys, own.keys.length)
  return [...counts]
    .filter(([, count]) => count >= least)
    .map(([whole, count]) => ({ article: nameOf.get(whole) ?? '', whole, keys: count }))
    .toSorted((a, b) => b.keys - a.keys || (a.article < b.article ? -1 : 1))
    .slice(0, mostCandidates)
}
