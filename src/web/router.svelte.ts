import { tick } from 'svelte'
import { parseRoute, type Route } from './route.ts'

/** Where the reader is. Reading `route` in a component follows it. */
export interface Router {
  readonly route: Route
  /** The last list of articles that was looked at, to go back to. */
  readonly list: string
  /** Goes to another address; the one left is a step back. */
  go(address: string): void
  /** Another address for what is already on the screen; no step back. */
  replace(address: string): void
}

/** The router of this window. Links within the site need nothing but an `href`. */
export function createRouter(): Router {
  let route = $state.raw(parseRoute(new URL(location.href)))
  let list = $state('/')
  const read = () => {
    route = parseRoute(new URL(location.href))
    if (route.screen === 'articles') list = location.pathname + location.search
  }
  const go = (address: string) => {
    history.replaceState({ top: scrollY }, '')
    history.pushState(null, '', address)
    read()
    scrollTo(0, 0)
  }
  read()
  // The browser would scroll before the screen has been drawn.
  history.scrollRestoration = 'manual'
  addEventListener('popstate', (event: PopStateEvent) => {
    read()
    tick().then(() => scrollTo(0, topOf(event.state)))
  })
  addEventListener('click', (event) => {
    const place = ownPlace(event)
    if (place) {
      event.preventDefault()
      place.focus()
      place.scrollIntoView({ block: 'nearest' })
    }
    const address = ownAddress(event)
    if (address === null) return
    event.preventDefault()
    go(address)
  })
  return {
    get route() {
      return route
    },
    get list() {
      return list
    },
    go,
    replace(address) {
      history.replaceState(history.state, '', address)
      read()
    },
  }
}

function topOf(state: unknown): number {
  return state !== null && typeof state === 'object' && 'top' in state && typeof state.top === 'number'
    ? state.top
    : 0
}

/** Where a link within the screen leads ("#main"): gone to by focus, so that the address keeps its meaning. */
function ownPlace(event: MouseEvent): HTMLElement | null {
  const link = event.target instanceof Element ? event.target.closest('a') : null
  const target = link?.getAttribute('href') ?? ''
  return target.startsWith('#') ? document.getElementById(target.slice(1)) : null
}

/** The address of a plain click on a link to a screen of this app; else null, and the browser does its own. */
function ownAddress(event: MouseEvent): string | null {
  if (
    event.defaultPrevented ||
    event.button !== 0 ||
    event.metaKey ||
    event.ctrlKey ||
    event.shiftKey ||
    event.altKey
  )
    return null
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (!link || link.origin !== location.origin || link.hasAttribute('download') || link.target) return null
  if (link.pathname.startsWith('/api/')) return null
  return link.pathname + link.search
}
