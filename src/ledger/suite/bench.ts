import type { Ledger } from '../ledger.ts'

/** A new place for a ledger: empty, and the test's own. */
interface Place {
  /** Opens the ledger of this place, once more if it is open. */
  open(options?: { readOnly?: boolean }): Promise<Ledger>
  /** Whether words can be found in what is stored, by somebody who reads the bytes. */
  holds(words: string): boolean
}

/** Where the suite's ledgers live: each store brings its own. */
export type Bench = () => Promise<Place>

/** All items of an async iterable. */
export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const collected: T[] = []
  for await (const item of items) collected.push(item)
  return collected
}

/** How long a property test may take: it makes some dozens of ledgers, each with several waits for the disk. */
export const propertyMs = 60_000
