import { OnrecordError } from '../core/index.ts'
import type { Ledger } from './ledger.ts'
import { openSqlite } from './sqlite/open.ts'

/**
 * Opens a ledger at a path; `create` makes the file where there is none, `readOnly` changes nothing.
 * @throws OnrecordError ledgerMissing, ledgerForeign, ledgerNewer, ledgerReadOnly, ledgerBusy, ledgerFault,
 *   notYet (postgres://)
 * @example const ledger = await openLedger('onrecord.db', { create: true })
 */
export async function openLedger(
  address: string,
  options: { create?: boolean; readOnly?: boolean } = {},
): Promise<Ledger> {
  if (/^postgres(ql)?:\/\//i.test(address)) {
    const message = 'Ledgers in PostgreSQL come in a later version. Give the path of a file instead.'
    throw new OnrecordError('notYet', message)
  }
  return openSqlite(address, options)
}
