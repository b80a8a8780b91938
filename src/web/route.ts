/** Which claims come first: those spoken of last, or those with most parties against each other. */
export type ClaimOrder = 'newest' | 'contested'

/** What an address shows. Each screen has one, with its search in it. */
export type Route =
  | { readonly screen: 'articles'; readonly search: string }
  | { readonly screen: 'article'; readonly id: string }
  | { readonly screen: 'statement'; readonly id: string }
  | { readonly screen: 'claims'; readonly order: ClaimOrder }
  | { readonly screen: 'claim'; readonly id: string }
  | { readonly screen: 'notFound' }

/** @example parseRoute(new URL('http://localhost/statements/sta_1')) // { screen: 'statement', id: 'sta_1' } */
export function parseRoute(url: URL): Route {
  if (url.pathname === '/') return { screen: 'articles', search: url.searchParams.get('search') ?? '' }
  if (url.pathname === '/claims')
    return {
      screen: 'claims',
      order: url.searchParams.get('order') === 'contested' ? 'contested' : 'newest',
    }
  const [, folder, id] = /^\/(articles|statements|claims)\/([^/]+)$/.exec(url.pathname) ?? []
  if (folder === undefined || id === undefined) return { screen: 'notFound' }
  if (folder === 'claims') return { screen: 'claim', id: decode(id) }
  return { screen: folder === 'articles' ? 'article' : 'statement', id: decode(id) }
}

/** An address may hold a stray "%", which is then meant as it stands. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** @example toAddress({ screen: 'articles', search: 'red line' }) // '/?search=red+line' */
export function toAddress(route: Exclude<Route, { screen: 'notFound' }>): string {
  if (route.screen === 'article') return `/articles/${encodeURIComponent(route.id)}`
  if (route.screen === 'statement') return `/statements/${encodeURIComponent(route.id)}`
  if (route.screen === 'claim') return `/claims/${encodeURIComponent(route.id)}`
  if (route.screen === 'claims') return route.order === 'newest' ? '/claims' : '/claims?order=contested'
  return route.search === '' ? '/' : `/?${new URLSearchParams({ search: route.search })}`
}
