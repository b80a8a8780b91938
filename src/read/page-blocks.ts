import type { Block, BlockKind } from '../core/index.ts'
import { collapse } from './clean.ts'
import { isElement, isText, type PageElement, type PageNode } from './dom.ts'
import {
  bylineOf,
  countWords,
  endsInPictureCredit,
  isAttribution,
  isCaption,
  isFurniture,
  isPictureCredit,
} from './furniture.ts'
import { kindOfBox } from './page-boxes.ts'
import type { Standfirst } from './standfirst.ts'

/** Carries a paragraph's place through the search for the article, which moves and renames elements. */
export const placeAttribute = 'data-onrecord-place'

/** A block before it has a place in the text. */
export interface PageBlock {
  readonly kind: BlockKind
  readonly words: string
  /** Of a paragraph among the page's paragraphs before the search for the article. */
  readonly place?: number
  /** Part of its signs that stands in links, 0 to 1. */
  readonly linked?: number
}

/** Elements within a line; everything else begins and ends a block. */
const inline = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark meter output q rp rt ruby s samp small span strike strong sub sup time tt u var wbr nobr'.split(
    ' ',
  ),
)
/** Elements whose text is not read: it is of the page's machinery. */
const silent = new Set(
  'script style noscript template svg math button form input select textarea iframe object embed video audio canvas nav menu dialog head title'.split(
    ' ',
  ),
)

interface Context {
  readonly headline: string | null
  readonly standfirst: Standfirst | null
}

/** The blocks of an article's element in the page's order; furniture and a second headline are left out. */
export function bodyBlocks(body: PageElement, context: Context): PageBlock[] {
  const blocks: PageBlock[] = []
  const whole = (body.textContent ?? '').length
  let held = ''
  let linked = 0
  let links = 0
  let breaks = 0
  let place: number | null = null
  const flush = (kind: BlockKind) => {
    const words = collapse(held)
    const share = linked / held.replace(/\s/g, '').length
    held = ''
    linked = 0
    const hasWords = /[\p{L}\p{N}]/u.test(words)
    if (hasWords) blocks.push({ kind, words, linked: share, ...(place === null ? {} : { place }) })
  }
  const visit = (node: PageNode, kind: BlockKind) => {
    if (isText(node)) {
      held += node.textContent ?? ''
      if (links > 0) linked += (node.textContent ?? '').replace(/\s/g, '').length
      if (collapse(node.textContent ?? '') !== '') breaks = 0
      return
    }
    if (!isElement(node) || silent.has(node.localName)) return
    if (node.localName === 'br') {
      // Two in a row part paragraphs; one is a line end within.
      held += ' '
      if (++breaks > 1) flush(kind)
      return
    }
    if (inline.has(node.localName)) {
      if (node.localName === 'a') links++
      for (const child of node.childNodes) visit(child, kind)
      if (node.localName === 'a') links--
      return
    }
    flush(kind)
    const box = kindOfBox(node, whole)
    if (box === 'apart') return
    const own = box ?? (kind === 'caption' ? kind : (kindOf(node) ?? kind))
    const marked = node.getAttribute(placeAttribute)
    if (marked !== null) place = Number(marked)
    for (const child of node.childNodes) visit(child, own)
    flush(own)
    if (marked !== null) place = null
  }
  visit(body, 'paragraph')
  flush('paragraph')
  return classify(blocks, context)
}

function kindOf({ localName }: PageElement): BlockKind | null {
  if (localName === 'figcaption' || localName === 'caption') return 'caption'
  if (/^h[1-6]$/.test(localName)) return 'subheading'
  return localName === 'p' || localName === 'li' || localName === 'blockquote' ? 'paragraph' : null
}

function classify(blocks: readonly PageBlock[], { headline, standfirst }: Context): PageBlock[] {
  const kept: PageBlock[] = []
  for (const [at, block] of blocks.entries()) {
    const { kind, words } = block
    if (words === headline) continue
    // Only what stands above the body: further down "By Friday" begins a sentence.
    if (at < 4 && kind === 'paragraph' && bylineOf(words) !== null) continue
    if (isFurniture(words) || leadsElsewhere(block)) continue
    const next = blocks[at + 1]
    if (at < 3 && standfirst?.isNamed && words === standfirst.words)
      kept.push({ ...block, kind: 'standfirst' })
    else if (kind === 'paragraph' && isPictured(block, next)) kept.push({ ...block, kind: 'caption' })
    else kept.push(block)
  }
  return kept
}

/** Longest caption whose credit is a line of its own. Words. */
const longestCaption = 40

function isPictured(block: PageBlock, next: PageBlock | undefined): boolean {
  const { words } = block
  return isCaption(words) || isPictureCredit(words) || endsInPictureCredit(words) || isCredited(block, next)
}

/** A caption whose credit is the next line, marked up as it is: a credit in its own box is of what is in that box. */
function isCredited({ words, place }: PageBlock, next: PageBlock | undefined): boolean {
  const isAlike = next?.kind === 'paragraph' && (next.place === undefined) === (place === undefined)
  return isAlike && isPictureCredit(next.words) && countWords(words) <= longestCaption
}

/** Part of a line's signs in links from which it is there to be clicked. */
const mostlyLinked = 0.8
/** Signs outside of links that a line which leads elsewhere has at most: a label, a mark. A sentence has more. */
const mostUnlinked = 40
/** A line of fewer words can be a source's name: "[Sample Wire]". */
const leastTeaserWords = 4

/** A headline of another report, or a list of subjects: nothing but links, and nobody says anything in it. */
function leadsElsewhere({ kind, words, linked = 0 }: PageBlock): boolean {
  if (linked < mostlyLinked || (1 - linked) * words.length > mostUnlinked || isAttribution(words))
    return false
  return kind === 'paragraph' && countWords(words) >= leastTeaserWords
}

/** The text of blocks, one a line, and their places in it. */
export function joinBlocks(parts: readonly PageBlock[]): { readonly text: string; readonly blocks: Block[] } {
  const blocks: Block[] = []
  let start = 0
  for (const { kind, words } of parts) {
    blocks.push({ kind, start, end: start + words.length })
    start += words.length + 1
  }
  return { text: parts.map(({ words }) => words).join('\n'), blocks }
}
