import type { Feed } from './feed.ts'
import { parseJsonFeed } from './json-feed.ts'
import { parseXmlFeed } from './xml-feed.ts'

/**
 * The feed in a decoded file of any kind; each entry with its title, `link`, dates, author and words as the
 * feed gives them, articles or not.
 * @param address where the feed came from: what its addresses are relative to if it does not say
 * @throws OnrecordError inputUnsupported, inputTooLarge
 * @example parseFeed(xml).entries.map(({ link }) => link)
 */
export function parseFeed(text: string, address?: string): Feed {
  return /^[\s\uFEFF]*\{/.test(text) ? parseJsonFeed(text, address) : parseXmlFeed(text, address)
}
