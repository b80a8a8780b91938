import { STATUS_CODES } from 'node:http'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { type ErrorCode, OnrecordError } from '../core/index.ts'
import type { Problem } from './views.ts'

const statuses: Partial<Record<ErrorCode, number>> = {
  notFound: 404,
  usage: 400,
  ledgerBusy: 503,
  notYet: 501,
}

/**
 * An answer for an error: problem+json (RFC 9457) with a code for the program and a sentence for the reader.
 * @example problem(404, 'notFound', 'There is no statement "sta_1".')
 */
export function problem(
  status: number,
  code: string,
  detail: string,
  headers: Record<string, string> = {},
): Response {
  const body: Problem = { type: 'about:blank', title: STATUS_CODES[status] ?? 'Error', status, code, detail }
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/problem+json; charset=utf-8', ...headers },
  })
}

/** Turns whatever a route threw into a problem; `onFault` hears of what was nobody's mistake but ours. */
export function answerError(error: Error, onFault: (error: Error) => void): Response {
  if (error instanceof OnrecordError) {
    const status = statuses[error.code] ?? 500
    if (status === 500) onFault(error)
    // A writer holds the ledger for moments, not minutes: one second is long enough to try again.
    return problem(status, error.code, error.message, status === 503 ? { 'Retry-After': '1' } : {})
  }
  if (error instanceof HTTPException)
    return problem(error.status, 'usage', `${error.message || 'Bad request'}.`)
  onFault(error)
  return problem(
    500,
    'internal',
    'Onrecord itself failed at this. The terminal that runs "onrecord serve" says more.',
  )
}

/** What zod found wrong with a request, as one sentence. */
export function invalidRequest(
  result:
    | { success: true }
    | { success: false; error: { issues: readonly { path: PropertyKey[]; message: string }[] } },
  _context: Context,
): Response | undefined {
  if (result.success) return undefined
  const faults = result.error.issues.map(({ path, message }) => `"${path.join('.')}": ${message}`)
  return problem(400, 'usage', `The request does not fit: ${faults.join('; ')}.`)
}
