import { isElement, isText, type PageDocument, type PageNode } from './dom.ts'
import {
  deepestElement,
  deepestTag,
  mostAncestors,
  mostAttributes,
  mostClasses,
  mostElements,
  mostMarks,
  mostNestedWords,
  mostSearchSteps,
} from './limits.ts'

const tooMany = `it has more than ${mostElements.toLocaleString('en')} elements`
const tooDeep = 'its elements are nested too deep'

/** Elements that are often left open or have no end; svg's among them. */
const neverClosed = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd option tr td th thead tbody tfoot colgroup path circle rect line use polygon polyline ellipse stop'.split(
    ' ',
  ),
)

/**
 * Why a page is too large to be parsed; null where it is not. Counts before anything is built: a hostile page must cost
 * no more than its length.
 */
export function measureTags(html: string): string | null {
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
  return elements > mostElements ? tooMany : measureAttributes(html)
}

/** The parser makes a node of each attribute, and passes the classes of an element to a function one by one. */
function measureAttributes(html: string): string | null {
  const tag = /<[a-z][^\s/>]*/gi
  const attribute = /[\s/]+([^\s=>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|[^\s>]*))?/y
  let attributes = 0
  while (tag.exec(html) !== null) {
    attribute.lastIndex = tag.lastIndex
    for (let match = attribute.exec(html); match !== null; match = attribute.exec(html)) {
      tag.lastIndex = attribute.lastIndex
      if (++attributes > mostAttributes) return 'it has too many attributes'
      const value = match[2] ?? match[3] ?? ''
      if (match[1]?.toLowerCase() === 'class' && countClasses(value) > mostClasses)
        return 'it has an element of too many classes'
    }
  }
  return null
}

function countClasses(value: string): number {
  return value.length <= mostClasses ? 0 : (value.match(/\S+/g)?.length ?? 0)
}

/** Why a document is too large to be searched; null where it is not. */
export function measureTree({ documentElement }: PageDocument): string | null {
  let level = [...(documentElement?.children ?? [])]
  let elements = 0
  let ancestors = 0
  for (let depth = 1; level.length > 0; depth++) {
    // A closing tag without an opening one can be an element, too: "</p>".
    elements += level.length
    if (elements > mostElements) return tooMany
    ancestors += depth * level.length
    if (depth > deepestElement || ancestors > mostAncestors) return tooDeep
    level = level.flatMap((element) => [...element.children])
  }
  return null
}

/** Elements for which the search adds up all words of those that it takes for paragraphs. */
const boxes = new Set('div fieldset form table ul'.split(' '))
const summed = new Set('blockquote dl div img li ol p pre span table td ul'.split(' '))

/** What an element costs the search, as against a unit of words. Measured: a unit takes 0.4 ns, an element 60. */
const elementUnits = 100

interface Above {
  readonly depth: number
  readonly boxes: number
  readonly summed: number
  readonly links: number
}

/**
 * Why the search for an article in a page would take long; null where it would not. The search reads all that lies in
 * an element anew for each; in a box once more for each summed element in it, and for each link. Scripts are no words.
 */
export function measureWords({ documentElement }: PageDocument): string | null {
  let nestedWords = 0
  let steps = 0
  const visit = (node: PageNode, above: Above) => {
    const times = above.boxes * above.summed + above.depth * above.links
    if (isText(node)) {
      const units = node.textContent?.length ?? 0
      nestedWords += units * above.depth
      steps += units * times
    } else if (isElement(node) && !/^(?:script|style)$/i.test(node.localName)) {
      steps += elementUnits * times
      const within = withElement(above, node.localName.toLowerCase())
      for (const child of node.childNodes) visit(child, within)
    }
  }
  if (documentElement !== null) visit(documentElement, { depth: 0, boxes: 0, summed: 0, links: 0 })
  return nestedWords > mostNestedWords || steps > mostSearchSteps
    ? 'it holds too many words, nested too deep'
    : null
}

function withElement(above: Above, name: string): Above {
  return {
    depth: above.depth + 1,
    boxes: above.boxes + (boxes.has(name) ? 1 : 0),
    summed: above.summed + (summed.has(name) ? 1 : 0),
    links: above.links + (name === 'a' ? 1 : 0),
  }
}
