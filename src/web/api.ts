import type {
  ArticlePage,
  ArticleView,
  ClaimPage,
  ClaimView,
  LedgerAnswer,
  Problem,
  StatementPage,
  StatementView,
} from '../server/index.ts'

/** The server's answers, as this app asks for them. Each throws a Failure. */
export interface Api {
  ledger(): Promise<LedgerAnswer>
  articles(query: ListQuery, signal?: AbortSignal): Promise<ArticlePage>
  statements(query: ListQuery, signal?: AbortSignal): Promise<StatementPage>
  article(id: string): Promise<ArticleView>
  statement(id: string): Promise<StatementView>
  claims(query: ClaimsQuery, signal?: AbortSignal): Promise<ClaimPage>
  claim(id: string): Promise<ClaimView>
}

/** A page of a list: what was searched, and where the page starts. */
export interface ListQuery {
  readonly search: string
  readonly cursor: string | null
  readonly limit: number
}

/** A page of claims. */
interface ClaimsQuery {
  readonly order: 'newest' | 'contested'
  readonly cursor: string | null
  readonly limit: number
}

/** A question without an answer. The message is a sentence for the reader. */
export class Failure extends Error {
  /** Of the server's problem, or `unreachable`. */
  readonly code: string
  constructor(code: string, message: string) {
    super(message)
    this.name = 'Failure'
    this.code = code
  }
}

/** The API at this page's own origin. */
export function createApi(): Api {
  return {
    ledger: () => ask('/api/ledger'),
    articles: (query, signal) => ask(`/api/articles?${toParams(query)}`, signal),
    statements: (query, signal) => ask(`/api/statements?${toParams(query)}`, signal),
    article: (id) => ask(`/api/articles/${encodeURIComponent(id)}`),
    statement: (id) => ask(`/api/statements/${encodeURIComponent(id)}`),
    claims: ({ order, cursor, limit }, signal) =>
      ask(
        `/api/claims?${new URLSearchParams({ order, limit: String(limit), ...(cursor !== null && { cursor }) })}`,
        signal,
      ),
    claim: (id) => ask(`/api/claims/${encodeURIComponent(id)}`),
  }
}

/** Where the bytes of an article version can be had. */
export function snapshotAddress(version: string): string {
  return `/api/articles/${encodeURIComponent(version)}/snapshot`
}

function toParams({ search, cursor, limit }: ListQuery): URLSearchParams {
  const params = new URLSearchParams({ limit: String(limit) })
  if (search !== '') params.set('search', search)
  if (cursor !== null) params.set('cursor', cursor)
  return params
}

const unreachable = 'The ledger does not answer. Is “onrecord serve” still running?'

async function ask<T>(address: string, signal?: AbortSignal): Promise<T> {
  const response = await fetch(address, signal ? { signal } : {}).catch((error: unknown) => {
    if (signal?.aborted) throw error
    throw new Failure('unreachable', unreachable)
  })
  if (response.ok) {
    const answer: T = await response.json()
    return answer
  }
  if (!response.headers.get('content-type')?.includes('problem+json'))
    throw new Failure('unreachable', unreachable)
  const { code, detail }: Problem = await response.json()
  throw new Failure(code, detail)
}
