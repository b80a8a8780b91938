import { existsSync, statSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import Sqlite, { type Database } from 'better-sqlite3'
import { Kysely } from 'kysely'
import { createDialect, whenFree } from './driver.ts'
import { isClosedToUs } from './faults.ts'
import type { Db, Tables } from './tables.ts'

/** A connection as SQLite has it, and as Kysely has it. Close `raw`: Kysely closes only what it has used. */
export interface Connection {
  readonly raw: Database
  readonly db: Db
}

/**
 * How long a reader waits. In WAL mode nobody holds readers up but a process that recovers the file
 * after a crash, and that takes moments.
 */
const readerPatienceMs = 30_000

/** Page cache of the writer in KiB: the indices of some hundred thousand statements fit. */
const writerCacheKib = 32 * 1024

/** A connection that reads one committed state at a time and never writes. */
export function connectReader(file: string): Connection {
  const raw = openToRead(file)
  raw.pragma(`busy_timeout = ${readerPatienceMs}`)
  return { raw, db: new Kysely<Tables>({ dialect: createDialect(raw, { begin: 'deferred' }) }) }
}

/** The connection that writes, one transaction at a time. It waits for other processes in `whenFree`. */
export async function connectWriter(file: string): Promise<Connection> {
  const raw = new Sqlite(file, { timeout: 0 })
  try {
    await whenFree(() => raw.pragma('journal_mode = wal'))
    // A commit that was reported must outlive a power cut.
    raw.pragma('synchronous = full')
    raw.pragma('foreign_keys = on')
    // Redacted words are overwritten with zeros, not just let go.
    raw.pragma('secure_delete = on')
    raw.pragma(`cache_size = -${writerCacheKib}`)
  } catch (error) {
    raw.close()
    throw error
  }
  return { raw, db: new Kysely<Tables>({ dialect: createDialect(raw, { begin: 'immediate' }) }) }
}

function openToRead(file: string): Database {
  const raw = new Sqlite(file, { readonly: true, fileMustExist: true })
  try {
    raw.pragma('user_version')
    return raw
  } catch (error) {
    raw.close()
    if (!isClosedToUs(error) || hasLog(file)) throw error
    // In a folder where no -shm can be made nobody else can write either: read the file as it lies.
    return new Sqlite(`${pathToFileURL(file)}?immutable=1`, { readonly: true, fileMustExist: true })
  }
}

function hasLog(file: string): boolean {
  return existsSync(`${file}-wal`) && statSync(`${file}-wal`).size > 0
}
