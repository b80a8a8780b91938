import { existsSync } from 'node:fs'
import { link, open, rename, rm } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { Database } from 'better-sqlite3'
import { OnrecordError, systemCode } from '../../core/index.ts'

/** Pages copied between two turns of the event loop: 4 MiB. */
const pagesAtOnce = 1024

/**
 * Copies the state that a connection reads, whole while others write. The copy gets its name when it is
 * complete, so that a file of that name is never half a ledger.
 * @throws OnrecordError usage, when the file exists or its folder does not
 */
export async function backUp(source: Database, address: string): Promise<void> {
  const file = resolve(address)
  if (existsSync(file)) throw exists(address)
  if (!existsSync(dirname(file)))
    throw new OnrecordError('usage', `There is no folder "${dirname(file)}" for the backup. Make it first.`)
  const unfinished = `${file}.${process.pid}.unfinished`
  try {
    await source.backup(unfinished, { progress: () => pagesAtOnce })
    await flushToDisk(unfinished)
    await name(unfinished, file, address)
  } finally {
    await rm(unfinished, { force: true })
  }
}

async function flushToDisk(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** A link fails where a rename would replace a file that somebody made meanwhile. */
async function name(unfinished: string, file: string, address: string): Promise<void> {
  try {
    await link(unfinished, file)
  } catch (error) {
    if (systemCode(error) === 'EEXIST') throw exists(address)
    // Some file systems have no links.
    await rename(unfinished, file)
  }
}

function exists(address: string): OnrecordError {
  return new OnrecordError('usage', `"${address}" exists already. Give the backup a new name.`)
}
