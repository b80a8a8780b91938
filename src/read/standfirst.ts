import { collapse, collapseOrNull } from './clean.ts'
import type { PageDocument } from './dom.ts'

/** Classes that sites give to the lines under the headline. */
const named =
  '[class*="standfirst" i], [class*="article-dek" i], [class*="article__dek" i], [class~="dek" i], [class*="article-summary" i], [class*="article__subtitle" i], [class*="article__subhead" i], [class*="sub-headline" i], [class*="subheadline" i], [itemprop="alternativeHeadline"]'

/** Longest standfirst: three sentences. UTF-16 units. */
const longest = 600

/** The lines under the headline. */
export interface Standfirst {
  readonly words: string
  /** Whether the page calls it so; else it is its description, which is often the first paragraph. */
  readonly isNamed: boolean
}

/**
 * The lines under the headline, if the page shows them: an element called so, or one whose words are the
 * page's description. Null else: a description that is only in the page's head is not part of the report.
 */
export function findStandfirst(document: PageDocument, description: string | null): Standfirst | null {
  for (const element of document.querySelectorAll(named)) {
    if (element.closest('aside, nav, footer, [class*="related" i]')) continue
    const words = collapseOrNull(element.textContent)
    if (words !== null && words.length <= longest && /\s/.test(words)) return { words, isNamed: true }
  }
  if (description === null || description.length > longest) return null
  for (const element of document.body.querySelectorAll('h2, h3, p, div')) {
    const words = element.textContent ?? ''
    // Length first: collapsing every element of a large page is slow.
    const fits = words.length >= description.length && words.length <= 2 * description.length + 100
    if (fits && collapse(words) === description) return { words: description, isNamed: false }
  }
  return null
}
