import { createClosest, type PageDocument, type PageElement } from '../dom.ts'

/** The path to a page and its menus: the last step of a path is often an h1, with words for search engines. */
const paths = 'nav, [role="navigation"], [class*="crumb" i]:not(html, body, main, article)'

/** The headings of a page that can be its headline. */
interface ShownHeadings {
  /** Each h1 that is no step of a path. */
  readonly first: readonly PageElement[]
  /** Where a path ends in an h1, what else can be the headline: each h2 and h3. */
  readonly second: readonly PageElement[]
  /** Each h1 in a path. */
  readonly steps: readonly PageElement[]
}

/** Finds the headings that can be a page's headline, each group in the page's order. */
export function shownHeadings(document: PageDocument): ShownHeadings {
  const pathOf = createClosest(document, paths)
  const all = [...document.querySelectorAll('h1')]
  const steps = all.filter((heading) => pathOf(heading) !== null)
  const second = steps.length === 0 ? [] : [...document.querySelectorAll('h2, h3')]
  return {
    first: all.filter((heading) => pathOf(heading) === null),
    second: second.filter((heading) => pathOf(heading) === null),
    steps,
  }
}
