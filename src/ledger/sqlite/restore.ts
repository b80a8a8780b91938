import { type LedgerRecord, OnrecordError } from '../../core/index.ts'
import type { Trx } from './tables.ts'
export async function restoreRecords(_trx: Trx, _r: AsyncIterable<LedgerRecord>): Promise<number> {
  throw new OnrecordError('notYet', 'soon')
}
