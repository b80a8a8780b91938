import { collapseOrNull } from './clean.ts'
import type { PageDocument } from './dom.ts'

/** What a page's JSON-LD says about its article. Strings as written, entities decoded. */
export interface LinkedData {
  readonly url: string | null
  readonly headline: string | null
  readonly description: string | null
  readonly authors: readonly string[]
  readonly publisher: string | null
  readonly datePublished: string | null
  readonly dateModified: string | null
  readonly language: string | null
}

type Item = Readonly<Record<string, unknown>>

/** Types of schema.org that are one article; "NewsArticle" and its kin end in the same words. */
const articleType = /(?:Article|BlogPosting|Report)$/
/** How deep an article can lie: an array, a @graph, a mainEntity. Deeper ones are related articles. */
const deepest = 5

/** The article in a page's JSON-LD scripts; null where there is none. Broken scripts are passed over. */
export function readLinkedData(document: PageDocument, decode: (words: string) => string): LinkedData | null {
  const items: Item[] = []
  for (const script of document.querySelectorAll('script[type*="ld+json"]'))
    collectItems(parseTolerant(script.textContent ?? ''), items, 0)
  const articles = items.filter((item) => textsOf(item['@type']).some((type) => articleType.test(type)))
  const article = articles.find((item) => textsOf(item.headline).length > 0) ?? articles[0]
  if (!article) return null
  const byId = new Map(items.flatMap((item) => textsOf(item['@id']).map((id) => [id, item] as const)))
  const first = (value: unknown) => collapseOrNull(decode(textsOf(value)[0] ?? ''))
  const names = (value: unknown) => namesOf(value, byId).flatMap((name) => collapseOrNull(decode(name)) ?? [])
  const main = toList(article.mainEntityOfPage)[0]
  return {
    url: first(article.url) ?? first(main) ?? (isItem(main) ? first(main['@id']) : null),
    headline: first(article.headline) ?? first(article.name),
    description: first(article.description),
    authors: [...new Set(names(article.author))],
    publisher: names(article.publisher)[0] ?? null,
    datePublished: first(article.datePublished),
    dateModified: first(article.dateModified),
    language: first(article.inLanguage),
  }
}

/**
 * What a page's JSON-LD says was wrong in its article: the texts of schema.org's `correction`, plain or of a
 * CorrectionComment. Addresses of notices elsewhere are left out.
 */
export function readLinkedCorrections(document: PageDocument, decode: (words: string) => string): string[] {
  const items: Item[] = []
  for (const script of document.querySelectorAll('script[type*="ld+json"]'))
    if (/"correction"/i.test(script.textContent ?? ''))
      collectItems(parseTolerant(script.textContent ?? ''), items, 0)
  const articles = items.filter((item) => textsOf(item['@type']).some((type) => articleType.test(type)))
  const texts = articles.flatMap(({ correction }) =>
    toList(correction).flatMap((one) => (isItem(one) ? textsOf(one.text) : textsOf(one))),
  )
  return texts.flatMap((words) => (/^https?:/i.test(words) ? [] : (collapseOrNull(decode(words)) ?? [])))
}

function collectItems(value: unknown, into: Item[], depth: number): void {
  if (depth > deepest) return
  for (const item of toList(value)) {
    if (!isItem(item)) continue
    into.push(item)
    collectItems(item['@graph'], into, depth + 1)
    collectItems(item.mainEntity, into, depth + 1)
  }
}

/** JSON as sites write it: in comments, with line ends in strings, with commas and semicolons too many. */
function parseTolerant(words: string): unknown {
  const bare = words
    .trim()
    .replace(/^(?:<!--|(?:\/\/|\/\*)?\s*<!\[CDATA\[)(?:\s*\*\/)?/, '')
    .replace(/(?:-->|(?:(?:\/\/|\/\*)\s*)?\]\]>(?:\s*\*\/)?)$/, '')
    .trim()
  const mended = bare
    .replace(/\p{Control}+/gu, ' ')
    .replace(/,\s*([}\]])/g, '$1')
    .replace(/;\s*$/, '')
  return parseOrNull(bare) ?? parseOrNull(mended)
}

function parseOrNull(words: string): unknown {
  try {
    return JSON.parse(words)
  } catch (error) {
    // A page with broken JSON-LD still has its meta tags and its text.
    if (error instanceof SyntaxError) return null
    throw error
  }
}

function namesOf(value: unknown, byId: ReadonlyMap<string, Item>): string[] {
  return toList(value).flatMap((one) => {
    if (typeof one === 'string') return [one]
    if (!isItem(one)) return []
    const referred = byId.get(textsOf(one['@id'])[0] ?? '')
    const names = textsOf(one.name)
    return names.length > 0 ? names : textsOf(referred?.name)
  })
}

function textsOf(value: unknown): string[] {
  return toList(value).flatMap((one) => {
    if (typeof one === 'string') return [one]
    if (typeof one === 'number') return [String(one)]
    // {"@value": "...", "@language": "en"}
    return isItem(one) && typeof one['@value'] === 'string' ? [one['@value']] : []
  })
}

function toList(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  return value === undefined || value === null ? [] : [value]
}

function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
