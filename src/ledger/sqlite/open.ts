import { type Stats, statSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import { OnrecordError, systemCode } from '../../core/index.ts'
import type { Ledger } from '../ledger.ts'
import { type Connection, connectReader, connectWriter } from './connect.ts'
import { toLedgerError } from './faults.ts'
import { identify, migrate } from './migrate.ts'
import { SqliteLedger } from './sqlite-ledger.ts'

/** Opens a ledger in a file. See `openLedger`. */
export async function openSqlite(
  address: string,
  { create = false, readOnly = false }: { create?: boolean; readOnly?: boolean },
): Promise<Ledger> {
  const file = resolve(address)
  try {
    await lookFirst(file, address, create && !readOnly)
    const writer = readOnly ? null : await openWriter(file)
    return new SqliteLedger(file, { writer, reader: connectReader(file, { tidy: true }) })
  } catch (error) {
    throw toLedgerError(error, address)
  }
}

/** Whether this may be opened, seen without changing a byte: a wrong name must not cost anybody a file. */
async function lookFirst(file: string, address: string, create: boolean): Promise<void> {
  const stats = statOf(file)
  if (stats?.isDirectory())
    throw new OnrecordError('ledgerForeign', `"${address}" is a folder. Name a file in it.`)
  if (!stats) {
    if (create && statOf(dirname(file))?.isDirectory()) return
    throw missing(file, address, create)
  }
  const reader = connectReader(file)
  try {
    const identity = await identify(reader.db, address)
    if (identity === 'empty' && !create) {
      const message = `"${address}" is empty. "onrecord read FILE..." puts reports into it.`
      throw new OnrecordError('ledgerMissing', message)
    }
  } finally {
    reader.raw.close()
  }
}

function missing(file: string, address: string, create: boolean): OnrecordError {
  const message = create
    ? `There is no folder "${dirname(file)}" to make the ledger "${basename(file)}" in. Make it first.`
    : `There is no ledger "${address}". "onrecord read FILE..." makes one; --ledger names another.`
  return new OnrecordError('ledgerMissing', message)
}

function statOf(path: string): Stats | null {
  try {
    return statSync(path)
  } catch (error) {
    if (systemCode(error) === 'ENOENT' || systemCode(error) === 'ENOTDIR') return null
    throw error
  }
}

async function openWriter(file: string): Promise<Connection> {
  const writer = await connectWriter(file)
  try {
    await migrate(writer.db, file)
    return writer
  } catch (error) {
    writer.raw.close()
    throw error
  }
}
