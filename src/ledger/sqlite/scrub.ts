import Sqlite from 'better-sqlite3'
import { OnrecordError } from '../../core/index.ts'
import type { Connection } from './connect.ts'
import { whenFree } from './driver.ts'
import { isBusy } from './faults.ts'

/**
 * Removes from the file what the tables no longer hold: SQLite keeps old pages in its log and remains
 * of moved rows in its pages. The file is written anew and the log is emptied.
 * @throws OnrecordError ledgerBusy, while another program reads an older state
 */
export async function scrub({ raw, db }: Connection): Promise<void> {
  try {
    // Inside `connection` no transaction of this process is under way.
    await db.connection().execute(async () => {
      await whenFree(() => raw.exec('vacuum'))
      await whenFree(() => emptyLog(raw))
    })
  } catch (error) {
    if (!isBusy(error)) throw error
    const message =
      'The words are out of the ledger, but remain in its file while another program reads or writes it. ' +
      'Stop that and run the same redaction again.'
    throw new OnrecordError('ledgerBusy', message, { cause: error })
  }
}

function emptyLog(raw: Connection['raw']): void {
  const busy = raw.pragma('wal_checkpoint(truncate)', { simple: true })
  if (busy !== 0) throw new Sqlite.SqliteError('The log is being read.', 'SQLITE_BUSY')
}
