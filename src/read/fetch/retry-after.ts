import type { OnrecordError } from '../../core/index.ts'
import type { Answer } from './ask.ts'
import { refuseBusy, refuseStatus } from './refuse-fetch.ts'

/** Who asks for a longer wait than a year is not understood. Milliseconds. */
const longestWaitMs = 366 * 24 * 60 * 60 * 1000

/**
 * How long an answer asks to wait, in milliseconds; null where it does not say.
 * @param now ISO 8601
 * @see https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
 */
export function retryAfterMs({ status, headers }: Answer, now: string): number | null {
  if (status !== 429 && status !== 503) return null
  const words = headers.get('retry-after')?.trim() ?? ''
  const ms = /^\d+$/.test(words) ? Number(words) * 1000 : toTime(words) - Date.parse(now)
  return ms <= longestWaitMs ? Math.max(0, ms) : null
}

/** Milliseconds since 1970 of an HTTP date; NaN for all else, much of which `Date` would take. */
function toTime(words: string): number {
  return /^[A-Z][a-z]{2,}, .{9,24} GMT$/.test(words) ? Date.parse(words) : Number.NaN
}

/** The sentence for an answer that is no page, with the time to come back if the site gave one. */
export function refuseAnswer(called: string, answer: Answer, now: string): OnrecordError {
  const ms = retryAfterMs(answer, now)
  if (ms === null) return refuseStatus(called, answer.status)
  const time = new Date(Date.parse(now) + ms).toISOString().replace(/\.\d+Z$/, 'Z')
  return refuseBusy(called, answer.status, `after ${time}`)
}
