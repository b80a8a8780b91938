import { type Article, articleId, type Block, type ReadArticle, sha256, versionId } from '../core/index.ts'
import { toAddress, toHost } from './address.ts'
import { creditedAgencies } from './agencies.ts'
import { collapseOrNull } from './clean.ts'
import { datelineOf } from './dateline.ts'
import { toIsoDate } from './dates.ts'
import { detectLanguage } from './language.ts'
import type { ReadOptions } from './read-options.ts'

/** What a format's reader found, before the caller's word and the ids. Null is "not said". */
export interface Draft {
  readonly text: string
  readonly blocks: Block[]
  readonly url: string | null
  readonly outlet: string | null
  readonly headline: string | null
  readonly byline: string | null
  readonly published: Pick<Article, 'publishedAt' | 'publishedFrom'>
  readonly modifiedAt: string | null
  /** As declared, ISO 639-1. */
  readonly language: string | null
  readonly isSample: boolean
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** No publication date. */
export const unpublished: Draft['published'] = { publishedAt: null, publishedFrom: null }

/** The article of a draft: the caller fills in what the file does not say, ids come from the content. */
export async function toArticle(draft: Draft, options: ReadOptions): Promise<ReadArticle> {
  const { text, blocks, bytes } = draft
  const url = draft.url ?? toAddress(options.url)
  const outlet = draft.outlet ?? collapseOrNull(options.outlet) ?? toHost(url)
  const hash = sha256(text)
  const id = articleId({ url, outlet, sha256: hash })
  const words = (kinds: readonly Block['kind'][]) =>
    blocks.filter(({ kind }) => kinds.includes(kind)).map(({ start, end }) => text.slice(start, end))
  const article: Article = {
    id,
    version: versionId({ id, sha256: hash, headline: draft.headline }),
    url,
    outlet,
    headline: draft.headline,
    byline: draft.byline,
    dateline: datelineOf(words(['paragraph'])[0] ?? ''),
    agencies: creditedAgencies(words(['standfirst', 'paragraph', 'subheading']), draft.byline),
    ...publishedOf(draft.published, toIsoDate(options.published)),
    modifiedAt: draft.modifiedAt,
    language: draft.language ?? (await detectLanguage(text)),
    sha256: hash,
    snapshot: { sha256: sha256(bytes), mediaType: draft.mediaType, size: bytes.length },
    sample: draft.isSample || options.sample === true,
  }
  return { article, text, blocks, bytes }
}

/** A date in a file's name is a guess: what the caller says comes before it. */
function publishedOf(found: Draft['published'], given: string | null): Draft['published'] {
  const isSaid = found.publishedAt !== null && found.publishedFrom !== 'fileName'
  return isSaid || given === null ? found : { publishedAt: given, publishedFrom: 'given' }
}
