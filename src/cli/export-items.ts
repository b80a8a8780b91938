import type { Ledger } from '../ledger/index.ts'
import type { ExportOptions, StatementItem } from '../publish/index.ts'
import { now } from './options.ts'

/** Articles listed at once; each is then read by itself. */
const articlesAtOnce = 500

/**
 * The statements of a ledger as views show them: of the latest reading of each article's latest version, newest
 * publication first, in order of place. One article is held at a time.
 */
export async function* statementItems(ledger: Ledger): AsyncGenerator<StatementItem> {
  let cursor: string | null = null
  do {
    const page: Awaited<ReturnType<Ledger['articles']>> = await ledger.articles({
      limit: articlesAtOnce,
      ...(cursor !== null && { cursor }),
    })
    for (const { article, statements } of page.items) {
      if (statements > 0) yield* itemsOfArticle(ledger, article.id)
    }
    cursor = page.next
  } while (cursor !== null)
}

async function* itemsOfArticle(ledger: Ledger, id: string): AsyncGenerator<StatementItem> {
  const { article, text, statements, care } = await ledger.article(id)
  for (const statement of statements) yield { article, text, statement, care }
}

/** What a file says of the ledger that it was written from. */
export async function describeExport(ledger: Ledger): Promise<ExportOptions> {
  let head: string | null = null
  for await (const record of ledger.records()) {
    // The header comes first, and nothing else is asked for.
    if (record.type === 'header') head = record.head
    break
  }
  const { masks, sample } = await ledger.counts()
  return { now: now(), masked: masks, sample, head }
}
