import { collapse, toWellFormed } from '../clean.ts'
import { bodyBlocks, joinBlocks, type PageBlock } from '../page-blocks.ts'
import { parseDocument } from '../parse-document.ts'
import { type Draft, unpublished } from '../to-article.ts'
import { escapeMarkup } from '../xml/xml-elements.ts'
import type { Feed, FeedContent, FeedEntry } from './feed.ts'
import { refuseFeed } from './refuse-feed.ts'

/** Fewest letters of an entry's whole text: as for a page, below this it is a notice. */
const fewestLetters = 80

/** Fewest letters of a description that is taken for the whole text: some five sentences. Teasers have one or two. */
const fewestOfSummary = 800

/** The end of a text that goes on elsewhere. */
const cutOff = /(?:\[\s*(?:…|\.{3})\s*\]|(?:continue|keep) reading\b.{0,120})\W*$/iu
/** As above, but whole articles end so as well. */
const perhapsCutOff = /(?:…|\.{3}|\b(?:read|learn|see) more|\bmore)[\s»→>.]*$/iu

/** What blogs' software adds below every entry. */
const addedLine = /^The post .{1,300} (?:appeared first|first appeared) on .{1,200}\.$/u

/**
 * The article of an entry; null where the feed does not give its whole text.
 * @throws OnrecordError inputUnsupported for markup that is too deep or too much
 */
export function toDraft(feed: Feed, entry: FeedEntry): Draft | null {
  const blocks =
    wholeText(entry.content, entry.title, 'content') ?? wholeText(entry.summary, entry.title, 'summary')
  if (blocks === null) return null
  const headline: PageBlock[] = entry.title === null ? [] : [{ kind: 'headline', words: entry.title }]
  const outlet = entry.outlet ?? feed.title
  const author = entry.author ?? feed.author
  // An Atom entry must say when it was updated and need not say more: then that is its date.
  const publishedAt = entry.published ?? entry.updated
  return {
    ...joinBlocks([...headline, ...blocks]),
    url: entry.link,
    outlet,
    headline: entry.title,
    byline: author === outlet ? null : author,
    published: publishedAt === null ? unpublished : { publishedAt, publishedFrom: 'feed' },
    modifiedAt: entry.updated,
    language: entry.language ?? feed.language,
    isSample: false,
    mediaType: feed.mediaType,
    bytes: Buffer.from(toWellFormed(entry.source)),
  }
}

function wholeText(
  content: FeedContent | null,
  headline: string | null,
  from: 'content' | 'summary',
): PageBlock[] | null {
  if (content === null) return null
  const blocks = blocksOf(content, headline)
  const letters = blocks.reduce((sum, { words }) => sum + (words.match(/\p{L}/gu)?.length ?? 0), 0)
  const end = blocks.at(-1)?.words.slice(-200) ?? ''
  if (letters < (from === 'summary' ? fewestOfSummary : fewestLetters) || cutOff.test(end)) return null
  const isShort = from === 'summary' || letters < fewestOfSummary
  return isShort && perhapsCutOff.test(end) ? null : blocks
}

/** The blocks of an entry's words, without the headline. */
function blocksOf(content: FeedContent, headline: string | null): PageBlock[] {
  const document = parseDocument(content.kind === 'html' ? content.words : paragraphsOf(content.words))
  if ('refused' in document) throw refuseFeed(document.refused)
  return bodyBlocks(document.body, { headline, standfirst: null }).filter(
    ({ words }) => !addedLine.test(words),
  )
}

/** The words of an entry's content or summary as an article would have them, a block a line. */
export function wordsOfContent(content: FeedContent): string {
  return joinBlocks(blocksOf(content, null)).text
}

/** Plain text parts its paragraphs by empty lines, else by lines. */
function paragraphsOf(text: string): string {
  const parts = /\n[ \t]*\r?\n/.test(text) ? text.split(/\n[ \t]*\r?\n/) : text.split('\n')
  return parts.map((part) => `<p>${escapeMarkup(collapse(part))}</p>`).join('')
}
