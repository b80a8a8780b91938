import type { ArticleRow, StatementView } from '../server/index.ts'
import type { Api, ListQuery } from './api.ts'

/** A list that grows by pages. `busy` while a page is on its way; `failure` is a sentence. */
interface Listing<T> {
  readonly items: readonly T[]
  /** Null until the first page has come. */
  readonly total: number | null
  readonly next: string | null
  readonly busy: boolean
  readonly failure: string | null
  more(): Promise<void>
}

/** What the list screen shows; it outlives the screen, so that going back finds it as it was. */
export interface Finder {
  readonly articles: Listing<ArticleRow>
  readonly statements: Listing<StatementView>
  /** Asks for what fits, unless that is what is shown; without words all articles, and no statements. */
  find(search: string): Promise<void>
}

type Source<T> = (
  query: ListQuery,
  signal: AbortSignal,
) => Promise<{ items: readonly T[]; total: number; next: string | null }>

/** A finder that has not looked for anything yet. */
export function createFinder(api: Api): Finder {
  // A screen holds some ten rows; of statements a few show whether a look is worth it.
  const articles = createListing(api.articles, 40)
  const statements = createListing(api.statements, 8)
  let shown: string | null = null
  return {
    articles,
    statements,
    async find(search) {
      if (search === shown && articles.failure === null && statements.failure === null) return
      shown = search
      if (search === '') statements.clear()
      await Promise.all([articles.start(search), search === '' ? null : statements.start(search)])
    },
  }
}

function createListing<T>(source: Source<T>, limit: number) {
  const empty = { items: [], total: null, next: null, busy: false, failure: null }
  let state = $state.raw<Omit<Listing<T>, 'more'>>(empty)
  let search = ''
  let asked = new AbortController()

  async function load(cursor: string | null, before: readonly T[]): Promise<void> {
    asked.abort()
    asked = new AbortController()
    const { signal } = asked
    state = { ...state, busy: true, failure: null }
    try {
      const { items, total, next } = await source({ search, cursor, limit }, signal)
      if (!signal.aborted) state = { items: [...before, ...items], total, next, busy: false, failure: null }
    } catch (error) {
      // A newer question has taken this one's place.
      if (signal.aborted) return
      state = { ...state, busy: false, failure: error instanceof Error ? error.message : String(error) }
    }
  }

  return {
    get items() {
      return state.items
    },
    get total() {
      return state.total
    },
    get next() {
      return state.next
    },
    get busy() {
      return state.busy
    },
    get failure() {
      return state.failure
    },
    clear() {
      asked.abort()
      state = empty
    },
    start(words: string) {
      search = words
      return load(null, [])
    },
    more: () => load(state.next, state.items),
  }
}
