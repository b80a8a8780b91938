import { parseHTML } from 'linkedom'
import {
  deepestElement,
  deepestTag,
  mostAncestors,
  mostElements,
  mostMarks,
  mostNestedWords,
} from './limits.ts'

/** The part of a DOM node that the reader uses; linkedom and browsers both have it. */
export interface PageNode {
  readonly nodeType: number
  readonly textContent: string | null
  readonly childNodes: Iterable<PageNode>
  readonly parentNode: PageNode | null
}

/** The part of a DOM element that the reader uses. */
export interface PageElement extends PageNode {
  readonly localName: string
  readonly children: Iterable<PageElement>
  readonly parentElement: PageElement | null
  getAttribute(name: string): string | null
  setAttribute(name: string, value: string): void
  querySelector(selectors: string): PageElement | null
  querySelectorAll(selectors: string): Iterable<PageElement>
  closest(selectors: string): PageElement | null
  appendChild(child: PageNode): unknown
  prepend(...children: PageNode[]): void
  innerHTML: string
  remove(): void
}

/** The part of a DOM document that the reader uses. */
export interface PageDocument {
  readonly documentElement: PageElement | null
  readonly body: PageElement
  readonly childNodes: Iterable<PageNode>
  createElement(name: string): PageElement
  querySelector(selectors: string): PageElement | null
  querySelectorAll(selectors: string): Iterable<PageElement>
}

const tooMany = `it has more than ${mostElements.toLocaleString('en')} elements`
const tooDeep = 'its elements are nested too deep'

/** The document of a page, or why a program cannot search through it. */
export function parseDocument(html: string): PageDocument | { readonly refused: string } {
  const refused = measureTags(html)
  if (refused) return { refused }
  // linkedom adds no <html> and <body> as browsers do, and without them finds nothing.
  // White space before the doctype makes it lose the whole tree.
  const framed = /<html[\s>]/i.test(html)
    ? html.slice(html.indexOf('<'))
    : `<!doctype html><html>${html}</html>`
  const parsed: PageDocument = parseHTML(framed).document
  // A tag that breaks off ("<html ") leaves a document without any element.
  const document: PageDocument =
    parsed.documentElement === null ? parseHTML('<!doctype html><html></html>').document : parsed
  const refusedDepth = measureDepth(document)
  if (refusedDepth) return { refused: refusedDepth }
  moveIntoBody(document)
  return document
}

/** Elements that are often left open or have no end; svg's among them. */
const neverClosed = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd option tr td th thead tbody tfoot colgroup path circle rect line use polygon polyline ellipse stop'.split(
    ' ',
  ),
)

/** Counts tags before anything is built of them: a hostile page must cost no more than its length. */
function measureTags(html: string): string | null {
  let marks = 0
  let elements = 0
  let depth = 0
  for (const match of html.matchAll(/<(?:(\/?)([a-z][a-z0-9-]*))?|&/gi)) {
    if (++marks > mostMarks) return tooMany
    const name = match[2]?.toLowerCase()
    if (name === undefined) continue
    const step = match[1] === '' ? 1 : -1
    if (step === 1) elements++
    if (neverClosed.has(name)) continue
    depth = Math.max(0, depth + step)
    if (depth > deepestTag) return tooDeep
  }
  return elements > mostElements ? tooMany : null
}

function measureDepth(document: PageDocument): string | null {
  let level = [...(document.documentElement?.children ?? [])]
  let ancestors = 0
  for (let depth = 1; level.length > 0; depth++) {
    ancestors += depth * level.length
    if (depth > deepestElement || ancestors > mostAncestors) return tooDeep
    level = level.flatMap((element) => [...element.children])
  }
  return null
}

/** Whether a page's words lie so deep that the search for its article would take minutes. Scripts are no words. */
export function nestsWordsTooDeep({ documentElement }: PageDocument): boolean {
  let level = documentElement === null ? [] : [documentElement]
  let units = 0
  for (let depth = 1; level.length > 0 && units <= mostNestedWords; depth++) {
    const nodes = level.flatMap(({ childNodes }) => [...childNodes])
    for (const node of nodes) if (isText(node)) units += depth * (node.textContent?.length ?? 0)
    level = nodes.filter(isElement).filter(({ localName }) => !/^(?:script|style)$/i.test(localName))
  }
  return units > mostNestedWords
}

const ofHead = new Set('base link meta noscript script style title'.split(' '))

/** Puts what stands in the head or outside the body where browsers put it, and drops templates, which they never show. */
function moveIntoBody(document: PageDocument): void {
  const { documentElement, body } = document
  for (const template of [...document.querySelectorAll('template')]) template.remove()
  const head = documentElement?.querySelector('head')
  const strays = [...(head?.children ?? [])].filter(({ localName }) => !ofHead.has(localName))
  body.prepend(...strays)
  for (const child of [...(documentElement?.childNodes ?? []), ...document.childNodes]) {
    const isFrame = isElement(child) && (child === documentElement || child === head || child === body)
    if (!isFrame && (isElement(child) || isText(child))) body.appendChild(child)
  }
}

/** Boxes that lie over a page and can hold more words than a short report does. */
const overlays =
  '[id*="onetrust" i], [class*="onetrust" i], [id*="cookie" i], [class*="cookie" i], [id*="consent" i], [class*="consent" i], [id*="gdpr" i], [class*="gdpr" i], [role="dialog"], [aria-modal="true"]'

/** Takes consent notices and dialogs off the page; what holds the report is kept, whatever it is called. */
export function removeOverlays(document: PageDocument): void {
  for (const box of [...document.querySelectorAll(overlays)]) {
    const holdsReport =
      box.localName === 'html' || box === document.body || box.querySelector('article, main, h1') !== null
    if (!holdsReport && box.closest('article, main') === null) box.remove()
  }
}

/** The words of a string that can hold entities or tags, as JSON-LD and feeds do: "Q&amp;A" is "Q&A". */
export function decodeMarkup(document: PageDocument, words: string): string {
  if (!/[&<]/.test(words)) return words
  const element = document.createElement('p')
  element.innerHTML = words
  return element.textContent ?? ''
}

/** Whether a node is an element. */
export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === 1
}

/** Whether a node is text. */
export function isText(node: PageNode): boolean {
  return node.nodeType === 3
}
