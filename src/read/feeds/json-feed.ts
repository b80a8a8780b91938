import { z } from 'zod'
import { OnrecordError } from '../../core/index.ts'
import { toAddress } from '../address.ts'
import { collapseOrNull } from '../clean.ts'
import { faultOfJson } from '../json-size.ts'
import { toLanguage } from '../language.ts'
import { longestFeedEntry, mostFeedEntries } from '../limits.ts'
import type { Feed, FeedContent, FeedEntry } from './feed.ts'
import { toFeedDate } from './feed-date.ts'
import { toLine } from './feed-words.ts'
import { refuseEntries, refuseFeed, refuseLongEntry } from './refuse-feed.ts'

/** A field that is not what it should be counts as missing: feeds are written by hand, too. */
const words = z.string().nullish().catch(null)
const Person = z.object({ name: words }).nullish().catch(null)
const shared = { language: words, author: Person, authors: z.array(Person).nullish().catch(null) }
const Item = z.object({
  ...shared,
  id: words,
  url: words,
  title: words,
  content_html: words,
  content_text: words,
  summary: words,
  date_published: words,
  date_modified: words,
})
const JsonFeed = z.object({
  ...shared,
  title: words,
  home_page_url: words,
  feed_url: words,
  items: z.array(z.unknown()).nullish().catch(null),
})

/**
 * The feed in JSON Feed 1.0 and 1.1.
 * @throws OnrecordError inputUnsupported for what is no JSON Feed or above the limits, inputTooLarge for too many entries
 * @see https://www.jsonfeed.org/version/1.1/
 */
export function parseJsonFeed(text: string, address?: string): Feed {
  const fault = faultOfJson(text)
  if (fault !== null) throw refuseFeed(fault)
  const feed = JsonFeed.safeParse(parse(text))
  if (!feed.success) throw refuseShape()
  const { title, home_page_url, feed_url, language, items } = feed.data
  if ((items?.length ?? 0) > mostFeedEntries) throw refuseEntries()
  const link = toAddress(home_page_url)
  const base = link ?? toAddress(feed_url) ?? address
  return {
    mediaType: 'application/feed+json',
    title: collapseOrNull(title),
    link,
    author: authorOf(feed.data),
    language: toLanguage(language),
    entries: (items ?? []).flatMap((item) => {
      const known = Item.safeParse(item)
      if (!known.success) return []
      const source = JSON.stringify(item)
      if (source.length > longestFeedEntry) throw refuseLongEntry()
      return [toEntry(known.data, base, source)]
    }),
  }
}

function toEntry(item: z.infer<typeof Item>, base: string | undefined, source: string): FeedEntry {
  const title = contentOf('text', item.title)
  return {
    title: title && toLine(title),
    link: toAddress(item.url, base) ?? toAddress(item.id),
    author: authorOf(item),
    outlet: null,
    published: toFeedDate(item.date_published),
    updated: toFeedDate(item.date_modified),
    language: toLanguage(item.language),
    content: contentOf('html', item.content_html) ?? contentOf('text', item.content_text),
    summary: contentOf('text', item.summary),
    source,
  }
}

function contentOf(kind: FeedContent['kind'], words: string | null | undefined): FeedContent | null {
  return words && words.trim() !== '' ? { kind, words } : null
}

function authorOf({ author, authors }: Pick<z.infer<typeof Item>, 'author' | 'authors'>): string | null {
  const names = [...(authors ?? []), ...(authors?.length ? [] : [author])].flatMap(
    (person) => collapseOrNull(person?.name) ?? [],
  )
  return names.length > 0 ? [...new Set(names)].join(', ') : null
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) throw refuseShape()
    throw error
  }
}

function refuseShape(): OnrecordError {
  return new OnrecordError(
    'inputUnsupported',
    'Could not read the feed: it is not valid JSON Feed. Save it again, or save the pages of its entries.',
  )
}
