import type { Visit } from './ask.ts'
import type { FetchLimits } from './fetch-limits.ts'
import type { Fetched } from './fetcher.ts'
import type { FetcherOptions } from './fetcher-options.ts'
import { type Arrival, follow } from './follow.ts'
import { toMedia } from './media.ts'
import type { Pace } from './pace.ts'
import { refuseSlow } from './refuse-fetch.ts'
import { refuseAnswer, retryAfterMs } from './retry-after.ts'
import { admitByRobots, type RobotsCache } from './robots.ts'
import { toTarget } from './target.ts'

interface Settings extends Required<FetcherOptions> {
  readonly limits: FetchLimits
  readonly known: RobotsCache
  readonly pace: Pace
}

/** The page at an address, all limits held. See `Fetcher`. */
export async function fetchPage(address: string, settings: Settings, signal?: AbortSignal): Promise<Fetched> {
  const called = JSON.stringify(address)
  const { limits, pace } = settings
  const start = toTarget(called, address)
  await pace.turn(start.host, signal ?? new AbortController().signal)
  const slow = new AbortController()
  const timer = setTimeout(() => slow.abort(refuseSlow(called, 'all of it', limits.wholeMs)), limits.wholeMs)
  const either = signal === undefined ? slow.signal : AbortSignal.any([signal, slow.signal])
  try {
    return toFetched(
      called,
      await arrive(start, { ...settings, called, isRedirect: false, signal: either }),
      settings,
    )
  } catch (error) {
    either.throwIfAborted()
    throw error
  } finally {
    clearTimeout(timer)
    pace.done(start.host)
  }
}

/** Goes the way, and once again when the site asks for a short wait. */
async function arrive(start: URL, visit: Visit & Settings): Promise<Arrival> {
  const { known, now, limits, wait, signal } = visit
  const admit = (url: URL, step: Visit) => admitByRobots(url, { visit: step, known, now })
  const arrival = await follow(start, visit, admit)
  const ms = retryAfterMs(arrival.answer, now())
  if (ms === null || ms > limits.waitMs) return arrival
  await wait(ms, signal)
  return await follow(start, visit, admit)
}

function toFetched(called: string, { url, answer }: Arrival, { now }: Settings): Fetched {
  const { bytes, headers } = answer
  if (bytes === null) throw refuseAnswer(called, answer, now())
  return { url: url.href, ...toMedia(headers.get('content-type')), bytes }
}
