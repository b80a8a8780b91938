import {
  type Article,
  articleId,
  type Block,
  type ReadArticle,
  type Row,
  sha256,
  versionId,
} from '../core/index.ts'
import { toAddress, toHost } from './address.ts'
import { creditedAgencies } from './agencies.ts'
import { collapseOrNull } from './clean.ts'
import { findCorrections } from './corrections/find-corrections.ts'
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
  /** Where the file itself says that it was filed, for a text that does not begin with it. */
  readonly dateline?: string | null
  /** Who the file itself says sent it out: an agency, or none. */
  readonly credits?: string | null
  readonly published: Pick<Article, 'publishedAt' | 'publishedFrom'>
  readonly modifiedAt: string | null
  /** As declared, ISO 639-1. */
  readonly language: string | null
  readonly isSample: boolean
  readonly mediaType: string
  readonly bytes: Uint8Array
  /** Words of blocks that the page itself marks as a correction. */
  readonly notice?: ReadonlySet<string>
  /** Where a claim was typed in. */
  readonly row?: Row
}

/** No publication date. */
export const unpublished: Draft['published'] = { publishedAt: null, publishedFrom: null }

/** The article of a draft: the caller fills in what the file does not say, ids come from the content. */
export async function toArticle(draft: Draft, options: ReadOptions): Promise<ReadArticle> {
  const { text, blocks, bytes, row } = draft
  const url = draft.url ?? toAddress(options.url)
  const outlet = draft.outlet ?? collapseOrNull(options.outlet) ?? toHost(url)
  const hash = sha256(text)
  const id = articleId({ url, outlet, sha256: hash, row })
  const words = (kinds: readonly Block['kind'][]) =>
    blocks.filter(({ kind }) => kinds.includes(kind)).map(({ start, end }) => text.slice(start, end))
  const article: Article = {
    id,
    version: versionId({ id, sha256: hash, headline: draft.headline }),
    url,
    outlet,
    headline: draft.headline,
    byline: draft.byline,
    // A row has no layout of a report: what looks like one is somebody's words.
    dateline: row ? null : (datelineOf(words(['paragraph'])[0] ?? '') ?? draft.dateline ?? null),
    agencies: row ? [] : creditedAgencies(words(['standfirst', 'paragraph', 'subheading']), creditsOf(draft)),
    ...publishedOf(draft.published, toIsoDate(options.published)),
    modifiedAt: draft.modifiedAt,
    language: draft.language ?? (await detectLanguage(text)),
    sha256: hash,
    snapshot: { sha256: sha256(bytes), mediaType: draft.mediaType, size: bytes.length },
    sample: draft.isSample || options.sample === true,
    ...(row && { row }),
  }
  // What somebody typed in is his, not an outlet's.
  const corrections = row ? [] : findCorrections(text, blocks, draft.notice)
  return { article, text, blocks, ...(corrections.length > 0 && { corrections }), bytes }
}

/** The byline, and who the file says sent the text out. */
function creditsOf({ byline, credits }: Draft): string | null {
  return byline === null ? (credits ?? null) : [byline, credits ?? ''].join('\n')
}

/** The date in a file's name and that of its making are guesses: what the caller says comes before them. */
function publishedOf(found: Draft['published'], given: string | null): Draft['published'] {
  const isGuess = found.publishedFrom === 'fileName' || found.publishedFrom === 'created'
  const isSaid = found.publishedAt !== null && !isGuess
  return isSaid || given === null ? found : { publishedAt: given, publishedFrom: 'given' }
}
