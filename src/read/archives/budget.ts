import { freeGrowthBytes, mostGrowth } from './archive-limits.ts'
import { refuseGrowth } from './refuse-archive.ts'

/** What unpacking may cost: all layers of an archive together, gzip, zip and what its pages were sent in. */
export interface Budget {
  /** Counts bytes of the archive as they come from disk. */
  readonly read: (bytes: number) => void
  /** Counts bytes unpacked. @throws OnrecordError inputTooLarge above the limit */
  readonly unpacked: (bytes: number) => void
}

/** @param called the archive within a sentence */
export function createBudget(called: string): Budget {
  let before = 0
  let after = 0
  return {
    read: (bytes) => {
      before += bytes
    },
    unpacked: (bytes) => {
      after += bytes
      if (after > freeGrowthBytes + before * mostGrowth) throw refuseGrowth(called)
    },
  }
}
