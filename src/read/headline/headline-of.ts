import type { PageDocument, PageElement } from '../dom.ts'
import { headingLines, wordsAbove } from './heading-lines.ts'
import { shownHeadings } from './shown-headings.ts'
import { foldTitle, labelBefore, sharesWords, withoutOutlet } from './title-words.ts'

/** The titles that a page gives itself, as they stand there; null where it gives none. */
interface Titles {
  /** JSON-LD's, which search engines take: often with a label, often shortened. */
  readonly linked: string | null
  /** Those of meta tags by trust, `og:title` first: they are shown where the page is shared. */
  readonly metas: readonly (string | null)[]
  /** The page's <title>. */
  readonly page: string | null
  readonly outlet: string | null
}

/** A title and its words, folded. */
interface Title {
  readonly words: string
  readonly folded: string
}

/**
 * The headline: the one that readers see, since JSON-LD and og: often hold one cut or written for search engines. The
 * page's own titles tell which of its headings it is, and whether a label in or above it belongs to it.
 */
export function headlineOf(document: PageDocument, { linked, metas, page, outlet }: Titles): string | null {
  const toTitles = (titles: readonly (string | null)[]) =>
    titles.flatMap((title) => (title === null ? [] : toTitle(withoutOutlet(title, outlet))))
  const named = toTitles([linked, ...metas])
  const titles = [...named, ...toTitles([page])]
  const heading = findHeading(document, titles, named)
  if (heading !== null) return headlineIn(heading, toTitles([...metas, linked]), outlet)
  return titles[0]?.words ?? null
}

function toTitle(words: string): Title {
  return { words, folded: foldTitle(words) }
}

function findHeading(
  document: PageDocument,
  titles: readonly Title[],
  named: readonly Title[],
): PageElement | null {
  const { first, second, steps } = shownHeadings(document)
  const isNear = (heading: PageElement) => {
    const { words, folded } = toTitle(headingLines(heading).join(' '))
    if (words === '' || titles[0] === undefined) return words !== ''
    return sharesWords(folded, titles[0].folded)
  }
  // A subheading shares words with the headline; only one of the page's titles word for word is the headline.
  const isNamed = (heading: PageElement) =>
    tailsOf(headingLines(heading)).some(({ folded }) => named.some((title) => title.folded === folded))
  return (
    first.find((heading) => isNear(heading) || isNamed(heading)) ??
    second.find(isNamed) ??
    steps.find(isNear) ??
    null
  )
}

/** Most lines in front of a headline: a label, a dash, a second label. More are looked at as one. */
const mostLabels = 4

/** A heading's lines, then those without the first, and so on to the last alone. */
function tailsOf(lines: readonly string[]): Title[] {
  return lines.slice(0, mostLabels + 1).map((_, at) => toTitle(lines.slice(at).join(' ')))
}

/** The first title with the heading's words says whether a label belongs to them. */
function headlineIn(heading: PageElement, titles: readonly Title[], outlet: string | null): string {
  const lines = headingLines(heading)
  const whole = toTitle(withoutOutlet(lines.join(' '), outlet))
  const tails = [whole, ...tailsOf(lines).slice(1)]
  const last = tails.at(-1) ?? whole
  const above = foldTitle(wordsAbove(heading))
  for (const title of titles) {
    const same = tails.find(({ folded }) => folded === title.folded)
    // Of several lines the title has the marks between: "War in Vell: Army takes village".
    if (same) return same === last ? same.words : title.words
    const label = labelBefore(title.folded, whole.folded)
    if (label !== null && (above === label || above.endsWith(` ${label}`))) return title.words
    // Two labels for one headline: neither is of it.
    const isMost = 2 * last.folded.length > Math.max(title.folded.length, whole.folded.length)
    if (tails.length > 1 && isMost && labelBefore(title.folded, last.folded) !== null) return last.words
  }
  return whole.words
}
