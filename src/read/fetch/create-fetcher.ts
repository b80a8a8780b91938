import { setTimeout as sleep } from 'node:timers/promises'
import { usualLimits } from './fetch-limits.ts'
import type { Fetcher } from './fetcher.ts'
import type { FetcherOptions } from './fetcher-options.ts'
import { createPace } from './pace.ts'
import { isPublicAddress } from './public-address.ts'
import { resolveBySystem } from './resolve-host.ts'
import type { RobotsCache } from './robots.ts'

/** A `Fetcher` for http and https. What each robots.txt says, and when a host was asked, is kept as long as it is. */
export function createFetcher(options: FetcherOptions): Fetcher {
  const known: RobotsCache = new Map()
  const settings = {
    mayReach: isPublicAddress,
    resolve: resolveBySystem,
    wait: async (ms: number, signal: AbortSignal) => sleep(ms, undefined, { signal }),
    ...options,
    limits: { ...usualLimits, ...options.limits },
    known,
  }
  const pace = createPace({ pauseMs: settings.limits.pauseMs, wait: settings.wait })
  return {
    async fetch(address, signal) {
      // Loaded at first need: a reader of files needs no client.
      const { fetchPage } = await import('./fetch-page.ts')
      return await fetchPage(address, { ...settings, pace }, signal)
    },
  }
}
