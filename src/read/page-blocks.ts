import type { Block, BlockKind } from '../core/index.ts'
import { collapse } from './clean.ts'
import { isElement, isText, type PageElement, type PageNode } from './dom.ts'
import { bylineOf, isCaption, isFurniture, isPictureCredit } from './furniture.ts'
import type { Standfirst } from './standfirst.ts'

/** Carries a paragraph's place through the search for the article, which moves and renames elements. */
export const placeAttribute = 'data-onrecord-place'

/** A block before it has a place in the text. */
export interface PageBlock {
  readonly kind: BlockKind
  readonly words: string
  /** Of a paragraph among the page's paragraphs before the search for the article. */
  readonly place?: number
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
  let held = ''
  let breaks = 0
  let place: number | null = null
  const flush = (kind: BlockKind) => {
    const words = collapse(held)
    held = ''
    const hasWords = /[\p{L}\p{N}]/u.test(words)
    if (hasWords) blocks.push(place === null ? { kind, words } : { kind, words, place })
  }
  const visit = (node: PageNode, kind: BlockKind) => {
    if (isText(node)) {
      held += node.textContent ?? ''
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
      for (const child of node.childNodes) visit(child, kind)
      return
    }
    flush(kind)
    const own = kindOf(node) ?? kind
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
    if (isFurniture(words)) continue
    const next = blocks[at + 1]
    if (at < 3 && standfirst?.isNamed && words === standfirst.words)
      kept.push({ ...block, kind: 'standfirst' })
    else if (kind === 'paragraph' && (isCaption(words) || (next && isPictureCredit(next.words))))
      kept.push({ ...block, kind: 'caption' })
    else kept.push(block)
  }
  return kept
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
