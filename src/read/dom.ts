import { parseHTML } from 'linkedom'
import { deepestElement, deepestTag, mostElements } from './limits.ts'

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
  getAttribute(name: string): string | null
  querySelector(selectors: string): PageElement | null
  querySelectorAll(selectors: string): Iterable<PageElement>
  closest(selectors: string): PageElement | null
  appendChild(child: PageNode): unknown
  innerHTML: string
  remove(): void
}

/** The part of a DOM document that the reader uses. */
export interface PageDocument {
  readonly documentElement: PageElement | null
  readonly body: PageElement
  createElement(name: string): PageElement
  querySelector(selectors: string): PageElement | null
  querySelectorAll(selectors: string): Iterable<PageElement>
}

/** The document of a page, or why a program cannot search through it. */
export function parseDocument(html: string): PageDocument | { readonly refused: string } {
  const tooMuch = measureTags(html)
  if (tooMuch) return { refused: tooMuch }
  // linkedom adds no <html> and <body> as browsers do, and without them finds nothing.
  const framed = /<html[\s>]/i.test(html) ? html : `<!doctype html><html>${html}</html>`
  const document: PageDocument = parseHTML(framed).document
  const tooDeep = measureDepth(document)
  if (tooDeep) return { refused: tooDeep }
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
  let elements = 0
  let depth = 0
  for (const match of html.matchAll(/<(\/?)([a-z][a-z0-9-]*)/gi)) {
    const step = match[1] === '' ? 1 : -1
    if (step === 1) elements++
    if (neverClosed.has(match[2]?.toLowerCase() ?? '')) continue
    depth = Math.max(0, depth + step)
    if (depth > deepestTag) return `its elements are nested more than ${deepestElement} deep`
  }
  return elements > mostElements ? `it has more than ${mostElements.toLocaleString('en')} elements` : null
}

function measureDepth(document: PageDocument): string | null {
  let level = [...(document.documentElement?.children ?? [])]
  for (let depth = 1; level.length > 0; depth++) {
    if (depth > deepestElement) return `its elements are nested more than ${deepestElement} deep`
    level = level.flatMap((element) => [...element.children])
  }
  return null
}

function moveIntoBody({ documentElement, body }: PageDocument): void {
  for (const child of [...(documentElement?.childNodes ?? [])]) {
    const isFrame = isElement(child) && (child.localName === 'head' || child.localName === 'body')
    if (!isFrame) body.appendChild(child)
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
