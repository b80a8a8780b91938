import type { Database } from 'better-sqlite3'
import { sql } from 'kysely'
import { OnrecordError } from '../../core/index.ts'
import { foreign } from './faults.ts'
import * as first from './migrations/0001-first.ts'
import * as antecedents from './migrations/0002-antecedents.ts'
import * as confidence from './migrations/0003-no-confidence.ts'
import * as interpretations from './migrations/0004-interpretations.ts'
import * as claims from './migrations/0005-claims.ts'
import type { Db } from './tables.ts'

interface Migration {
  up(db: Db): Promise<void>
  /** SQL of temporary views that show a ledger of the version before as if it had been brought up. */
  readonly shownAs: readonly string[]
}

/** Each takes a ledger from the version before to the next one; the first is version 1. */
const migrations: readonly Migration[] = [first, antecedents, confidence, interpretations, claims]

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

/**
 * Shows an older ledger in the schema of this program to a connection that may not change it. The views are
 * the connection's own and lie in memory; the file stays as it is.
 */
export function showAsCurrent(raw: Database): void {
  if (raw.pragma('application_id', { simple: true }) !== applicationId) return
  const version = Number(raw.pragma('user_version', { simple: true }))
  const views = migrations.slice(version).flatMap(({ shownAs }) => shownAs)
  if (views.length === 0) return
  raw.pragma('temp_store = memory')
  raw.pragma('query_only = off')
  for (const view of views) raw.exec(view)
  raw.pragma('query_only = on')
}

async function pragma(db: Db, name: 'application_id' | 'user_version'): Promise<number> {
  const { rows } = await sql<Record<string, number>>`pragma ${sql.raw(name)}`.execute(db)
  return rows[0]?.[name] ?? 0
}
