import { collapse } from './clean.ts'
import { isElement, type PageDocument, type PageElement } from './dom.ts'

/** The titles that a page gives itself, as they stand there. */
interface Titles {
  /** JSON-LD's, then those of meta tags by trust; null where there is none. */
  readonly named: readonly (string | null)[]
  /** The page's <title>. */
  readonly page: string | null
  readonly outlet: string | null
}

/**
 * The headline: the one that readers see, since JSON-LD and og: often hold one cut or written for search engines.
 * A label in front of it goes where two of the page's own titles agree that it is none of the headline.
 */
export function headlineOf(document: PageDocument, { named, page, outlet }: Titles): string | null {
  const titles = [...named, page].flatMap((title) => (title === null ? [] : withoutOutlet(title, outlet)))
  const title = titles[0] ?? null
  const shown = [...document.querySelectorAll('h1')].map(wordsOf).filter((words) => words !== '')
  const same = shown.find((words) => title === null || sharesWords(words, title))
  if (same === undefined) return title ?? shown[0] ?? null
  const headline = withoutOutlet(same, outlet)
  const within = titles.filter((other) => other !== headline && headline.endsWith(other))
  return within.find((other, at) => within.indexOf(other) !== at) ?? headline
}

/** Two elements without a space between are two lines: a label and what it stands above. */
function wordsOf(h1: PageElement): string {
  let words = ''
  let isAfterElement = false
  for (const child of h1.childNodes) {
    if (isAfterElement && isElement(child)) words += ' '
    words += child.textContent ?? ''
    isAfterElement = isElement(child)
  }
  return collapse(words)
}

/** Half of the shorter one's words are in the other. */
function sharesWords(a: string, b: string): boolean {
  const words = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
  const [few, many] = [words(a), words(b)].toSorted((x, y) => x.size - y.size)
  if (!few || !many || few.size < 2) return a.toLowerCase() === b.toLowerCase()
  return [...few].filter((word) => many.has(word)).length * 2 >= few.size
}

/** @example withoutOutlet('Army takes village - Sample Wire', 'Sample Wire') // 'Army takes village' */
function withoutOutlet(title: string, outlet: string | null): string {
  if (outlet === null) return title
  const squeeze = (words: string) =>
    words
      .toLowerCase()
      .replace(/^the /, '')
      .replace(/[^\p{L}\p{N}]/gu, '')
  for (const mark of [' | ', ' - ', ' – ', ' — ', ' · ', ' :: ']) {
    const at = title.lastIndexOf(mark)
    const end = squeeze(title.slice(at + mark.length))
    const name = squeeze(outlet)
    if (at > 0 && end !== '' && (end.startsWith(name) || name.startsWith(end)))
      return title.slice(0, at).trim()
  }
  return title
}
