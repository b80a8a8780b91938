import type { Statement } from '../../core/index.ts'
import type { ArticleView, StatementView } from '../../server/index.ts'
import { type Api, Failure } from '../api.ts'
import { type Route, toAddress } from '../route.ts'

/** An article that is being read, and the statement in it that is looked at. */
export interface Reader {
  readonly view: ArticleView | null
  /** In order of place; with one that a later reading no longer has, when its address was opened. */
  readonly statements: readonly Statement[]
  readonly selected: Statement | null
  /** The selected statement as it was looked up by its own address, for what only that answer says. */
  readonly lookedUp: StatementView | null
  /** A sentence, when the address could not be opened. */
  readonly failure: { readonly code: string; readonly message: string } | null
  /** Shows what an address asks for; asks the server only for what is not there yet. */
  open(route: Route): Promise<void>
  /** The statement so many places on from the selected one; the first or last where none is selected. */
  step(by: 1 | -1): Statement | null
  /** The address of the article version that is read, without a statement. */
  address(): string
}

/** A reader with nothing open. */
export function createReader(api: Api): Reader {
  let view = $state.raw<ArticleView | null>(null)
  let lookedUp = $state.raw<StatementView | null>(null)
  let selectedId = $state<string | null>(null)
  let failure = $state.raw<Reader['failure']>(null)
  let turn = 0
  const statements = $derived(withLookedUp(view, lookedUp))
  const selected = $derived(statements.find(({ id }) => id === selectedId) ?? null)

  const address = () => {
    const newest = view?.versions[0]?.version
    const id =
      newest === undefined || newest === view?.article.version ? view?.article.id : view?.article.version
    return id === undefined ? '/' : toAddress({ screen: 'article', id })
  }

  const fetchAll = async (route: Route): Promise<[ArticleView, StatementView | null]> => {
    if (route.screen !== 'statement')
      return [await api.article(route.screen === 'article' ? route.id : ''), null]
    const found = await api.statement(route.id)
    const sameVersion = view?.article.version === found.article.version
    return [sameVersion && view ? view : await api.article(found.article.version), found]
  }

  const open = async (route: Route) => {
    turn++
    const mine = turn
    if (view && route.screen === 'statement' && statements.some(({ id }) => id === route.id)) {
      selectedId = route.id
      return
    }
    if (view && route.screen === 'article' && toAddress(route) === address()) {
      selectedId = null
      return
    }
    failure = null
    try {
      const [article, statement] = await fetchAll(route)
      if (mine !== turn) return
      view = article
      lookedUp = statement
      selectedId = statement?.statement.id ?? null
    } catch (error) {
      if (mine !== turn) return
      view = null
      const code = error instanceof Failure ? error.code : 'unreachable'
      failure = { code, message: error instanceof Error ? error.message : String(error) }
    }
  }

  return {
    get view() {
      return view
    },
    get statements() {
      return statements
    },
    get selected() {
      return selected
    },
    get lookedUp() {
      return lookedUp?.statement.id === selectedId ? lookedUp : null
    },
    get failure() {
      return failure
    },
    open,
    step(by) {
      const place = selected === null ? -1 : statements.indexOf(selected)
      if (place < 0) return statements.at(by === 1 ? 0 : -1) ?? null
      return statements[place + by] ?? null
    },
    address,
  }
}

/** A statement of an older reading is shown among the others, at its place in the same text. */
function withLookedUp(view: ArticleView | null, lookedUp: StatementView | null): readonly Statement[] {
  if (!view) return []
  const { statements, article } = view
  if (lookedUp?.article.version !== article.version) return statements
  const { statement } = lookedUp
  if (statements.some(({ id }) => id === statement.id)) return statements
  return [...statements, statement].sort((a, b) => placeOf(a) - placeOf(b))
}

function placeOf({ source, cue, content }: Statement): number {
  return Math.min(...[...source, ...cue, ...content].map(({ start }) => start))
}
