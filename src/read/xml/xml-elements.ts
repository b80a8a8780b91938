import { Parser } from 'htmlparser2'
import {
  deepestElement,
  longestFeedEntry,
  mostElements,
  mostFeedAttributes,
  mostFeedElements,
} from '../limits.ts'
import { type Scope, scopeWithin, toKey } from './namespaces.ts'
import { type RefuseXml, tooLong } from './refuse-xml.ts'

/** An element of a feed or of NITF with all that is in it. */
export interface XmlElement {
  /** Lower case, with the usual prefix of its namespace: "title", "dc:creator". */
  readonly key: string
  readonly attributes: Readonly<Record<string, string>>
  /** By `xml:base`, resolved; null where none is said. */
  readonly base: string | null
  /** By `xml:lang`, as declared. */
  readonly language: string | null
  readonly children: readonly (XmlElement | string)[]
  /** Where it stands in the XML, UTF-16 units. */
  readonly start: number
  readonly end: number
}

interface OpenElement extends XmlElement {
  readonly children: (XmlElement | string)[]
  readonly scope: Scope | null
  end: number
}

/** What is done with the elements of a document. */
export interface ElementHandlers {
  /** Whether an element is of the frame, which holds the rest together, such as `<rss>`; of it nothing is kept. */
  readonly isFrame: (element: XmlElement, parent: XmlElement | null) => boolean
  /** Given each element right below the frame when it ends. */
  readonly onElement: (element: XmlElement, parent: XmlElement) => void
  readonly refuse: RefuseXml
}

/** Pieces of text are joined so many at a time: one a character reference would cost more than the text. */
const piecesAtOnce = 4096

/**
 * Goes once through XML, however broken, and hands over each element right below the frame when it ends.
 * Entities but XML's own stay as they are, and nothing is fetched.
 * @throws what `refuse` gives for XML with more elements, depth or words than any report has
 */
export function forEachElement(xml: string, { isFrame, onElement, refuse }: ElementHandlers): void {
  const stack: OpenElement[] = []
  let frames = 0
  let seen = 0
  let inUnit = 0
  let signs = 0
  let ofTag = 0
  let pieces: string[] = []
  const flush = () => {
    const top = stack.at(-1)
    if (pieces.length > 0 && top && frames < stack.length) top.children.push(pieces.join(''))
    pieces = []
  }
  const parser = new Parser(
    {
      onattribute() {
        if (++ofTag > mostFeedAttributes) throw refuse('an element has too many attributes')
      },
      onopentag(name, attributes) {
        ofTag = 0
        flush()
        const parent = stack.at(-1) ?? null
        const element = openElement(name, attributes, parent, parser.startIndex)
        if (frames === stack.length) {
          inUnit = 0
          signs = 0
        } else inUnit++
        if (++seen > mostFeedElements || inUnit > mostElements) throw refuse('it has too many elements')
        if (stack.length >= deepestElement) throw refuse('its elements are nested too deep')
        if (frames === stack.length && isFrame(element, parent)) frames++
        stack.push(element)
      },
      ontext(text) {
        if (frames === stack.length) return
        signs += text.length
        if (signs > longestFeedEntry) throw refuse(tooLong)
        pieces.push(text)
        if (pieces.length >= piecesAtOnce) flush()
      },
      onclosetag() {
        flush()
        const element = stack.pop()
        const parent = stack.at(-1)
        if (element === undefined) return
        element.end = parser.endIndex + 1
        if (frames > stack.length) frames = stack.length
        else if (parent && frames === stack.length) onElement(element, parent)
        else parent?.children.push(element)
      },
    },
    { xmlMode: true },
  )
  parser.end(xml)
}

function openElement(
  name: string,
  raw: Readonly<Record<string, string>>,
  parent: OpenElement | null,
  start: number,
): OpenElement {
  const scope = scopeWithin(raw, parent?.scope ?? null)
  const attributes: Record<string, string> = {}
  for (const [attribute, value] of Object.entries(raw)) {
    if (attribute.startsWith('xmlns')) continue
    // An attribute without a prefix is of its element, not of the default namespace.
    const key = attribute.includes(':') ? toKey(attribute, scope) : attribute.toLowerCase()
    attributes[key] ??= value
  }
  const base = attributes['xml:base']?.trim()
  const outer = parent?.base ?? null
  return {
    key: toKey(name, scope),
    attributes,
    base: base && URL.canParse(base, outer ?? undefined) ? new URL(base, outer ?? undefined).href : outer,
    language: attributes['xml:lang'] ?? parent?.language ?? null,
    children: [],
    scope,
    start,
    end: start,
  }
}

/** All words in an element. */
export function wordsOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : wordsOf(child))).join('')
}

/** What is in an element as HTML; attributes are left out, since only words are read. */
export function markupOf(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return escapeMarkup(child)
      const name = child.key.slice(child.key.indexOf(':') + 1)
      return `<${name}>${markupOf(child)}</${name}>`
    })
    .join('')
}

/** @example escapeMarkup('a < b') // 'a &lt; b' */
export function escapeMarkup(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
