import { toAddress } from '../address.ts'
import { toLanguage } from '../language.ts'
import { mostFeedEntries } from '../limits.ts'
import { withoutDoctype } from '../xml/doctype.ts'
import { forEachElement, wordsOf, type XmlElement } from '../xml/xml-elements.ts'
import type { Feed, FeedContent, FeedEntry } from './feed.ts'
import { toFeedDate } from './feed-date.ts'
import { contentOf, toLine, toName } from './feed-words.ts'
import { refuseEntries, refuseFeed } from './refuse-feed.ts'

const publishedKeys = [
  'pubdate',
  'published',
  'issued',
  'dcterms:issued',
  'dc:date',
  'created',
  'dcterms:created',
]
const updatedKeys = ['updated', 'modified', 'dcterms:modified']
const contentKeys = ['content:encoded', 'content', 'xhtml:body', 'xhtml:div', 'body', 'fullitem']
const summaryKeys = ['description', 'summary', 'dc:description', 'itunes:summary']

/** Elements by key, in the feed's order. */
type Fields = ReadonlyMap<string, readonly XmlElement[]>

/** An entry whose address waits for the feed's, which can stand after it. */
interface OpenEntry extends Omit<FeedEntry, 'link'> {
  readonly links: readonly { readonly words: string; readonly base: string | null }[]
}

/**
 * The feed in decoded XML: RSS 0.9 to 2.0, RSS 1.0 (RDF), Atom 0.3 and 1.0, well-formed or not. No entity is
 * expanded and nothing is fetched.
 * @throws OnrecordError inputUnsupported or inputTooLarge for what only a hostile feed has
 */
export function parseXmlFeed(text: string, address?: string): Feed {
  const xml = withoutDoctype(text, refuseFeed)
  const entries: OpenEntry[] = []
  const channel = new Map<string, XmlElement[]>()
  let root: XmlElement | null = null
  let usual: FeedContent['kind'] = 'html'
  forEachElement(xml, {
    refuse: refuseFeed,
    isFrame: (element, parent) => {
      if (parent === null) {
        root = element
        usual = element.key === 'feed' ? 'text' : 'html'
      }
      return parent === null || element.key === 'channel' || element.key === 'items'
    },
    onElement: (element, parent) => {
      if (element.key === 'item' || element.key === 'entry') {
        if (entries.length >= mostFeedEntries) throw refuseEntries()
        entries.push(toEntry(element, usual, xml))
      } else if (parent.key === 'channel' || parent.key === 'feed') put(channel, element)
    },
  })
  return toFeed({ root, channel, entries, usual, address })
}

interface Parts {
  readonly root: XmlElement | null
  readonly channel: Fields
  readonly entries: readonly OpenEntry[]
  readonly usual: FeedContent['kind']
  readonly address: string | undefined
}

function toFeed({ root, channel, entries, usual, address }: Parts): Feed {
  const links = linksOf(channel)
  const link = firstAddress(links, address)
  const self = channel.get('link')?.find(({ attributes }) => attributes.rel === 'self')
  const base = link ?? toAddress(self?.attributes.href) ?? address
  return {
    mediaType: usual === 'text' ? 'application/atom+xml' : 'application/rss+xml',
    title: lineOf(channel, ['title', 'dc:title'], usual),
    link,
    author: authorOf(channel, usual),
    language: languageOf(channel, root),
    entries: entries.map(({ links: own, ...entry }) => ({ ...entry, link: firstAddress(own, base) })),
  }
}

function toEntry(element: XmlElement, usual: FeedContent['kind'], xml: string): OpenEntry {
  const fields = fieldsOf(element)
  const source = fields.get('source')?.[0]
  const contents = contentKeys.flatMap((key) =>
    (fields.get(key) ?? []).flatMap((found) => contentOf(found, key === 'content' ? usual : 'html') ?? []),
  )
  return {
    title: lineOf(fields, ['title', 'dc:title'], usual),
    links: linksOf(fields, element),
    author: authorOf(fields, usual) ?? (source ? authorOf(fieldsOf(source), usual) : null),
    outlet: source ? outletOf(source, usual) : null,
    published: dateOf(fields, publishedKeys),
    updated: dateOf(fields, updatedKeys),
    language: languageOf(fields, fields.get('content')?.[0] ?? element),
    // Some feeds give the text twice, cut and whole.
    content: contents.toSorted((a, b) => b.words.length - a.words.length)[0] ?? null,
    summary: contentOf(summaryKeys.flatMap((key) => fields.get(key) ?? [])[0], usual),
    source: xml.slice(element.start, element.end),
  }
}

function fieldsOf(element: XmlElement): Fields {
  const fields = new Map<string, XmlElement[]>()
  for (const child of element.children) if (typeof child !== 'string') put(fields, child)
  return fields
}

function put(fields: Map<string, XmlElement[]>, element: XmlElement): void {
  const known = fields.get(element.key)
  if (known) known.push(element)
  else fields.set(element.key, [element])
}

function lineOf(fields: Fields, keys: readonly string[], usual: FeedContent['kind']): string | null {
  for (const element of keys.flatMap((key) => fields.get(key) ?? [])) {
    const content = contentOf(element, usual)
    const line = content === null ? null : toLine(content)
    if (line !== null) return line
  }
  return null
}

/** RSS names the outlet in the element, Atom in a title within it. */
function outletOf(source: XmlElement, usual: FeedContent['kind']): string | null {
  const fields = fieldsOf(source)
  return fields.size === 0
    ? toLine({ kind: usual, words: wordsOf(source) })
    : lineOf(fields, ['title'], usual)
}

/** What can be the address, the best first: an aggregator's note of the real one, RSS's and Atom's links, ids. */
function linksOf(fields: Fields, entry?: XmlElement): OpenEntry['links'] {
  const links = fields.get('link') ?? []
  const alternates = links.filter(
    ({ attributes: { href, rel } }) => href && /(?:^|\/)alternate$/i.test(rel?.trim() || 'alternate'),
  )
  const pages = alternates.filter(({ attributes: { type } }) => !type || /html/i.test(type))
  const guids = (fields.get('guid') ?? []).filter(
    ({ attributes }) => attributes.ispermalink?.trim().toLowerCase() !== 'false',
  )
  const found = [
    ...(fields.get('feedburner:origlink') ?? []),
    ...links.filter(({ attributes }) => !attributes.href),
    ...pages,
    ...alternates,
  ].map((element) => ({ words: element.attributes.href ?? wordsOf(element), base: element.base }))
  const ids = [...guids.map(wordsOf), entry?.attributes['rdf:about'] ?? '']
  // An id without a scheme is a number or a name, not a relative address.
  return [...found, ...ids.filter((id) => /^\s*https?:/i.test(id)).map((words) => ({ words, base: null }))]
}

function firstAddress(links: OpenEntry['links'], base: string | undefined): string | null {
  for (const link of links) {
    const around = link.base === null ? base : URL.canParse(link.base, base) ? link.base : base
    const address = toAddress(link.words.slice(0, 5000), around)
    if (address !== null) return address
  }
  return null
}

function dateOf(fields: Fields, keys: readonly string[]): string | null {
  for (const element of keys.flatMap((key) => fields.get(key) ?? [])) {
    const date = toFeedDate(wordsOf(element))
    if (date !== null) return date
  }
  return null
}

function authorOf(fields: Fields, usual: FeedContent['kind']): string | null {
  for (const key of ['author', 'dc:creator', 'dc:author', 'itunes:author']) {
    const names = (fields.get(key) ?? []).flatMap((element) => {
      const name = fieldsOf(element).get('name')?.[0]
      return toName(toLine({ kind: usual, words: wordsOf(name ?? element) })) ?? []
    })
    if (names.length > 0) return [...new Set(names)].join(', ')
  }
  return null
}

function languageOf(fields: Fields, element: XmlElement | null): string | null {
  const said = fields.get('language')?.[0] ?? fields.get('dc:language')?.[0]
  return (said ? toLanguage(wordsOf(said).slice(0, 100)) : null) ?? toLanguage(element?.language)
}
