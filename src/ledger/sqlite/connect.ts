import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import { Kysely } from 'kysely'
import { createDialect, whenFree } from './driver.ts'
import { isClosedToUs } from './faults.ts'
import { showAsCurrent } from './migrate.ts'
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

/**
 * A connection that reads one committed state at a time and never writes. With `tidy` the last one to close
 * takes SQLite's -wal and -shm away, so that a ledger that was looked at is one file again.
 */
export function connectReader(file: string, { tidy = false } = {}): Connection {
  const raw = tidy ? openToTidy(file) : openToRead(file)
  raw.pragma(`busy_timeout = ${readerPatienceMs}`)
  showAsCurrent(raw)
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

function openToTidy(file: string): Database {
  try {
    // SQLite itself falls back to reading only where just the file is closed, and then can't tidy up.
    accessSync(file, constants.W_OK)
    accessSync(dirname(file), constants.W_OK)
    return checked(new Sqlite(file, { fileMustExist: true }), 'query_only = on')
  } catch (error) {
    if (!isClosedToUs(error)) throw error
    return openToRead(file)
  }
}

/** The connection after a first look into the file; closed again when that fails. */
function checked(raw: Database, ...pragmas: string[]): Database {
  try {
    for (const pragma of [...pragmas, 'user_version']) raw.pragma(pragma)
    return raw
  } catch (error) {
    raw.close()
    throw error
  }
}

function openToRead(file: string): Database {
  try {
    return checked(new Sqlite(file, { readonly: true, fileMustExist: true }))
  } catch (error) {
    if (!isClosedToUs(error) || hasLog(file)) throw error
    // In a folder where no -shm can be made nobody else can write either: read the file as it lies.
    return openBytes(file)
  }
}

/**
 * A ledger in memory, for a file that may be read and no more. SQLite asks for a log beside a file in WAL mode;
 * bytes 18 and 19 of a database file say that it is one (https://sqlite.org/fileformat2.html).
 */
function openBytes(file: string): Database {
  const bytes = readFileSync(file)
  bytes.fill(1, 18, 20)
  return new Sqlite(bytes, { readonly: true })
}

function hasLog(file: string): boolean {
  return existsSync(`${file}-wal`) && statSync(`${file}-wal`).size > 0
}
