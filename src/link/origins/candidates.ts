import type { Signature } from './signature.ts'

/** A key of another article, as a ledger finds it. */
export interface KeyHolder {
  readonly article: string
  /** The other article's `Signature.whole`. */
  readonly whole: string
  readonly key: string
}

/** An article to be compared with. */
export interface Candidate {
  readonly article: string
  readonly whole: string
  /** The keys in common; those of standing phrases count a quarter. */
  readonly weight: number
}

/** What more texts than this have is a standing phrase, or a report that many print. */
const mostTexts = 32
/** Then its key counts less: twelve make up for three, which a report has and a phrase has not. */
const standingWeight = 0.25
/** Fewer keys in common are chance. */
const leastWeight = 3
/** So many texts at most are compared with: the cost of one more article stays flat. */
const mostCandidates = 24

/**
 * The articles that are worth comparing with one, most keys in common first. Articles whose stories are the same word
 * for word stand as one, by the least id: five hundred copies cost what one costs. A ledger need keep the keys of each
 * `whole` but once, and give of a key the earliest 64 holders alone, so that time stays flat.
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
  const weights = new Map<string, number>()
  for (const key of own.keys) {
    const texts = textsOf.get(key) ?? new Set()
    const weight = texts.size > mostTexts ? standingWeight : 1
    for (const whole of texts) weights.set(whole, (weights.get(whole) ?? 0) + weight)
  }
  // A story of less than three keys has to share them all.
  const least = Math.min(leastWeight, own.keys.length)
  return [...weights]
    .filter(([, weight]) => weight >= least)
    .map(([whole, weight]) => ({ article: nameOf.get(whole) ?? '', whole, weight }))
    .toSorted((a, b) => b.weight - a.weight || (a.article < b.article ? -1 : 1))
    .slice(0, mostCandidates)
}
