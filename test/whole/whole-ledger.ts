import { existsSync } from 'node:fs'
import { expect } from 'vitest'
import { OnrecordError } from '../../src/core/index.ts'
import { openLedger } from '../../src/ledger/index.ts'

/**
 * As `onrecord verify` checks a ledger, without a program's start. Of a program that was killed before it made one
 * there is no file, or one in which nothing stands yet.
 */
export async function expectWhole(file: string): Promise<void> {
  if (!existsSync(file)) return
  const ledger = await openLedger(file, { readOnly: true }).catch((error: unknown) => {
    if (error instanceof OnrecordError && error.code === 'ledgerMissing') return null
    throw error
  })
  if (ledger === null) return
  try {
    expect(await ledger.verify()).toMatchObject({ fault: null })
  } finally {
    await ledger.close()
  }
}
