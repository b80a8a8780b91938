import type { Ledger } from './ledger.ts'

/**
 * Opens a ledger at a path; `create` makes the file where there is none.
 * @throws OnrecordError ledgerMissing, ledgerForeign, ledgerNewer, ledgerBusy, notYet (postgres://)
 */
export declare function openLedger(
  address: string,
  options?: { create?: boolean; readOnly?: boolean },
): Promise<Ledger>
