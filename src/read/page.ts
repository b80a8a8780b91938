import { Readability } from '@mozilla/readability'
import { OnrecordError } from '../core/index.ts'
import { pageNotices, withNotices } from './corrections/page-notices.ts'
import { type PageDocument, type PageElement, removeOverlays } from './dom.ts'
import { noteParagraphs, restoreParagraphs } from './lost-paragraphs.ts'
import { bodyBlocks, joinBlocks, type PageBlock } from './page-blocks.ts'
import { readMetadata } from './page-metadata.ts'
import { measureWords } from './page-size.ts'
import { parseDocument } from './parse-document.ts'
import { capitalise } from './refuse.ts'
import { findStandfirst, type Standfirst } from './standfirst.ts'
import type { Draft } from './to-article.ts'
import { trimBlocks } from './trim-blocks.ts'

/** Fewest letters of an article's body: below this it is a notice ("Page not found", "Please subscribe"). */
const fewestLetters = 80

/** Where little was found the search starts over up to three times; not in a page of more elements, where each takes 1 to 4 s. */
const mostElementsRetried = 5_000
/** Fewest signs of an article for the search not to start over. */
const whateverIsFound = -1

/**
 * The article of a web page: the headline, the standfirst if the page shows one, and the body's blocks,
 * one a line; what belongs to the site is left out.
 * @param name the page within a sentence
 * @throws OnrecordError inputNoArticle, inputUnsupported
 */
export function parsePage(name: string, html: string): Omit<Draft, 'mediaType' | 'bytes'> {
  const document = parseDocument(html)
  if ('refused' in document) throw refusePage(name, document.refused)
  const refused = measureWords(document)
  if (refused !== null) throw refusePage(name, refused)
  const { description, ...metadata } = readMetadata(document, html)
  const standfirst = findStandfirst(document, description)
  removeOverlays(document)
  const notices = pageNotices(document)
  const noted = noteParagraphs(document)
  const kept = bodyBlocks(findBody(name, document), { headline: metadata.headline, standfirst })
  const found = trimBlocks(restoreParagraphs(kept, noted), metadata)
  const letters = found.reduce((sum, { words }) => sum + (words.match(/\p{L}/gu)?.length ?? 0), 0)
  if (letters < fewestLetters) throw refuseNoArticle(name)
  const shown = [...head(metadata.headline, standfirst, found), ...found]
  const notice = new Set(notices.flat().map(({ words }) => words))
  return { ...metadata, ...joinBlocks(withNotices(shown, notices)), notice }
}

function head(
  headline: string | null,
  standfirst: Standfirst | null,
  found: readonly PageBlock[],
): PageBlock[] {
  const blocks: PageBlock[] = headline === null ? [] : [{ kind: 'headline', words: headline }]
  if (standfirst === null || headline?.includes(standfirst.words)) return blocks
  const isInBody = found.some(({ words }) => repeats(words, standfirst.words))
  return isInBody ? blocks : [...blocks, { kind: 'standfirst', words: standfirst.words }]
}

/** Whether a block says what the standfirst does: the description in the page's head can be a part of a paragraph. */
function repeats(words: string, standfirst: string): boolean {
  return words.includes(standfirst) || (standfirst.includes(words) && 2 * words.length > standfirst.length)
}

function findBody(name: string, document: PageDocument): PageElement {
  try {
    const isLarge = [...document.querySelectorAll('*')].length > mostElementsRetried
    const article = new Readability<PageElement>(document, {
      serializer: (node) => node,
      keepClasses: true,
      ...(isLarge && { charThreshold: whateverIsFound }),
    }).parse()
    if (article?.content) return article.content
  } catch (error) {
    // Its search recurses; a page can be built to exhaust the stack.
    if (error instanceof RangeError) throw refusePage(name, 'its elements are nested too deep', error)
    throw error
  }
  throw refuseNoArticle(name)
}

function refusePage(name: string, why: string, cause?: unknown): OnrecordError {
  return new OnrecordError(
    'inputUnsupported',
    `Could not read ${name}: ${why}, more than any news page. Save the article's words as plain text and pass that file.`,
    { cause },
  )
}

function refuseNoArticle(name: string): OnrecordError {
  return new OnrecordError(
    'inputNoArticle',
    `${capitalise(name)} has no article in it: no run of paragraphs was found. Save the article's own page, or its words as plain text.`,
  )
}
