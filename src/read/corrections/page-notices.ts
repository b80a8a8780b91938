import { collapse } from '../clean.ts'
import { decodeMarkup, type PageDocument, type PageElement } from '../dom.ts'
import { readLinkedCorrections } from '../json-ld.ts'
import { bodyBlocks, type PageBlock } from '../page-blocks.ts'
import { findCorrections } from './find-corrections.ts'
import { heading, ownFault } from './phrases.ts'

/** What sites call the box of a notice; WordPress, Newspack and house styles among them. */
const called =
  '[class*="correction" i], [id*="correction" i], [class*="clarification" i], [class*="retraction" i], [class*="editors-note" i], [class*="editor-note" i], [class*="editorsnote" i], [class*="editornote" i]'

/** Longest box that is one notice. Some pages call their whole body so. UTF-16 units. */
const longest = 1500

/** The blocks of one notice that a page marks as such. */
export type PageNotice = readonly PageBlock[]

/**
 * The notices that a page marks: schema.org's `correction` as an attribute or in JSON-LD, and boxes called so whose
 * words are a notice, which a link to report an error is not. Changes nothing in the document.
 */
export function pageNotices(document: PageDocument): PageNotice[] {
  const stated = [...document.querySelectorAll('[itemprop~="correction"]')].map((element) =>
    blocksOf(element),
  )
  const linked = readLinkedCorrections(document, (words) => decodeMarkup(document, words)).map(
    (words): PageNotice => [{ kind: 'paragraph', words }],
  )
  const boxes = [...document.querySelectorAll(called)]
    .filter((box) => box.closest('nav, form, [class*="related" i], [class*="comments" i]') === null)
    .map((box) => blocksOf(box))
    .filter(isNotice)
  return withoutRepeats([...stated, ...boxes, ...linked].filter((notice) => notice.length > 0))
}

function blocksOf(element: PageElement): PageNotice {
  const content = element.getAttribute('content')
  if (content !== null && collapse(content) !== '') return [{ kind: 'paragraph', words: collapse(content) }]
  // Length first: a page can call all of itself so.
  if ((element.textContent ?? '').length > 3 * longest) return []
  const blocks = bodyBlocks(element, { headline: null, standfirst: null })
  const length = blocks.reduce((sum, { words }) => sum + words.length, 0)
  return length > longest ? [] : blocks.map(({ kind, words }) => ({ kind, words }))
}

function isNotice(blocks: PageNotice): boolean {
  const isHeaded = blocks.length > 1 && heading.test(blocks[0]?.words ?? '')
  return blocks.some(
    ({ words }) =>
      findCorrections(words, [{ kind: 'paragraph', start: 0, end: words.length }]).length > 0 ||
      (isHeaded && ownFault.test(words)),
  )
}

/** A box in a box, or a page that says the same in its markup and its data, is one notice: the first. */
function withoutRepeats(notices: readonly PageNotice[]): PageNotice[] {
  const kept: PageNotice[] = []
  const known = new Set<string>()
  for (const notice of notices) {
    const fresh = notice.filter(({ words }) => !known.has(words))
    if (!fresh.some(({ words }) => !heading.test(words))) continue
    for (const { words } of fresh) known.add(words)
    kept.push(fresh)
  }
  return kept
}

/**
 * The article's blocks with those notices put at their end that the search for the article left out, since many
 * sites set them below it.
 */
export function withNotices(blocks: readonly PageBlock[], notices: readonly PageNotice[]): PageBlock[] {
  const isShown = (words: string) => blocks.some((block) => block.words.includes(words))
  const lost = notices.filter((notice) => !notice.some(({ words }) => !heading.test(words) && isShown(words)))
  return [...blocks, ...lost.flat()]
}
