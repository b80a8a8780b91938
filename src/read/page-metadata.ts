import type { Article } from '../core/index.ts'
import { toAddress, toHost } from './address.ts'
import { collapse, collapseOrNull } from './clean.ts'
import { toIsoDate } from './dates.ts'
import { decodeMarkup, type PageDocument } from './dom.ts'
import { bylineOf } from './furniture.ts'
import { headlineOf } from './headline/headline-of.ts'
import { type LinkedData, readLinkedData } from './json-ld.ts'
import { toLanguage } from './language.ts'
import { shownOutlet } from './outlet.ts'

/** What a page says about its article: JSON-LD first, then meta tags, then what is shown. */
export interface PageMetadata {
  readonly url: string | null
  readonly outlet: string | null
  readonly headline: string | null
  readonly description: string | null
  readonly byline: string | null
  readonly published: Pick<Article, 'publishedAt' | 'publishedFrom'>
  readonly modifiedAt: string | null
  readonly language: string | null
  readonly isSample: boolean
}

type Metas = ReadonlyMap<string, readonly string[]>

const publishedNames = [
  'article:published_time',
  'article:published',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'rnews:datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'cxenseparse:publishtime',
  'bt:pubdate',
  'vr:published_time',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date.created',
  'dcterms.created',
  'dcterms.date',
  'dc.date',
  'publication_date',
  'published_at',
  'publish_date',
  'publish-date',
  'publishdate',
  'pubdate',
  'date',
]
const modifiedNames = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'dcterms.modified',
  'last-modified',
  'lastmod',
]
const titleNames = ['og:title', 'twitter:title', 'parsely-title', 'sailthru.title', 'dc.title', 'headline']
const authorNames = [
  'author',
  'article:author',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'byl',
  'cxenseparse:author',
]
const descriptionNames = ['og:description', 'description', 'twitter:description']

/** Where a page shows its date; the first that holds a date counts. Update times are none. */
const shownDates = [
  '[itemprop="datePublished"]',
  'time[pubdate]',
  'article header time[datetime]',
  '[class*="publish" i] time[datetime], time[datetime][class*="publish" i], time[datetime][class*="posted" i]',
  'article time[datetime]',
  'main time[datetime]',
  'time[datetime]',
  '[class*="publish" i], [class*="pubdate" i], [class*="post-date" i], [class*="article-date" i], [class*="article__date" i]',
]

const shownBylines = [
  '[rel~="author"]',
  '[itemprop="author"] [itemprop="name"]',
  '[itemprop="author"]',
  '[class*="byline" i]',
  '[class*="author-name" i]',
  '[class*="article__author" i]',
]

/** Longest byline: four names with their posts. UTF-16 units. */
const longestByline = 200

/** Reads a page's metadata. Changes nothing in the document. */
export function readMetadata(document: PageDocument, html: string): PageMetadata {
  const metas = metasOf(document)
  const linked = readLinkedData(document, (words) => decodeMarkup(document, words))
  const url = addressOf(document, metas, linked, html)
  const outlet = metas.get('og:site_name')?.[0] ?? linked?.publisher ?? shownOutlet(document, url)
  return {
    url,
    outlet,
    headline: headlineOf(document, {
      linked: linked?.headline ?? null,
      metas: titleNames.map((name) => metas.get(name)?.[0] ?? null),
      page: collapseOrNull(document.querySelector('title')?.textContent),
      outlet: outlet ?? toHost(url),
    }),
    description: linked?.description ?? firstOf(metas, descriptionNames),
    byline: authorsOf(document, metas, linked),
    published: publishedOf(document, metas, linked),
    modifiedAt: toIsoDate(linked?.dateModified) ?? firstDate(metas, modifiedNames),
    language:
      toLanguage(
        document.documentElement?.getAttribute('lang') ?? document.documentElement?.getAttribute('xml:lang'),
      ) ?? toLanguage(linked?.language),
    isSample: metas.get('onrecord-sample')?.[0] === 'true',
  }
}

function metasOf(document: PageDocument): Metas {
  const metas = new Map<string, string[]>()
  for (const meta of document.querySelectorAll('meta')) {
    const content = collapseOrNull(meta.getAttribute('content'))
    if (content === null) continue
    for (const attribute of ['property', 'name', 'itemprop']) {
      // Some programs write "article:published:time".
      const name = meta
        .getAttribute(attribute)
        ?.trim()
        .toLowerCase()
        .replace(/:time$/, '_time')
      if (!name) continue
      const known = metas.get(name)
      if (known) known.push(content)
      else metas.set(name, [content])
    }
  }
  return metas
}

function addressOf(
  document: PageDocument,
  metas: Metas,
  linked: LinkedData | null,
  html: string,
): string | null {
  // Browsers write where a saved page came from.
  const savedFrom = /<!-- saved from url=\(\d+\)(\S+) -->/.exec(html.slice(0, 2000))?.[1]
  const base =
    toAddress(metas.get('og:url')?.[0]) ?? toAddress(linked?.url) ?? toAddress(savedFrom) ?? undefined
  const canonical = document.querySelector('link[rel~="canonical"]')?.getAttribute('href')
  const found = [canonical, metas.get('og:url')?.[0], linked?.url, savedFrom].flatMap(
    (words) => toAddress(words, base) ?? [],
  )
  // Some sites name their front page as canonical of everything; one id for all articles would be wrong.
  return found.find((address) => new URL(address).pathname.length > 1) ?? found[0] ?? null
}

function publishedOf(
  document: PageDocument,
  metas: Metas,
  linked: LinkedData | null,
): PageMetadata['published'] {
  const inJson = toIsoDate(linked?.datePublished)
  if (inJson) return { publishedAt: inJson, publishedFrom: 'jsonLd' }
  const inMeta = firstDate(metas, publishedNames)
  if (inMeta) return { publishedAt: inMeta, publishedFrom: 'meta' }
  const shown = shownDate(document)
  return shown ? { publishedAt: shown, publishedFrom: 'page' } : { publishedAt: null, publishedFrom: null }
}

function shownDate(document: PageDocument): string | null {
  for (const selector of shownDates) {
    for (const element of document.querySelectorAll(selector)) {
      if (
        element.closest('[class*="update" i], [class*="modif" i], [class*="related" i], aside, nav, footer')
      )
        continue
      const words =
        element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.textContent ?? ''
      const date = toIsoDate(
        collapse(words.slice(0, 200)).replace(
          /^(?:first )?(?:published|posted|created|stand|veröffentlicht|publiziert|erstellt|publié le|publicado(?: el)?|pubblicato il)(?: on| at| am)?\s*:?\s*/i,
          '',
        ),
      )
      if (date) return date
    }
  }
  return null
}

function authorsOf(document: PageDocument, metas: Metas, linked: LinkedData | null): string | null {
  const shown = function* () {
    for (const selector of shownBylines)
      for (const element of document.querySelectorAll(selector))
        if (!element.closest('aside, nav, footer')) yield collapse((element.textContent ?? '').slice(0, 1000))
  }
  const candidates = [
    [...(linked?.authors ?? [])],
    ...authorNames.map((name) => [...new Set(metas.get(name) ?? [])]),
  ]
  for (const names of candidates) {
    const byline = toByline(names.filter((name) => !/^https?:/i.test(name)).join(', '))
    if (byline) return byline
  }
  for (const words of shown()) {
    const byline = toByline(words)
    if (byline) return byline
  }
  return null
}

function toByline(words: string): string | null {
  const byline = bylineOf(words) ?? words.replace(/^by:?\s+/i, '').trim()
  return byline === '' || byline.length > longestByline ? null : byline
}

function firstOf(metas: Metas, names: readonly string[]): string | null {
  for (const name of names) {
    const found = metas.get(name)?.[0]
    if (found) return found
  }
  return null
}

function firstDate(metas: Metas, names: readonly string[]): string | null {
  for (const name of names)
    for (const words of metas.get(name) ?? []) {
      const date = toIsoDate(words)
      if (date) return date
    }
  return null
}
