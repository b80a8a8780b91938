import { Parser } from 'htmlparser2'
import { toWords } from './same-headline.ts'

/** Where a page shows a headline that people wrote down for it. */
type HeadlinePlace = 'a heading' | 'another line' | 'its data alone' | 'nowhere'

/** Elements whose text no reader sees; a title is shown by the browser, not by the page. */
const unseen = new Set('title script style noscript template svg'.split(' '))
const headings = new Set('h1 h2 h3 h4 h5 h6'.split(' '))

/** The words of a page that readers see. */
interface SeenWords {
  readonly words: readonly string[]
  /** Where a line can begin and end: at each tag. */
  readonly edges: ReadonlySet<number>
  /** For each word, whether it is of a heading. */
  readonly isHeading: readonly boolean[]
}

/**
 * Where a page shows a headline to its readers: in a heading, or in one or more whole lines that are none. Else it is
 * in the page's data alone, as `og:title`, or nowhere. A part of a longer line is not the headline.
 * @example placeOfHeadline('<h2>Army takes village</h2>', 'Army takes village') // 'a heading'
 */
export function placeOfHeadline(html: string, headline: string): HeadlinePlace {
  const sought = toWords(headline)
  const { seen, data } = readPage(html)
  const places = findWhole(seen, sought)
  if (places.some((at) => sought.every((_, step) => seen.isHeading[at + step]))) return 'a heading'
  if (places.length > 0) return 'another line'
  const isInData = data.some((words) => ` ${toWords(words).join(' ')} `.includes(` ${sought.join(' ')} `))
  return sought.length > 0 && isInData ? 'its data alone' : 'nowhere'
}

/** Places of the first words of runs of whole lines that are the sought words. */
function findWhole({ words, edges }: SeenWords, sought: readonly string[]): number[] {
  if (sought.length === 0) return []
  return [...edges].filter(
    (at) => edges.has(at + sought.length) && sought.every((word, step) => words[at + step] === word),
  )
}

function readPage(html: string): { readonly seen: SeenWords; readonly data: readonly string[] } {
  const words: string[] = []
  const isHeading: boolean[] = []
  const edges = new Set<number>()
  const data: string[] = []
  const open = { unseen: 0, headings: 0 }
  const step = (name: string, by: 1 | -1) => {
    edges.add(words.length)
    if (unseen.has(name)) open.unseen += by
    if (headings.has(name)) open.headings += by
  }
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'meta' && attributes.content) data.push(attributes.content)
      step(name, 1)
    },
    onclosetag: (name) => step(name, -1),
    ontext(text) {
      if (open.unseen > 0) data.push(unescapeJson(text))
      else
        for (const word of toWords(text.replaceAll('\u00AD', ''))) {
          words.push(word)
          isHeading.push(open.headings > 0)
        }
    },
  })
  parser.end(html)
  edges.add(words.length)
  return { seen: { words, edges, isHeading }, data }
}

/** JSON writes letters as \u00e4. */
function unescapeJson(text: string): string {
  return text.replace(/\\u([0-9a-f]{4})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
}
