import { pMapIterable } from 'p-map'
import {
  type Embedding,
  embedderName,
  inPackage,
  openEmbedderThread,
  readEmbedderFolder,
} from '../infer/index.ts'
import type { ArticleView, Ledger } from '../ledger/index.ts'
import { ClaimLinker, type PreparedClaims } from './link-claims.ts'
import { OriginLinker } from './link-origins.ts'

/** What links are made by; a new name has everything linked anew. */
const release = 'link-en/1'
/** Articles whose sentences are committed together. */
const notedAtOnce = 32
/** Articles whose vectors are made at once, and that wait ready to be linked. */
const preparedAhead = { concurrency: 2, backpressure: 4 }
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
  /** Called once where somebody else is linking into the same ledger: he is waited for. */
  readonly onWaiting?: () => void
  readonly signal?: AbortSignal
}

/** What the linker is called that `openLinker` opens by itself; its network is not loaded for that. @throws OnrecordError modelUnusable */
export async function usualLinkerName(): Promise<string> {
  const { manifest } = await readEmbedderFolder(inPackage('model', 'embedder'))
  return nameOf(embedderName(manifest))
}

const nameOf = (embedder: string) => `${release}+${embedder}`

/** Opens the embedder in a thread of its own, or takes the one given, which stays open until the linker is closed. @throws OnrecordError modelUnusable */
export async function openLinker(
  ledger: Ledger,
  given: string | Embedding = inPackage('model', 'embedder'),
): Promise<Linker> {
  const embedder = typeof given === 'string' ? await openEmbedderThread(given) : given
  const name = nameOf(embedder.name)
  const origins = new OriginLinker(ledger)
  const claims = new ClaimLinker(ledger, embedder)
  const link = async ({ view, prepared }: Prepared) => {
    const { ties, places, story } = await origins.link(view)
    const { statements, moved, headline, index } = await claims.link(prepared)
    const { version } = view.article
    const readBy = { extractor: view.extractor ?? '', interpreter: view.interpreter ?? '' }
    const day = view.article.publishedAt?.slice(0, 10) ?? null
    await ledger.links.append(
      { version, ...readBy, linker: name, ties, places, statements, moved },
      { story, day, headline, statements: index },
    )
  }
  return {
    name,
    async linkWaiting({ onLinked, signal } = {}) {
      let linked = 0
      claims.forget()
      for (;;) {
        const waiting = await ledger.links.waiting(name, all)
        if (waiting.length === 0) return linked
        for (let at = 0; at < waiting.length; at += notedAtOnce) {
          signal?.throwIfAborted()
          const views: ArticleView[] = []
          for (const version of waiting.slice(at, at + notedAtOnce)) views.push(await ledger.article(version))
          await origins.note(views)
        }
        const prepare = async (version: string): Promise<Prepared> => {
          const view = await ledger.article(version)
          return { view, prepared: await claims.prepare(view) }
        }
        let left = waiting.length
        for await (const one of pMapIterable(waiting, prepare, preparedAhead)) {
          signal?.throwIfAborted()
          await link(one)
          linked++
          left--
          onLinked?.(linked, linked + left)
        }
      }
    },
    close: () => embedder.release(),
  }
}

/** An article on its way: its vectors are made while those before it are linked. */
interface Prepared {
  readonly view: ArticleView
  readonly prepared: PreparedClaims
}
