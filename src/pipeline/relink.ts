import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Ledger, openLedger } from '../ledger/index.ts'
import { type LinkingOptions, openLinker, usualLinkerName } from './linker.ts'

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
  let changed = 0
  const relinkAll = () =>
    onLinkedCopy(ledger, options, async (held) => {
      if (await ledger.links.append(held.linking, held.index)) changed++
    })
  const articles = await ledger.links.inTurn(relinkAll, options)
  return { articles, changed }
}

/**
 * Links what waits in a ledger. Where links are without what they are found by, as after an export was taken in, that
 * is worked out first.
 * @returns how many articles were linked
 */
export function linkNew(ledger: Ledger, options: LinkingOptions = {}): Promise<number> {
  return ledger.links.inTurn(async () => {
    if (await ledger.links.lacksIndex())
      await onLinkedCopy(ledger, options, ({ linking: { version, linker }, index }) =>
        ledger.links.putIndex(version, linker, index),
      )
    const name = await usualLinkerName()
    const isAllLinked = (await ledger.links.waiting(name, 1)).length === 0
    if (isAllLinked) return 0
    const linker = await openLinker(ledger)
    try {
      return await linker.linkWaiting(options)
    } finally {
      await linker.close()
    }
  }, options)
}

type Held = NonNullable<Awaited<ReturnType<Ledger['links']['held']>>>

/** Links a copy of a ledger anew and hands over what then holds, in order. @returns how many articles were linked */
async function onLinkedCopy(
  ledger: Ledger,
  options: LinkingOptions,
  take: (held: Held) => Promise<void>,
): Promise<number> {
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
        for (const version of versions) {
          const held = await copy.links.held(version)
          if (held !== null) await take(held)
        }
        return articles
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
