import { collapse } from './clean.ts'
import { createClosest, type PageDocument, type PageElement } from './dom.ts'
import { isFurniture } from './furniture.ts'
import { type PageBlock, placeAttribute } from './page-blocks.ts'

/** A paragraph of the page as it was before the search. */
export interface NotedParagraph {
  readonly words: string
  /** What it lies in: parent, grandparent and article. Paragraphs of one body share it. */
  readonly container: string
}

/** Shortest paragraph that is put back. Below it a line in the body's own box can be a button or a label. UTF-16 units. */
const shortest = 60
/** Part of the kept words that must lie in one kind of box before others of that kind are taken for the body. */
const majority = 0.6

const notBody =
  'aside, nav, footer, form, figure, figcaption, [hidden], [aria-hidden="true"], [class*="related" i], [class*="comment" i], [class*="newsletter" i], [class*="promo" i], [class*="recommend" i], [class*="subscri" i]'

/** Notes each paragraph and marks its element with its place. */
export function noteParagraphs(document: PageDocument): NotedParagraph[] {
  const articles = new Map([...document.querySelectorAll('article')].map((article, at) => [article, at]))
  const articleOf = createClosest(document, 'article')
  const notBodyOf = createClosest(document, notBody)
  const links = linkedUnits(document)
  const isAlone = createIsAlone()
  return [...document.querySelectorAll('p')].map((paragraph, place) => {
    paragraph.setAttribute(placeAttribute, String(place))
    const parent = paragraph.parentElement
    if (parent?.localName === 'div' && isAlone(parent)) keepName(paragraph, parent)
    const article = articleOf(paragraph)
    const words = paragraph.textContent ?? ''
    const isApart = notBodyOf(paragraph) !== null || (links.get(paragraph) ?? 0) * 2 > words.length
    const container = [
      signature(parent),
      signature(parent?.parentElement),
      article ? (articles.get(article) ?? -1) : -1,
    ]
    return { words: isApart ? '' : collapse(words), container: container.join('>') }
  })
}

/**
 * The blocks with those paragraphs put back that the search dropped although they lie in the same kind of box
 * as what it kept: sites cut a body into boxes around advertisements, and the search keeps the fullest.
 */
export function restoreParagraphs(
  blocks: readonly PageBlock[],
  noted: readonly NotedParagraph[],
): PageBlock[] {
  const places = new Set(blocks.flatMap(({ place }) => place ?? []))
  const container = commonContainer(blocks, noted)
  const known = new Set(blocks.map(({ words }) => words))
  const lost = noted.flatMap((one, place): PageBlock[] => {
    const isBody = one.container === container && one.words.length >= shortest && !isFurniture(one.words)
    return isBody && !places.has(place) && !known.has(one.words)
      ? [{ kind: 'paragraph', words: one.words, place }]
      : []
  })
  if (lost.length === 0) return [...blocks]
  const restored: PageBlock[] = []
  let next = 0
  for (const block of blocks) {
    const before = block.place ?? -1
    for (let one = lost[next]; one?.place !== undefined && one.place < before; one = lost[++next])
      restored.push(one)
    restored.push(block)
  }
  return [...restored, ...lost.slice(next)]
}

function commonContainer(blocks: readonly PageBlock[], noted: readonly NotedParagraph[]): string | null {
  const lengths = new Map<string, number>()
  let all = 0
  for (const { words, place } of blocks) {
    all += words.length
    const container = place === undefined ? undefined : noted[place]?.container
    if (container !== undefined) lengths.set(container, (lengths.get(container) ?? 0) + words.length)
  }
  const [most] = [...lengths].toSorted(([, a], [, b]) => b - a)
  return most && most[1] >= all * majority ? most[0] : null
}

/** The search puts a paragraph in the place of a box around it alone; the box's name says what the paragraph is. */
function keepName(paragraph: PageElement, box: PageElement): void {
  const names = [box, paragraph].flatMap((element) => element.getAttribute('class') ?? [])
  if (names.length > 0) paragraph.setAttribute('class', names.join(' '))
}

/** Whether a box holds one element, counted once a box: `children` is a new list each time, and a box can hold thousands. */
function createIsAlone(): (box: PageElement) => boolean {
  const known = new Map<PageElement, boolean>()
  return (box) => {
    const isAlone = known.get(box) ?? [...box.children].length === 1
    known.set(box, isAlone)
    return isAlone
  }
}

function signature(element: PageElement | null | undefined): string {
  return element ? `${element.localName}.${element.getAttribute('class') ?? ''}` : ''
}

/** Of each element how many units of its words stand in links. */
function linkedUnits(document: PageDocument): ReadonlyMap<PageElement, number> {
  const units = new Map<PageElement, number>()
  for (const link of document.querySelectorAll('a')) {
    const { length } = link.textContent ?? ''
    for (let above = link.parentElement; above !== null; above = above.parentElement)
      units.set(above, (units.get(above) ?? 0) + length)
  }
  return units
}
