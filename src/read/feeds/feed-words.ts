import { collapseOrNull } from '../clean.ts'
import { parseDocument } from '../parse-document.ts'
import { markupOf, wordsOf, type XmlElement } from '../xml/xml-elements.ts'
import type { FeedContent } from './feed.ts'

/** Longest title, name or date that is looked at. UTF-16 units. */
const longestLine = 2000

/** The plain words of a short piece of markup on one line, without what a page would not show. */
export function toLine({ kind, words }: FeedContent): string | null {
  const short = words.slice(0, longestLine)
  if (kind === 'html' && /[&<]/.test(short)) return collapseOrNull(shownWords(short))
  // HTML's own names in plain text are a slip that readers never see as such; XML's five are meant.
  return collapseOrNull(
    short.replace(/&(?!(?:amp|lt|gt|quot|apos);)[a-z][a-z0-9]{1,30};/gi, (name) => shownWords(name)),
  )
}

function shownWords(html: string): string {
  const document = parseDocument(html)
  if ('refused' in document) return html
  for (const hidden of [...document.querySelectorAll('script, style')]) hidden.remove()
  return document.body.textContent ?? ''
}

/**
 * What an element of a feed holds, by Atom's `type` and `mode`; without them, `usual`.
 * @returns null where it holds nothing, or no words
 */
export function contentOf(element: XmlElement | undefined, usual: FeedContent['kind']): FeedContent | null {
  if (element === undefined) return null
  const type = element.attributes.type?.trim().toLowerCase() ?? ''
  if (element.children.some((child) => typeof child !== 'string'))
    return notEmpty({ kind: 'html', words: markupOf(element) })
  const words = wordsOf(element)
  if (element.attributes.mode?.trim().toLowerCase() === 'base64') return ofBase64(words, type)
  if (type === '') return notEmpty({ kind: usual, words })
  if (type === 'text' || type === 'text/plain') return notEmpty({ kind: 'text', words })
  if (/html|xml|^text\//.test(type)) return notEmpty({ kind: 'html', words })
  // RFC 4287, 4.1.3.3: any other type is in base64.
  return /^(?:image|audio|video)\//.test(type) ? null : ofBase64(words, type)
}

function ofBase64(words: string, type: string): FeedContent | null {
  const decoded = Buffer.from(words, 'base64').toString('utf8')
  if (decoded.includes('\uFFFD') || decoded.includes('\0')) return null
  return notEmpty({ kind: type === 'text/plain' ? 'text' : 'html', words: decoded })
}

function notEmpty(content: FeedContent): FeedContent | null {
  return content.words.trim() === '' ? null : content
}

/**
 * A person's name out of RSS's "name@wire.example (Name)"; an address alone is no name.
 * @example toName('anna@wire.example (Anna Bell)') // 'Anna Bell'
 */
export function toName(words: string | null): string | null {
  if (words === null) return null
  const name = words
    .replace(/\(?<?(?:mailto:)?[^\s<>()@]{1,100}@[^\s<>()@]{1,200}>?\)?/g, ' ')
    .replace(/^\s*\(([^()]*)\)\s*$/, '$1')
    .replace(/\(\s*\)|<\s*>/g, ' ')
  return collapseOrNull(name)
}
