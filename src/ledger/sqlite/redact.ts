import { OnrecordError } from '../../core/index.ts'
import type { Redaction } from '../ledger.ts'
import type { Connection } from './connect.ts'
import type { Trx } from './tables.ts'
export async function redact(
  _trx: Trx,
  _id: string,
  _d: { why: string; by: string; at: string },
): Promise<Redaction> {
  throw new OnrecordError('notYet', 'soon')
}
export async function scrub(_c: Connection): Promise<void> {}
