import type { Ledger } from '../ledger/index.ts'

/** Opens a ledger as views show it, names that need care masked; does the work and closes it, whatever comes. */
export async function withLedger<T>(
  address: string,
  work: (ledger: Ledger) => Promise<T>,
  readOnly = true,
): Promise<T> {
  const { maskedLedger } = await import('../ledger/index.ts')
  return withWholeLedger(address, (ledger) => work(maskedLedger(ledger)), readOnly)
}

/** Opens a ledger with nothing masked: for who has asked for all of it. */
export async function withWholeLedger<T>(
  address: string,
  work: (ledger: Ledger) => Promise<T>,
  readOnly = true,
): Promise<T> {
  const { openLedger } = await import('../ledger/index.ts')
  const ledger = await openLedger(address, { readOnly })
  try {
    return await work(ledger)
  } finally {
    await ledger.close()
  }
}
