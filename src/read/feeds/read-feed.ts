import { fail, OnrecordError, type Outcome, type ReadArticle, succeed } from '../../core/index.ts'
import { mostFeedPages } from '../limits.ts'
import type { ReadOptions } from '../read-options.ts'
import { toArticle } from '../to-article.ts'
import { toDraft } from './entry-draft.ts'
import { type ReadPage, toPageDraft } from './entry-page.ts'
import type { Feed, FeedEntry } from './feed.ts'
import { parseFeed } from './parse-feed.ts'
import { refuseMorePages, refuseNoEntries, refuseWithout } from './refuse-entries.ts'

/** One outcome of a feed: an entry's article, or at the end what of the feed is no article. */
interface FeedItem {
  /** After the feed's name: ", entry 3". */
  readonly at: string
  readonly outcome: Outcome<ReadArticle>
  /** How much of the feed is read, 0 to 1. */
  readonly part: number
}

/**
 * The articles of a feed's entries in its order: the entry's text where the feed gives it whole, else its page.
 * Entries whose pages are not read make one failure together, with their number.
 * @param called the feed within a sentence
 * @param options `url` is the feed's address: no entry's, but what its links are relative to
 * @param readPage reads an entry's page; null where pages are not to be fetched
 * @throws OnrecordError when the feed as a whole cannot be read
 */
export async function* readFeed(
  called: string,
  text: string,
  { url, ...options }: ReadOptions,
  readPage: ReadPage | null = null,
): AsyncGenerator<FeedItem> {
  const feed = parseNamed(called, text, url)
  const { entries } = feed
  if (entries.length === 0) throw refuseNoEntries(called)
  const asked = new Set<string>()
  let without = 0
  let more = 0
  for (const [index, entry] of entries.entries()) {
    options.signal?.throwIfAborted()
    const at = `, entry ${index + 1}`
    const part = (index + 1) / entries.length
    const outcome = await readEntry(`${called}${at}`, feed, entry, options)
    const { link } = entry
    if (outcome !== null) yield { at, outcome, part }
    else if (readPage === null || link === null) without++
    // Feeds list an entry again when it changes; its page is one.
    else if (asked.has(link)) continue
    else if (asked.size >= mostFeedPages) more++
    else {
      asked.add(link)
      yield { at, outcome: await readEntryPage(link, readPage, { feed, entry, options }), part }
    }
  }
  const counts = { without, all: entries.length, couldRead: readPage === null }
  if (without > 0) yield { at: '', outcome: fail(refuseWithout(called, counts)), part: 1 }
  if (more > 0) yield { at: '', outcome: fail(refuseMorePages(called, more)), part: 1 }
}

async function readEntry(
  called: string,
  feed: Feed,
  entry: FeedEntry,
  options: ReadOptions,
): Promise<Outcome<ReadArticle> | null> {
  try {
    const draft = toDraft(feed, entry)
    return draft === null ? null : succeed(await toArticle(draft, options))
  } catch (error) {
    if (error instanceof OnrecordError) return fail(named(called, error))
    throw error
  }
}

async function readEntryPage(
  link: string,
  readPage: ReadPage,
  { feed, entry, options }: { feed: Feed; entry: FeedEntry; options: ReadOptions },
): Promise<Outcome<ReadArticle>> {
  try {
    return succeed(await toArticle(toPageDraft(await readPage(link), feed, entry), options))
  } catch (error) {
    if (error instanceof OnrecordError) return fail(error)
    throw error
  }
}

function parseNamed(called: string, text: string, address: string | undefined): Feed {
  try {
    return parseFeed(text, address)
  } catch (error) {
    throw error instanceof OnrecordError ? named(called, error) : error
  }
}

/** What parses does not know the file; who reads its sentence must. */
function named(called: string, error: OnrecordError): OnrecordError {
  return new OnrecordError(error.code, error.message.replace('the feed', called), { cause: error })
}
