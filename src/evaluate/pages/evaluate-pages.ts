import { bootstrap, bootstrapIntervals, type Interval } from '../bootstrap.ts'
import { placeOfHeadline } from './headline-place.ts'
import { judgePage, type PageJudgement, type PageMeasure, pageMeasures } from './judge-page.ts'
import type { GoldPage, PageReading, PageSet } from './page-gold.ts'
import { kindOfPage, languageOfPage, pageKinds } from './page-traits.ts'

/** Fewer pages than these say nothing of how much pages differ: their figures get no interval. */
const leastPages = 5

/** Figures in the order of the table; `body.f1` is the harmonic mean of mean precision and mean recall. */
const pageFigures = ['body.f1', ...pageMeasures] as const
export type PageFigure = (typeof pageFigures)[number]

/** A mean over pages, 0 to 1, with its 95 % interval. */
export interface PageRate {
  readonly pages: number
  readonly value: number
  readonly interval: Interval | null
}
/** Null where no page has gold for it. */
type PageRates = Readonly<Record<PageFigure, PageRate | null>>

/** A score of the reading of pages. */
export interface PagesEvaluation {
  readonly set: string
  readonly pages: number
  /** Pages that were refused, with the sentence. They count as read empty. */
  readonly refused: readonly { readonly page: string; readonly why: string }[]
  readonly leftOut: readonly string[]
  readonly figures: PageRates
  /** By what the page calls itself, its declared language, where it shows its headline, and what the set says of it. */
  readonly breakdowns: readonly {
    readonly by: string
    readonly rows: readonly { readonly value: string; readonly pages: number; readonly figures: PageRates }[]
  }[]
  readonly bootstrap: typeof bootstrap
}

/** What reads a page: passed in. A page that can't be read gives the sentence that says so. */
export type ReadPage = (
  page: GoldPage,
) => Promise<{ readonly html: string; readonly reading: PageReading | { readonly refused: string } }>

interface Judged {
  readonly traits: Readonly<Record<string, string>>
  readonly judgement: PageJudgement
}

/**
 * Scores the reading of pages against what people wrote down, one page at a time.
 * @throws what `read` throws
 */
export async function evaluatePages(
  { name, pages, leftOut }: PageSet,
  read: ReadPage,
  onProgress?: () => void,
): Promise<PagesEvaluation> {
  const judged: Judged[] = []
  const refused: PagesEvaluation['refused'][number][] = []
  for (const page of pages) {
    const { html, reading } = await read(page)
    if ('refused' in reading) refused.push({ page: page.name, why: reading.refused })
    const traits = { ...traitsOf(html, page.headline), ...page.traits }
    judged.push({ traits, judgement: judgePage(page, 'refused' in reading ? null : reading) })
    onProgress?.()
  }
  const tables = [...new Set(judged.flatMap(({ traits }) => Object.keys(traits)))]
  const breakdowns = tables.map((by) => ({ by, rows: breakDown(judged, by) }))
  return { set: name, pages: judged.length, refused, leftOut, figures: rate(judged), breakdowns, bootstrap }
}

/** What is told of a page itself; where its headline is shown only if people wrote one down. */
function traitsOf(html: string, headline: string | null): Judged['traits'] {
  const shown = headline === null ? {} : { 'place of the headline': placeOfHeadline(html, headline) }
  return { type: kindOfPage(html), language: languageOfPage(html), ...shown }
}

/** Rows by how many pages they have, kinds of pages in their own order. */
function breakDown(judged: readonly Judged[], by: string) {
  const values = new Map<string, Judged[]>()
  for (const one of judged) {
    const value = one.traits[by] ?? 'not said'
    values.set(value, [...(values.get(value) ?? []), one])
  }
  const order: readonly string[] = pageKinds
  return [...values]
    .map(([value, some]) => ({ value, pages: some.length, figures: rate(some) }))
    .toSorted(
      (a, b) =>
        order.indexOf(a.value) - order.indexOf(b.value) || b.pages - a.pages || (a.value < b.value ? -1 : 1),
    )
}

function rate(judged: readonly Judged[]): PageRates {
  // Of each measure its sum and how many pages have it, so that means of draws are of drawn pages.
  const rows = judged.map(({ judgement }) =>
    Float64Array.from(pageMeasures.flatMap((measure) => toCounts(judgement[measure]))),
  )
  const sum = new Float64Array(2 * pageMeasures.length)
  for (const row of rows) for (const [at, value] of row.entries()) sum[at] = (sum[at] ?? 0) + value
  const values = meansOf(sum)
  const intervals = bootstrapIntervals(rows, meansOf)
  const rates = pageFigures.map((figure, at): [PageFigure, PageRate | null] => {
    const pages = sum[2 * pageMeasures.indexOf(figure === 'body.f1' ? 'body.r' : figure) + 1] ?? 0
    const value = values[at] ?? Number.NaN
    const interval = pages < leastPages ? null : (intervals[at] ?? null)
    return [figure, Number.isNaN(value) ? null : { pages, value, interval }]
  })
  return toRates(new Map(rates))
}

function toRates(rates: ReadonlyMap<PageFigure, PageRate | null>): PageRates {
  const of = (figure: PageFigure) => rates.get(figure) ?? null
  return {
    'body.f1': of('body.f1'),
    'body.p': of('body.p'),
    'body.r': of('body.r'),
    'published.day': of('published.day'),
    'title.same': of('title.same'),
    'title.contained': of('title.contained'),
    'title.shared': of('title.shared'),
  }
}

function toCounts(value: number | null): readonly [number, number] {
  return value === null ? [0, 0] : [value, 1]
}

/** In the order of `pageFigures`; NaN where no page has the measure. */
function meansOf(sum: Float64Array): number[] {
  const means = pageMeasures.map((_, at) => (sum[2 * at] ?? 0) / (sum[2 * at + 1] ?? 0))
  const mean = (measure: PageMeasure) => means[pageMeasures.indexOf(measure)] ?? Number.NaN
  const [p, r] = [mean('body.p'), mean('body.r')]
  return [p + r === 0 ? 0 : (2 * p * r) / (p + r), ...means]
}
