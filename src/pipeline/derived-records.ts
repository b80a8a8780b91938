import type { DerivedRecord, Stance } from '../core/index.ts'
import type { ClaimView, Ledger, Page } from '../ledger/index.ts'
import { completeClaim } from './complete-claim.ts'

/** Claims and articles that are listed at once. */
const atOnce = 500
/** Statements of a claim that are exported with it. */
const mostStatements = 100_000

/** What follows from the entries of a ledger: claims with their positions and relations, and origins of several articles. */
export async function* derivedRecords(ledger: Ledger): AsyncGenerator<DerivedRecord> {
  for await (const { id } of pagesOf((page) => ledger.links.claims({ ...page }))) {
    const view = await ledger.links.claim(id, { most: mostStatements })
    const { positions, relations } = completeClaim(view)
    yield { type: 'claim', ...toClaim(view) }
    for (const position of positions) yield { type: 'position', ...position }
    for (const { kind, slot, from, to, reason, state } of relations)
      yield { type: 'relation', kind, slot, from, to, reason, state }
  }
  for await (const { article } of pagesOf((page) => ledger.articles({ ...page }))) {
    const members = await ledger.links.originOf(article.id)
    const [first] = members
    // Each once, where its first article is listed; an article alone is no news.
    if (first?.article !== article.id || members.length < 2) continue
    const { text } = await ledger.article(article.id)
    const articles = []
    for (const { article: id, kind, shared } of members) {
      const own = id === article.id ? text : (await ledger.article(id)).text
      articles.push({
        article: id,
        kind,
        shared: shared.map(([start, end]) => ({ start, end, text: own.slice(start, end) })),
      })
    }
    const origins = await ledger.links.origins([article.id])
    yield { type: 'origin', id: origins.get(article.id)?.origin ?? article.id, articles }
  }
}

function toClaim({ id, label, members, status }: ClaimView) {
  const of = (stance: Stance) =>
    members.filter(({ link }) => link.stance === stance).map(({ statement }) => statement.id)
  const [span] = label?.statement.content ?? []
  return {
    id,
    label: label && span ? { statement: label.statement.id, span } : null,
    statements: {
      affirms: of('affirms'),
      denies: of('denies'),
      noCommit: of('noCommit'),
      partial: of('partial'),
    },
    status: [...status],
  }
}

async function* pagesOf<T>(
  fetch: (page: { limit: number; cursor?: string }) => Promise<Page<T>>,
): AsyncGenerator<T> {
  let cursor: string | null = null
  do {
    const page: Page<T> = await fetch({ limit: atOnce, ...(cursor !== null && { cursor }) })
    yield* page.items
    cursor = page.next
  } while (cursor !== null)
}
