import { Embedder, inPackage, readEmbedderFolder } from '../infer/index.ts'
import type { Ledger } from '../ledger/index.ts'
import { ClaimLinker } from './link-claims.ts'
import { OriginLinker } from './link-origins.ts'

/** What links are made by; a new name has everything linked anew. */
const release = 'link-en/1'
/** More than any ledger has. */
const all = 10_000_000

/** Links articles and their statements to those in a ledger, one article after the other. */
export interface Linker {
  readonly name: string
  /**
   * Links what waits in the ledger, earliest publication first.
   * @returns how many articles were linked
   */
  linkWaiting(options?: LinkingOptions): Promise<number>
  close(): Promise<void>
}

export interface LinkingOptions {
  /** How many articles are linked, of how many at least. */
  readonly onLinked?: (articles: number, of: number) => void
  readonly signal?: AbortSignal
}

/** Opens the embedder, which stays open until the linker is closed. @throws OnrecordError modelUnusable */
export async function openLinker(
  ledger: Ledger,
  folder: string = inPackage('model', 'embedder'),
): Promise<Linker> {
  const embedder = await Embedder.load(await readEmbedderFolder(folder))
  const name = `${release}+${embedder.name}`
  const origins = new OriginLinker(ledger)
  const claims = new ClaimLinker(ledger, embedder)
  const linkOne = async (version: string) => {
    const view = await ledger.article(version)
    const { ties, places, story } = await origins.link(view)
    const { statements, moved, headline, index } = await claims.link(view)
    const interpreter = view.interpreter ?? ''
    const extractor = view.extractor ?? ''
    const day = view.article.publishedAt?.slice(0, 10) ?? null
    await ledger.links.append(
      {
        version: view.article.version,
        extractor,
        interpreter,
        linker: name,
        ties,
        places,
        statements,
        moved,
      },
      { story, day, headline, statements: index },
    )
  }
  return {
    name,
    async linkWaiting({ onLinked, signal } = {}) {
      let linked = 0
      for (;;) {
        const waiting = await ledger.links.waiting(name, all)
        if (waiting.length === 0) return linked
        for (const version of waiting) await origins.note(await ledger.article(version))
        for (const [at, version] of waiting.entries()) {
          signal?.throwIfAborted()
          await linkOne(version)
          onLinked?.(++linked, linked + waiting.length - 1 - at)
        }
      }
    },
    close: () => embedder.release(),
  }
}
