import type { Span } from '../../core/index.ts'
import type { OriginKind } from './judge.ts'

/** A judgement of two articles, by a machine or by a person. */
export interface JudgedPair {
  readonly a: string
  readonly b: string
  readonly kind: OriginKind
  /** The share by which it was decided: of several texts that an article was made from the largest is its origin. */
  readonly score: number
  /** The words they share, in each: `compareTexts`. */
  readonly shared: { readonly a: readonly Span[]; readonly b: readonly Span[] }
  /** "machine", or the name of the person who decided. */
  readonly by: string
}

/** A judged pair that is related, as one of its articles sees it. */
export interface Link {
  readonly to: string
  readonly kind: Exclude<OriginKind, 'independent'>
  readonly score: number
  readonly shared: readonly Span[]
}

/** The links of each article that has any. */
export type Links = ReadonlyMap<string, readonly Link[]>

/**
 * The links between known articles, both ways. Of several judgements of a pair a person's holds before a machine's, and
 * of two persons' the more careful one: independent before rewrite before copy.
 */
export function linksOf(pairs: readonly JudgedPair[], known: ReadonlyMap<string, unknown>): Links {
  const held = new Map<string, JudgedPair>()
  for (const pair of pairs) {
    if (pair.a === pair.b || !known.has(pair.a) || !known.has(pair.b)) continue
    const key = JSON.stringify([pair.a, pair.b].toSorted())
    const before = held.get(key)
    if (!before || outranks(pair, before)) held.set(key, pair)
  }
  const links = new Map<string, Link[]>()
  const add = (from: string, link: Link) => {
    const before = links.get(from)
    if (before) before.push(link)
    else links.set(from, [link])
  }
  for (const { a, b, kind, score, shared } of held.values()) {
    if (kind === 'independent') continue
    add(a, { to: b, kind, score, shared: shared.a })
    add(b, { to: a, kind, score, shared: shared.b })
  }
  return links
}

const care: Record<OriginKind, number> = { independent: 2, rewrite: 1, copy: 0 }

function outranks(pair: JudgedPair, before: JudgedPair): boolean {
  if ((pair.by === 'machine') !== (before.by === 'machine')) return before.by === 'machine'
  if (pair.kind !== before.kind) return care[pair.kind] > care[before.kind]
  if (pair.score !== before.score) return pair.score > before.score
  return pair.by < before.by
}

/** The ids in parts that links of a sort hold together; parts and the first of each in the order of the ids. */
export function partsOf(
  ids: readonly string[],
  links: Links,
  counts: (link: Link) => boolean = () => true,
): string[][] {
  const within = new Set(ids)
  const seen = new Set<string>()
  return ids.flatMap((id) => {
    if (seen.has(id)) return []
    seen.add(id)
    const part = [id]
    for (const one of part)
      for (const link of links.get(one) ?? []) {
        if (!counts(link) || !within.has(link.to) || seen.has(link.to)) continue
        seen.add(link.to)
        part.push(link.to)
      }
    return [part]
  })
}
