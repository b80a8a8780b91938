/** Lets no host be asked for one page right after another. */
export interface Pace {
  /** Waits until the host may be asked again; rejects with the signal's reason when it is aborted. */
  turn(host: string, signal: AbortSignal): Promise<void>
  /** Notes that a host has answered, or failed to. */
  done(host: string): void
}

interface PaceOptions {
  readonly pauseMs: number
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>
}

/** A pace for one run. Time is counted from the end of an answer, so that slow sites get the longer rest. */
export function createPace({ pauseMs, wait }: PaceOptions): Pace {
  const ends = new Map<string, number>()
  return {
    async turn(host, signal) {
      const end = ends.get(host)
      if (end === undefined) return
      const left = pauseMs - (performance.now() - end)
      if (left > 0) await wait(left, signal)
    },
    done(host) {
      ends.set(host, performance.now())
    },
  }
}
