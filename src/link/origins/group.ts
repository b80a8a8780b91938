import { type Origin, sha256 } from '../../core/index.ts'
import { inOrderOfOrigin, type Published } from './first.ts'
import { type JudgedPair, type Link, type Links, linksOf, partsOf } from './links.ts'

/** A text with all that was made of it, and the agencies that any of them credits, sorted. */
export type OriginGroup = Origin & { readonly agencies: readonly string[] }

type Member = Origin['articles'][number]

/** An article in its group. */
interface Placed {
  readonly article: string
  /** The copies of one text have one number, the earliest text the least. */
  readonly text: number
  /** The number of the text that it goes back to. */
  readonly origin: number
}

/**
 * The origins of articles: each article is in one, as first, copy or rewrite. Copies of copies are one text; a text
 * that was rewritten joins the one before it that it has most in common with, so that a round-up of two reports does
 * not make one of them. A value of the pairs alone: without a pair it gives what it gave before that pair was there;
 * nor does the order matter in which articles and pairs are given. What no pair relates is an origin of its own.
 */
export function groupOrigins(articles: readonly Published[], pairs: readonly JudgedPair[]): OriginGroup[] {
  const byId = new Map(articles.map((one) => [one.article, one]))
  const links = linksOf(pairs, byId)
  const published = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? [])
  return partsOf([...byId.keys()], links)
    .flatMap((part) =>
      splitPart(
        inOrderOfOrigin(published(part)).map(({ article }) => article),
        links,
      ),
    )
    .map((members) => ({
      id: `ori_${sha256(`origin ${members[0]?.article}`).slice(0, 26)}`,
      articles: members,
      agencies: [
        ...new Set(published(members.map(({ article }) => article)).flatMap(({ agencies }) => agencies)),
      ].sort(),
    }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

/** @param ids of articles that are related through each other, in the order of origin */
function splitPart(ids: readonly string[], links: Links): Member[][] {
  const copies = partsOf(ids, links, ({ kind }) => kind === 'copy')
  const texts = new Map(copies.flatMap((copy, text) => copy.map((id) => [id, text] as const)))
  const origins: number[] = []
  for (const [text, copy] of copies.entries()) {
    const from = sourceOf(
      text,
      copy.flatMap((id) => links.get(id) ?? []),
      texts,
    )
    origins.push(from === null ? text : (origins[from] ?? text))
  }
  const placed = new Map(
    ids.map((article) => {
      const text = texts.get(article) ?? 0
      return [article, { article, text, origin: origins[text] ?? text }] as const
    }),
  )
  const groups = new Map<number, Member[]>()
  for (const one of placed.values()) {
    const group = groups.get(one.origin) ?? []
    group.push(toMember(one, { isFirst: group.length === 0, links: links.get(one.article) ?? [], placed }))
    groups.set(one.origin, group)
  }
  return [...groups.values()]
}

/** The earlier text that a text has most in common with, the earliest of equals; null when it goes back to none. */
function sourceOf(text: number, links: readonly Link[], texts: ReadonlyMap<string, number>): number | null {
  const [best] = links
    .map(({ to, score }) => ({ text: texts.get(to) ?? text, score }))
    .filter((one) => one.text < text)
    .toSorted((a, b) => b.score - a.score || a.text - b.text)
  return best?.text ?? null
}

interface Surroundings {
  readonly isFirst: boolean
  readonly links: readonly Link[]
  readonly placed: ReadonlyMap<string, Placed>
}

/** A member with the words that it shares with the one of its origin that it has most in common with. */
function toMember({ article, text, origin }: Placed, { isFirst, links, placed }: Surroundings): Member {
  if (isFirst) return { article, kind: 'first', shared: [] }
  const [best] = links
    .filter(({ to }) => placed.get(to)?.origin === origin)
    .toSorted((a, b) => b.score - a.score || (a.to < b.to ? -1 : 1))
  return { article, kind: text === origin ? 'copy' : 'rewrite', shared: [...(best?.shared ?? [])] }
}
