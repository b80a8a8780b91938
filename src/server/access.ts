import { createHash, timingSafeEqual } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { problem } from './problem.ts'

/** Who may look: whoever is at this machine, or whoever has the token. */
export type Access =
  | { readonly kind: 'thisMachine'; readonly port: number }
  | { readonly kind: 'token'; readonly token: string }

/** Whether a host to listen on is reached from this machine alone. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)
}

/** The middleware that turns away whoever may not look. */
export function checkAccess(access: Access): MiddlewareHandler {
  return access.kind === 'thisMachine' ? checkHost(access.port) : checkToken(access.token)
}

/**
 * Lets only this machine's own names pass. A page elsewhere can point its name at 127.0.0.1 (DNS rebinding)
 * and would then read the ledger through the visitor's browser; the Host header gives it away.
 */
function checkHost(port: number): MiddlewareHandler {
  const hosts = new Set(['localhost', '127.0.0.1', '[::1]'].map((name) => `${name}:${port}`))
  // A browser leaves the port out of the header when it is the scheme's own.
  if (port === 80) for (const name of ['localhost', '127.0.0.1', '[::1]']) hosts.add(name)
  return async (c, next) => {
    const host = c.req.header('host')?.toLowerCase() ?? ''
    if (hosts.has(host)) return next()
    return problem(
      403,
      'hostNotAllowed',
      `This ledger answers at http://localhost:${port} only, not at "${host}". Use that address.`,
    )
  }
}

const cookie = 'onrecord_token'

/**
 * Asks for the token: `?token=` once, which leaves a cookie and goes on to the clean address, so that the
 * token stays in no history and no copied link; or `Authorization: Bearer`.
 */
function checkToken(token: string): MiddlewareHandler {
  return async (c, next) => {
    const given = c.req.query('token')
    if (given !== undefined && isEqual(given, token)) {
      setCookie(c, cookie, token, { httpOnly: true, sameSite: 'Strict', path: '/' })
      return c.redirect(withoutToken(c.req.url), 303)
    }
    const bearer = /^Bearer (.+)$/i.exec(c.req.header('authorization') ?? '')?.[1]
    if ([bearer, getCookie(c, cookie)].some((held) => held !== undefined && isEqual(held, token)))
      return next()
    const sentence =
      'This ledger needs its token. Open the address that "onrecord serve" printed, with "?token=" in it; a program sends "Authorization: Bearer TOKEN".'
    return problem(401, 'tokenNeeded', sentence, { 'WWW-Authenticate': 'Bearer' })
  }
}

/** Path and query alone, so that a forged Host header cannot send anybody elsewhere; one slash, since `//x` is a host. */
function withoutToken(address: string): string {
  const url = new URL(address)
  url.searchParams.delete('token')
  return url.pathname.replace(/^\/+/, '/') + url.search
}

/** Compares digests: equal length, and the same time wherever the first difference stands. */
function isEqual(a: string, b: string): boolean {
  const digest = (value: string) => createHash('sha256').update(value).digest()
  return timingSafeEqual(digest(a), digest(b))
}
