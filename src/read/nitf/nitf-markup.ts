import { escapeMarkup } from '../xml/xml-elements.ts'
import type { NitfElement } from './nitf-element.ts'

/** What NITF's elements are in HTML; one that is not named here is part of a line, as names and dates are. */
const names: Readonly<Record<string, string>> = {
  'body.content': 'div',
  block: 'div',
  bq: 'blockquote',
  p: 'p',
  pre: 'p',
  note: 'div',
  hl1: 'h2',
  hl2: 'h3',
  media: 'figure',
  'media-caption': 'figcaption',
  table: 'table',
  'nitf-table': 'table',
  caption: 'caption',
  tr: 'tr',
  td: 'td',
  th: 'th',
  ol: 'ol',
  ul: 'ul',
  li: 'li',
  dl: 'dl',
  dt: 'dt',
  dd: 'dd',
  fn: 'p',
  br: 'br',
  hr: 'hr',
  tagline: 'p',
}

/** Elements that hold no words of the story: addresses of pictures, who made them, data of tables. */
const silent = new Set([
  'media-reference',
  'media-metadata',
  'media-object',
  'media-producer',
  'nitf-table-metadata',
  'custom-table',
  'datasource',
  'docdata',
])

/** Elements that hold other elements alone by NITF's own rules: text between these is layout. */
const holdsElements = new Set(['body.content', 'block', 'media', 'bq', 'ol', 'ul', 'dl', 'table', 'tr'])

/**
 * The content of a story as HTML, to be read as a page's is. Attributes are left out, since only words are read.
 * @see https://iptc.org/standards/nitf/
 */
export function toMarkup(element: NitfElement): string {
  if (silent.has(element.key)) return ''
  const name = names[element.key] ?? 'span'
  const only = holdsElements.has(element.key) && element.children.some((child) => typeof child !== 'string')
  const inner = element.children
    .map((child) => {
      if (typeof child !== 'string') return toMarkup(child)
      return only ? ' ' : escapeWords(child)
    })
    .join('')
  return `<${name}>${inner}</${name}>`
}

/** Names of HTML ("&nbsp;") in XML are a slip that readers never see as such: they stay for HTML to read. */
function escapeWords(words: string): string {
  return escapeMarkup(words).replace(/&amp;(?=[a-z][a-z0-9]{1,30};)/gi, '&')
}
