import { sql } from 'kysely'
import { OnrecordError } from '../../core/index.ts'
import { foreign } from './faults.ts'
import * as first from './migrations/0001-first.ts'
import type { Db } from './tables.ts'

/** Each takes a ledger from the version before to the next one; the first is version 1. */
const migrations = [first]

/** Marks an SQLite file as a ledger: "ONRC". */
const applicationId = 0x4f4e5243

/** Schema version that this program writes. */
export const ledgerVersion = migrations.length

/** What a file says of itself. */
export type Identity = { readonly version: number } | 'empty'

/**
 * Looks at a file and changes nothing.
 * @throws OnrecordError ledgerForeign, ledgerNewer
 */
export async function identify(db: Db, file: string): Promise<Identity> {
  const id = await pragma(db, 'application_id')
  const version = await pragma(db, 'user_version')
  const { rows } = await sql`select 1 from sqlite_schema limit 1`.execute(db)
  // A process killed between making the file and filling it leaves an empty database.
  if (id === 0 && version === 0 && rows.length === 0) return 'empty'
  if (id !== applicationId) throw foreign(file)
  if (version > ledgerVersion) {
    const message =
      `"${file}" was written by a newer Onrecord (schema ${version}; this one knows ${ledgerVersion}). ` +
      'Install the newer version to open it.'
    throw new OnrecordError('ledgerNewer', message)
  }
  return { version }
}

/** Brings a ledger to the schema of this program, whole or not at all; two processes may try at once. */
export async function migrate(db: Db, file: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const identity = await identify(trx, file)
    const from = identity === 'empty' ? 0 : identity.version
    if (from === ledgerVersion) return
    for (const { up } of migrations.slice(from)) await up(trx)
    await sql.raw(`pragma application_id = ${applicationId}`).execute(trx)
    await sql.raw(`pragma user_version = ${ledgerVersion}`).execute(trx)
  })
}

async function pragma(db: Db, name: 'application_id' | 'user_version'): Promise<number> {
  const { rows } = await sql<Record<string, number>>`pragma ${sql.raw(name)}`.execute(db)
  return rows[0]?.[name] ?? 0
}
