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
  // A document type within words is none: linkedom's tree breaks there. As an instruction it is passed over.
  element.innerHTML = words.replace(/<!(?=doctype)/gi, '<?')
  return element.textContent ?? ''
}

/**
 * Finds of an element, itself or above it, the nearest that selectors fit. They are looked for once in the document,
 * when first asked: `closest` parses them anew each time, and a page can ask a hundred thousand times.
 */
export function createClosest(
  document: PageDocument,
  selectors: string,
): (element: PageElement) => PageElement | null {
  let fitting: ReadonlySet<PageElement> | null = null
  return (element) => {
    fitting ??= new Set(document.querySelectorAll(selectors))
    let found: PageElement | null = element
    while (found !== null && !fitting.has(found)) found = found.parentElement
    return found
  }
}

/** Whether a node is an element. */
export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === 1
}

/** Whether a node is text. */
export function isText(node: PageNode): boolean {
  return node.nodeType === 3
}
