import { toHost } from './address.ts'
import { collapseOrNull } from './clean.ts'
import type { PageDocument } from './dom.ts'

/** Marks that sites put between a headline and their own name in a page's title. */
const titleMarks = /\s*(?:[|·»–—]|::|:\s|\s-\s)\s*/u

/**
 * An outlet's name as the page shows it, where no metadata name it: microdata, the application's name, or the
 * part of the title that stands beside the headline and agrees with the address.
 * @example of '<title>Army takes village | Ostra Evening</title>' at evening.ostra.example: 'Ostra Evening'
 */
export function shownOutlet(document: PageDocument, url: string | null): string | null {
  const publisher =
    document.querySelector('[itemprop="publisher"] [itemprop="name"]') ??
    document.querySelector('[itemprop="publisher"]')
  const named =
    collapseOrNull(publisher?.getAttribute('content') ?? publisher?.textContent) ??
    collapseOrNull(document.querySelector('meta[name="application-name"]')?.getAttribute('content'))
  return named ?? titleOutlet(collapseOrNull(document.querySelector('title')?.textContent), toHost(url))
}

function titleOutlet(title: string | null, host: string | null): string | null {
  if (title === null || host === null) return null
  const parts = title.split(titleMarks)
  const candidates = parts.length < 2 ? [] : [parts.at(-1), parts.at(0)]
  return candidates.find((part) => part !== undefined && namesHost(part, host)) ?? null
}

/** Headlines are longer than this, names of outlets hardly ever. */
const longestNameWords = 5

function namesHost(words: string, host: string): boolean {
  const parts = words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const telling = parts.filter((word) => word.length > 2 && word !== 'the')
  return (
    telling.length > 0 && parts.length <= longestNameWords && telling.every((word) => host.includes(word))
  )
}
