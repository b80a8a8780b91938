import { rmSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import Sqlite, { type Database } from 'better-sqlite3'
import { isBusy } from './faults.ts'

/** How often somebody who waits looks whether it is his turn. */
const lookEveryMs = 200

export interface TurnOptions {
  /** Called once, if somebody else is at it. */
  readonly onWaiting?: () => void
  readonly signal?: AbortSignal
}

/**
 * Runs work that only one may do at a time on a file, in this process or another. The lock is that of a database beside
 * the file, `FILE-linking`, which the system lets go of when its holder dies; nothing stands in it.
 */
export async function inTurn<T>(
  file: string,
  work: () => Promise<T>,
  { onWaiting, signal }: TurnOptions = {},
): Promise<T> {
  const beside = `${file}-linking`
  for (let isTold = false; ; await sleep(lookEveryMs, undefined, signal && { signal })) {
    const lock = takeLock(beside)
    if (lock === null) {
      if (!isTold) onWaiting?.()
      isTold = true
      continue
    }
    try {
      return await work()
    } finally {
      // First away, then free: whoever opens it anew in between works beside nobody.
      removeQuietly(beside)
      lock.close()
    }
  }
}

/** @returns null where somebody else has it */
function takeLock(beside: string): Database | null {
  const lock = new Sqlite(beside, { timeout: 0 })
  try {
    lock.exec('begin exclusive')
    return lock
  } catch (error) {
    lock.close()
    if (isBusy(error)) return null
    throw error
  }
}

/** Where a system does not remove what is open it stays, empty, and is taken again. */
function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // Stays.
  }
}
