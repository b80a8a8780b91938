import { OnrecordError } from '../../core/index.ts'
import type { Verified } from '../ledger.ts'
import type { Db } from './tables.ts'
export async function verifyLedger(_db: Db, _p?: (share: number) => void): Promise<Verified> {
  throw new OnrecordError('notYet', 'soon')
}
