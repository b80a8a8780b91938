import type { Draft } from '../to-article.ts'
import type { Feed, FeedEntry } from './feed.ts'

/** Reads the page at an entry's address. @throws OnrecordError */
export type ReadPage = (address: string) => Promise<Draft>

/** The article of an entry's page; what the page does not say of itself comes from the feed. */
export function toPageDraft(page: Draft, feed: Feed, entry: FeedEntry): Draft {
  const outlet = page.outlet ?? entry.outlet ?? feed.title
  const author = entry.author ?? feed.author
  const date = entry.published ?? entry.updated
  return {
    ...page,
    outlet,
    headline: page.headline ?? entry.title,
    byline: page.byline ?? (author === outlet ? null : author),
    published:
      page.published.publishedAt === null && date !== null
        ? { publishedAt: date, publishedFrom: 'feed' }
        : page.published,
    modifiedAt: page.modifiedAt ?? entry.updated,
    language: page.language ?? entry.language ?? feed.language,
  }
}
