import { setTimeout as sleep } from 'node:timers/promises'
import type { Database, Statement } from 'better-sqlite3'
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import { isBusy } from './faults.ts'

/** Prepared statements kept. There are about a hundred in all; lists of ids make more, of any length. */
const keptStatements = 150

/** How long a writer waits for another one before it gives up. */
const patienceMs = 60_000

/** How a connection begins a transaction: `immediate` takes the write lock at once. */
export interface DialectOptions {
  readonly begin: 'deferred' | 'immediate'
}

/**
 * Kysely over better-sqlite3. Two things differ from Kysely's own: a write transaction takes the lock
 * when it begins (one that reads first and writes later fails with SQLITE_BUSY_SNAPSHOT when another
 * wrote between), and waiting for the lock does not stop the event loop.
 */
export function createDialect(database: Database, options: DialectOptions): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createDriver: () => createDriver(database, options),
  }
}

function createDriver(database: Database, { begin }: DialectOptions): Driver {
  const connection = createConnection(database)
  let last: Promise<void> = Promise.resolve()
  let release = () => {}
  return {
    init: async () => {},
    // One connection: who comes later waits for those before.
    acquireConnection: async () => {
      const before = last
      let done = () => {}
      last = new Promise((resolve) => {
        done = resolve
      })
      await before
      release = done
      return connection
    },
    releaseConnection: async () => release(),
    beginTransaction: () => whenFree(() => void database.exec(`begin ${begin}`)),
    commitTransaction: async () => void database.exec('commit'),
    // After a full disk SQLite has rolled back by itself.
    rollbackTransaction: async () => {
      if (database.inTransaction) database.exec('rollback')
    },
    // Who opened the connection closes it.
    destroy: async () => {},
  }
}

function createConnection(database: Database): DatabaseConnection {
  const kept = new Map<string, Statement<unknown[]>>()
  return {
    executeQuery: async <R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> => {
      let statement = kept.get(sql)
      if (!statement) {
        statement = database.prepare<unknown[]>(sql)
        if (kept.size >= keptStatements) kept.clear()
        kept.set(sql, statement)
      }
      // Kysely vouches for the row type R; nothing here could check it.
      if (statement.reader) return { rows: statement.all(...parameters) as R[] }
      const { changes, lastInsertRowid } = statement.run(...parameters)
      return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) }
    },
    // biome-ignore lint/correctness/useYield: the ledger reads page by page, and never streams
    streamQuery: async function* () {
      throw new TypeError('This connection does not stream; read page by page.')
    },
  }
}

/**
 * Runs something that needs the write lock, again and again until no other connection holds it. SQLite's own
 * busy timeout would stop the event loop, and with it the holder of the lock when that is in this process.
 * @throws SqliteError SQLITE_BUSY after a minute
 */
export async function whenFree<T>(work: () => T): Promise<T> {
  const until = Date.now() + patienceMs
  for (let waitMs = 1; ; waitMs = Math.min(waitMs * 2, 32)) {
    try {
      return work()
    } catch (error) {
      if (!isBusy(error) || Date.now() > until) throw error
    }
    // Uneven steps, so that two who wait do not keep meeting.
    await sleep(waitMs * (0.5 + Math.random()))
  }
}
