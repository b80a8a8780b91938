import { largestFileBytes } from '../limits.ts'

/** What one address may cost. Times in milliseconds, sizes in bytes. */
export interface FetchLimits {
  /** To a connection, its handshake included. */
  readonly connectMs: number
  /** From the question to the end of the answer's headers, looking the name up included. */
  readonly headersMs: number
  /** For all of it: robots.txt, redirects, waiting and the body. */
  readonly wholeMs: number
  /** The body as sent, and again the body with compression undone. */
  readonly bodyBytes: number
  readonly robotsBytes: number
  readonly headerBytes: number
  readonly redirects: number
  /** How many times its sent size a body may grow when compression is undone. */
  readonly growth: number
  /** The longest Retry-After that is waited for. */
  readonly waitMs: number
  /** Between the end of one answer of a host and the next question to it. */
  readonly pauseMs: number
}

export const usualLimits: FetchLimits = {
  // TCP repeats a lost first packet after 1, 3 and 7 seconds.
  connectMs: 10_000,
  // News sites answer within 3 seconds; gateways in front of slow ones give up after 15 to 30.
  headersMs: 20_000,
  // 20 MB at 3 megabits a second.
  wholeMs: 60_000,
  bodyBytes: largestFileBytes,
  // RFC 9309 asks for at least 500 kibibytes.
  robotsBytes: 512 * 1024,
  // Node's own limit is 16 KB; content security policies and cookies of real sites come to 20.
  headerBytes: 64 * 1024,
  redirects: 5,
  // Pages shrink to a fifth, those of repeated markup to a fiftieth; a bomb to a thousandth.
  growth: 200,
  waitMs: 10_000,
  // A reader who clicks through a site asks no faster.
  pauseMs: 1000,
}

/** Below this many bytes a body may grow as it likes: a small answer of one repeated line is no bomb. */
export const smallBodyBytes = 1024 * 1024
