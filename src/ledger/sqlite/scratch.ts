import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** Tests make hundreds of ledgers; in memory, where there is such a place, that takes a tenth of the time. */
const home = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()

/** A folder for one test, removed after it. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(home, 'onrecord-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
