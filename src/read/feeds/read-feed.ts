import { fail, OnrecordError, type Outcome, type ReadArticle, succeed } from '../../core/index.ts'
import type { ReadOptions } from '../read-options.ts'
import { capitalise } from '../refuse.ts'
import { toArticle } from '../to-article.ts'
import { toDraft } from './entry-draft.ts'
import type { Feed, FeedEntry } from './feed.ts'
import { parseFeed } from './parse-feed.ts'

/** One outcome of a feed: an entry's article, or at the end what of the feed is no article. */
interface FeedItem {
  /** After the feed's name: ", entry 3". */
  readonly at: string
  readonly outcome: Outcome<ReadArticle>
  /** How much of the feed is read, 0 to 1. */
  readonly part: number
}

/**
 * The articles of a feed's entries in its order. Entries without their whole text make one failure together,
 * with their number: their pages hold what the feed does not.
 * @param called the feed within a sentence
 * @param options `url` is the feed's address: no entry's, but what its links are relative to
 * @throws OnrecordError when the feed as a whole cannot be read
 */
export async function* readFeed(
  called: string,
  text: string,
  { url, ...options }: ReadOptions,
): AsyncGenerator<FeedItem> {
  const feed = parseNamed(called, text, url)
  const { entries } = feed
  if (entries.length === 0) throw refuseNoEntries(called)
  let without = 0
  for (const [index, entry] of entries.entries()) {
    options.signal?.throwIfAborted()
    const at = `, entry ${index + 1}`
    const outcome = await readEntry(`${called}${at}`, feed, entry, options)
    if (outcome === null) without++
    else yield { at, outcome, part: (index + 1) / entries.length }
  }
  if (without > 0) yield { at: '', outcome: fail(refuseWithout(called, without, entries.length)), part: 1 }
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

function refuseNoEntries(called: string): OnrecordError {
  return new OnrecordError(
    'inputNoArticle',
    `${capitalise(called)} is a feed without entries. Save it again when it has some, or save the pages themselves.`,
  )
}

function refuseWithout(called: string, without: number, all: number): OnrecordError {
  const which =
    without === all ? (all === 1 ? 'The entry' : `All ${all} entries`) : `${without} of the ${all} entries`
  const have = without === 1 ? 'has no text of its own' : 'have no text of their own'
  return new OnrecordError(
    'inputNoArticle',
    `${which} of ${called} ${have}, only a title or a summary. Save their pages and pass those files.`,
  )
}
