import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { isExportHeader } from '../core/index.ts'
import type { Ledger } from '../ledger/index.ts'
import { parseJsonl } from '../publish/index.ts'

/** An export's first line is shorter than this: its fields are fixed. */
const headerBytes = 4096

/** Whether a file begins like an export of a ledger. False for what can't be opened: reading it will say why. */
export async function isExport(file: string): Promise<boolean> {
  const start = await firstBytes(file)
  try {
    return isExportHeader(JSON.parse(start.slice(0, Math.max(0, start.indexOf('\n')))))
  } catch {
    return false
  }
}

async function firstBytes(file: string): Promise<string> {
  const handle = await open(file).catch(() => null)
  if (handle === null) return ''
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(headerBytes), 0, headerBytes, 0)
    return buffer.toString('utf8', 0, bytesRead)
  } catch {
    return ''
  } finally {
    await handle.close()
  }
}

/**
 * Takes an export back into an empty ledger, with nothing lost: the chain ends with the same hash.
 * @returns the number of entries; 0 when the ledger already holds this export
 * @throws OnrecordError ledgerNotEmpty, exportMasked, inputInvalidLine, ledgerFault
 */
export async function restore(file: string, ledger: Ledger): Promise<number> {
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })
  return ledger.restore(parseJsonl(lines))
}
