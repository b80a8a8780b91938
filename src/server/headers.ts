import type { MiddlewareHandler } from 'hono'
import { problem } from './problem.ts'

const headers = {
  'Content-Security-Policy':
    "default-src 'self'; script-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; worker-src 'self' blob:",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

/**
 * Sets on every answer what keeps hostile words from doing anything, and other sites from reading or
 * framing this one. What says nothing of caching is asked for anew each time.
 */
export const guardAnswers: MiddlewareHandler = async (c, next) => {
  await next()
  for (const [name, value] of Object.entries(headers)) c.res.headers.set(name, value)
  if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-store')
}

/** Nothing can be changed from the page yet, so that nothing but looking is let in. */
export const onlyLooking: MiddlewareHandler = async (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
  return problem(
    405,
    'methodNotAllowed',
    `This ledger can be looked at, not changed, over HTTP: ${c.req.method} is not answered.`,
    {
      Allow: 'GET, HEAD',
    },
  )
}
