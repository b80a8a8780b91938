import type { FetchLimits } from './fetch-limits.ts'
import type { Resolve } from './resolve-host.ts'

/** How a `Fetcher` asks. */
export interface FetcherOptions {
  /** Who asks: "Onrecord/0.1.0". Its first word is what robots.txt may name. */
  readonly userAgent: string
  /** The time, ISO 8601. */
  readonly now: () => string
  /** Whether a connection to an IP address may be made; the public internet alone if not given. */
  readonly mayReach?: (address: string) => boolean
  readonly resolve?: Resolve
  readonly limits?: Partial<FetchLimits>
  /** Waits so many milliseconds, as a site asked. */
  readonly wait?: (ms: number, signal: AbortSignal) => Promise<void>
}
