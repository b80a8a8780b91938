import type { Span, Statement } from '../../core/index.ts'
import type { Context } from '../context.ts'
import { findParties, type PartyMention } from './find-parties.ts'
import type { Registry } from './registry.ts'

/** One through whom words came. */
export interface ChainLink {
  readonly kind: 'outlet' | 'agency' | 'speaker'
  readonly name: string
  /** The words that name it; empty where the article’s own data do. */
  readonly spans: readonly Span[]
}

type Asked = Pick<Statement, 'source' | 'parent'> & Partial<Pick<Statement, 'addressee'>>

/** So many statements stand in each other at most; a ring of parents ends too. */
const deepest = 12

/**
 * Through whom a statement’s words came, from the outlet outwards: who publishes, the agency it has them from or that
 * was told, each who cites the next, and last the statement’s own source. A source without words is no link.
 * @example chainOf(registry, context, statement).map(({ name }) => name)
 * // ['Example Gazette', 'Example Wire', 'a military spokesman', 'Orvia']
 */
export function chainOf(registry: Registry, context: Context, statement: Asked): ChainLink[] {
  const { article, text } = context
  const citing = [...ancestorsOf(context, statement), statement]
  const links: ChainLink[] = []
  if (article.outlet) links.push({ kind: 'outlet', name: article.outlet, spans: [] })
  for (const agency of article.agencies) links.push({ kind: 'agency', name: agency, spans: [] })
  for (const { addressee, source } of citing) {
    const told = mediaIn(registry, text, addressee ?? [])
    if (told) links.push(told)
    if (source.length > 0) links.push(mediaIn(registry, text, source) ?? toSpeaker(source))
  }
  return withoutRepeats(links)
}

/** The statements in whose words this one stands, the outermost first. */
function ancestorsOf({ statements }: Context, { parent }: Asked): Statement[] {
  const byId = new Map(statements.map((one) => [one.id, one]))
  const found: Statement[] = []
  for (let one = byId.get(parent ?? ''); one && !found.includes(one) && found.length < deepest; ) {
    found.unshift(one)
    one = byId.get(one.parent ?? '')
  }
  return found
}

function toSpeaker(source: readonly Span[]): ChainLink {
  return { kind: 'speaker', name: source.map((span) => span.text).join(' '), spans: source }
}

/** The outlet or agency that some words are, articles aside. */
function mediaIn(registry: Registry, text: string, spans: readonly Span[]): ChainLink | null {
  const [only] = spans
  if (!only || spans.length > 1) return null
  const [mention] = findParties(registry, text, only)
  if (mention?.party !== 'media' || !isAll(only, mention)) return null
  return { kind: mention.named.kind === 'agency' ? 'agency' : 'outlet', name: mention.named.name, spans }
}

function isAll({ text }: Span, { span }: PartyMention): boolean {
  return text.replace(/^the\s+/i, '').trim().length - span.text.length < 3
}

/** The agency that is credited and the one that was told are often the same: the words count. */
function withoutRepeats(links: readonly ChainLink[]): ChainLink[] {
  const isSame = (a: ChainLink, b: ChainLink) =>
    a.kind !== 'speaker' && a.name.toLowerCase() === b.name.toLowerCase()
  const places = links.map((link) => links.findIndex((other) => isSame(link, other)))
  return links.flatMap((link, at) => {
    const first = places[at] ?? -1
    if (first >= 0 && first !== at) return []
    return [links.findLast((other) => isSame(link, other) && other.spans.length > 0) ?? link]
  })
}
