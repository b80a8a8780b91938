import type { PageFigure, PageRate, PagesEvaluation } from '../evaluate/index.ts'
import { formatTable } from './table.ts'
import { plural } from './words.ts'

/** All figures, in the order of the table. */
const columnsOfFigures: readonly { readonly figure: PageFigure; readonly heading: string }[] = [
  { figure: 'body.f1', heading: 'body F1' },
  { figure: 'body.p', heading: 'P' },
  { figure: 'body.r', heading: 'R' },
  { figure: 'published.day', heading: 'day' },
  { figure: 'title.same', heading: 'title same' },
  { figure: 'title.contained', heading: 'contained' },
  { figure: 'title.shared', heading: 'shared' },
]

/** Rows of a breakdown that have fewer pages stand together, so that the table can be read. */
const fewestPages = 3

/** A score of pages as tables: all figures, then by the page's type, its language and what the set says. */
export function formatPages(score: PagesEvaluation, columns: number): string {
  const figures = columnsOfFigures.filter(({ figure }) => score.figures[figure] !== null)
  const intervals = figures.map(({ figure }) => [
    figure,
    String(score.figures[figure]?.pages ?? 0),
    percent(score.figures[figure]),
    range(score.figures[figure]),
  ])
  const left =
    score.leftOut.length === 0 ? '' : `, ${score.leftOut.length} without a gold that is surely theirs`
  return [
    `${score.set} · ${plural(score.pages, 'page')}${left} · ${score.refused.length} refused`,
    formatTable(toColumns(['figure', 'pages', 'mean', '95 %']), intervals, columns),
    ...score.breakdowns.map(({ by, rows }) => {
      const few = rows.filter(({ pages }) => pages < fewestPages)
      const cells = rows
        .filter(({ pages }) => pages >= fewestPages)
        .map(({ value, pages, figures: rates }) => [
          value,
          String(pages),
          ...figures.map(({ figure }) => percent(rates[figure])),
        ])
      const rest =
        few.length === 0
          ? ''
          : `
${few.length} more with fewer than ${fewestPages} pages each`
      const names = [by, 'pages', ...figures.map(({ heading }) => heading)]
      return `By ${by}\n${formatTable(toColumns(names), cells, columns)}${rest}`
    }),
    ...score.refused.map(({ page, why }) => `${page}: ${why}`),
    `Intervals: the middle 95 % of ${score.bootstrap.resamples.toLocaleString('en')} draws of as many pages, with replacement.`,
  ].join('\n\n')
}

function toColumns(names: readonly string[]) {
  return names.map((heading, at) => ({ heading, flex: at === 0 ? 1 : 0 }))
}

function percent(rate: PageRate | null): string {
  return rate === null ? '-' : (100 * rate.value).toFixed(1)
}

function range(rate: PageRate | null): string {
  if (!rate?.interval) return '-'
  return rate.interval.map((end) => (100 * end).toFixed(1)).join(' to ')
}
