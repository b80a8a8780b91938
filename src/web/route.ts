/** What an address shows. Each screen has one, with its search in it. */
export type Route =
  | { readonly screen: 'articles'; readonly search: string }
  | { readonly screen: 'article'; readonly id: string }
  | { readonly screen: 'statement'; readonly id: string }
  | { readonly screen: 'notFound' }

/** @example parseRoute(new URL('http://localhost/statements/sta_1')) // { screen: 'statement', id: 'sta_1' } */
export function parseRoute(url: URL): Route {
  if (url.pathname === '/') return { screen: 'articles', search: url.searchParams.get('search') ?? '' }
  const [, folder, id] = /^\/(articles|statements)\/([^/]+)$/.exec(url.pathname) ?? []
  if (folder === undefined || id === undefined) return { screen: 'notFound' }
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
  return route.search === '' ? '/' : `/?${new URLSearchParams({ search: route.search })}`
}
