import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Ledger, openLedger } from '../ledger/index.ts'
import { type LinkingOptions, openLinker } from './linker.ts'

/** What linking anew did. */
export interface Relinked {
  /** Articles that were linked. */
  readonly articles: number
  /** Entries that were appended: articles of which something holds now that did not before. */
  readonly changed: number
}

/**
 * Links all articles of a ledger anew in the order of publication, as if they had been read so: on a copy, of which the
 * ledger takes what is another way than it has it. What people decided holds. Stopped halfway and run again it ends
 * the same.
 */
export async function relink(ledger: Ledger, options: LinkingOptions = {}): Promise<Relinked> {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-relink-'))
  try {
    const file = join(folder, 'copy.db')
    await ledger.backup(file)
    const copy = await openLedger(file)
    try {
      await copy.links.reset()
      const linker = await openLinker(copy)
      try {
        const versions = await copy.links.waiting(linker.name, Number.MAX_SAFE_INTEGER)
        const articles = await linker.linkWaiting(options)
        return { articles, changed: await takeOver(ledger, copy, versions) }
      } finally {
        await linker.close()
      }
    } finally {
      await copy.close()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** @returns how many versions have other links now */
async function takeOver(ledger: Ledger, copy: Ledger, versions: readonly string[]): Promise<number> {
  let changed = 0
  for (const version of versions) {
    const held = await copy.links.held(version)
    if (held !== null && (await ledger.links.append(held.linking, held.index))) changed++
  }
  return changed
}
