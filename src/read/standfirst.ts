import { collapse } from './clean.ts'
import type { PageDocument, PageElement } from './dom.ts'
import { endsInPictureCredit, isCaption } from './furniture.ts'
import { namesOf } from './page-boxes.ts'

/** Classes that sites give to the lines under the headline and to nothing else. */
const named =
  '[class*="standfirst" i], [class*="article-dek" i], [class*="article__dek" i], [class~="dek" i], [class*="article-summary" i], [class*="article__subtitle" i], [class*="article__subhead" i], [class*="sub-headline" i], [class*="subheadline" i], [itemprop="alternativeHeadline"]'
/** Words of classes that mean the same, but only beside the headline: teasers of other articles have them too. */
const namedBeside = new Set(
  'lead leadtext lede intro introduction excerpt subtitle subheader subhead subheadline dek deck preface abstract preamble ingress chapeau epigraph einleitung summary teaser subline untertitel vorspann entradilla sottotitolo spot'.split(
    ' ',
  ),
)
const elsewhere = 'aside, nav, footer, [class*="related" i]'
/** Where words like "lead" name a picture. */
const apart = `${elsewhere}, figure, figcaption, [class*="caption" i], [class*="media" i], [class*="image" i]`
const media = 'img, picture, video, script, time, [class*="author" i]'

/** Longest standfirst: three sentences. UTF-16 units. */
const longest = 600
/** Shortest one that is known by a class that other things have too. UTF-16 units. */
const shortest = 40
/** Elements that are looked at after the headline, and how far above it they can share a box with it. */
const beside = { elements: 30, levels: 3 }

/** The lines under the headline. */
export interface Standfirst {
  readonly words: string
  /** Whether the page calls it so; else it is its description, which is often the first paragraph. */
  readonly isNamed: boolean
}

/**
 * The lines under the headline, if the page shows them: an element called so, or one that holds the page's
 * description. Null else: a description that is only in the page's head is not part of the report.
 */
export function findStandfirst(document: PageDocument, description: string | null): Standfirst | null {
  for (const element of document.querySelectorAll(named)) {
    const words = wordsOf(element)
    const isPicture = words !== null && endsInPictureCredit(words)
    if (words !== null && !isPicture && element.closest(elsewhere) === null) return { words, isNamed: true }
  }
  return findBeside(document) ?? findDescribed(document, description)
}

/** Below the headline, in a box that holds both. */
function findBeside(document: PageDocument): Standfirst | null {
  const headline = document.querySelector('h1')
  let box = headline?.parentElement
  for (let level = 0; headline && box && box !== document.body && level < beside.levels; level++) {
    let after = -1
    for (const element of box.querySelectorAll('h1, h2, h3, h4, p')) {
      if (element === headline) after = 0
      if (after < 0 || after++ > beside.elements) continue
      if (!namesOf(element).some((name) => namedBeside.has(name))) continue
      const words = wordsOf(element)
      const isOther =
        words === null || words.length < shortest || isCaption(words) || endsInPictureCredit(words)
      if (!isOther && element.closest(apart) === null && element.querySelector(media) === null)
        return { words, isNamed: true }
    }
    box = box.parentElement
  }
  return null
}

/** The element that holds the description and not much more: a place before it, a sentence that was cut off it. */
function findDescribed(document: PageDocument, description: string | null): Standfirst | null {
  const sought = squeeze((description ?? '').replace(/\s*(?:…|\.{3}|\[…\])$/, ''))
  if (description === null || description.length > longest || sought === '') return null
  for (const element of document.body.querySelectorAll('h2, h3, p, div')) {
    // A box of boxes is not looked into: taking the words of each would take the square of the page's size.
    if (element.localName === 'div' && element.querySelector('p, div') !== null) continue
    const words = element.textContent ?? ''
    const fits = words.length >= description.length - 3 && words.length <= 2 * description.length + 100
    if (!fits) continue
    const found = squeeze(words)
    const isIt = found === sought || (sought.length >= shortest && found.includes(sought))
    if (isIt && element.closest(apart) === null && !endsInPictureCredit(words))
      return { words: collapse(words), isNamed: false }
  }
  return null
}

function wordsOf(element: PageElement): string | null {
  const words = collapse(element.textContent ?? '')
  return words !== '' && words.length <= longest && /\s/.test(words) ? words : null
}

/** Letters and numbers alone: heads and pages differ in quotation marks and spaces. */
function squeeze(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '')
}
