import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openLedger } from '../open.ts'
import { ledgerSuite } from '../suite/ledger-suite.ts'
import { makeFolder } from './scratch.ts'

ledgerSuite('SQLite', async () => {
  const folder = makeFolder()
  return {
    async open({ readOnly = false } = {}) {
      const ledger = await openLedger(join(folder, 'a.db'), { create: !readOnly, readOnly })
      onTestFinished(() => ledger.close())
      return ledger
    },
    holds: (words) => readdirSync(folder).some((file) => readFileSync(join(folder, file)).includes(words)),
  }
})
