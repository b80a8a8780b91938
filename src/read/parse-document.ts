import { parseHTML } from 'linkedom'
import { isElement, isText, type PageDocument } from './dom.ts'
import { measureTags, measureTree } from './page-size.ts'

/** The document of a page, or why a program cannot search through it. */
export function parseDocument(html: string): PageDocument | { readonly refused: string } {
  const refused = measureTags(html)
  if (refused) return { refused }
  // linkedom adds no <html> and <body> as browsers do, and without them finds nothing.
  // White space before the doctype makes it lose the whole tree.
  const framed = /<html[\s>]/i.test(html) ? html.slice(html.indexOf('<')) : inFrame(html)
  const parsed: PageDocument = parseHTML(framed).document
  // What stands first is the root, whatever it is, and a tag that breaks off ("<html ") is none.
  const isFramed = parsed.documentElement?.localName === 'html'
  const document: PageDocument = isFramed ? parsed : parseHTML(inFrame(html)).document
  moveIntoBody(document)
  // Not before: what stands after "</html>" comes into the body only now.
  const refusedTree = measureTree(document)
  return refusedTree === null ? document : { refused: refusedTree }
}

function inFrame(html: string): string {
  return `<!doctype html><html>${html}</html>`
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
