import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach } from 'vitest'
import type { Ledger } from '../ledger.ts'
import { openLedger } from '../open.ts'
import { ledgerSuite } from '../suite/ledger-suite.ts'

const opened: Ledger[] = []
const folders: string[] = []
/** Hundreds of ledgers are made here; in memory, where there is such a place, that takes a tenth of the time. */
const home = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()

afterEach(async () => {
  for (const ledger of opened.splice(0)) await ledger.close()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

ledgerSuite('SQLite', async () => {
  const folder = mkdtempSync(join(home, 'onrecord-'))
  folders.push(folder)
  return {
    async open({ readOnly = false } = {}) {
      const ledger = await openLedger(join(folder, 'a.db'), { create: !readOnly, readOnly })
      opened.push(ledger)
      return ledger
    },
    holds: (words) => readdirSync(folder).some((file) => readFileSync(join(folder, file)).includes(words)),
  }
})
