import type { Breakdown, Calibration, Evaluation, MarkedReport, Rated, RoleWords } from '../evaluate/index.ts'
import { formatTable, toColumns } from './table.ts'
import { plural } from './words.ts'

/** A share in points of 100; 0 of nothing. */
export function points(part: number, whole: number): number {
  return whole === 0 ? 0 : (100 * part) / whole
}

/** A score as tables: the metrics, what `all.attribution` is by this and that, how far confidence can be trusted. */
export function formatEvaluation(score: Evaluation, columns: number): string {
  const { set, extractor, documents, statements, bootstrap } = score
  const title = `${set} · ${extractor} · ${plural(documents, 'document')} · ${plural(statements.gold, 'statement')} marked, ${statements.predicted.toLocaleString('en')} found`
  const metricRows = Object.entries(score.metrics).map(([name, rated]) => [name, ...toCells(rated)])
  return [
    title,
    formatTable(toColumns(['metric', ...headings]), metricRows, columns),
    ...score.breakdowns.map((breakdown) => formatBreakdown(breakdown, columns)),
    `Confidence is ${percent(score.calibration.attribution.error)} points off the share of attributions that are right (${binsOf(score.calibration.attribution)}), ${percent(score.calibration.cue.error)} off that of cues.`,
    `Intervals: the middle 95 % of ${bootstrap.resamples.toLocaleString('en')} draws of as many documents, with replacement; none (-) where fewer than five documents have any.`,
  ].join('\n\n')
}

const headings = ['P', 'R', 'F1', '95 % of R', '95 % of F1']

function toCells({ p, r, f1, interval }: Rated): string[] {
  return [percent(p), percent(r), percent(f1), range(interval.r), range(interval.f1)]
}

function range(ends: readonly [number, number] | null): string {
  return ends === null ? '-' : `${percent(ends[0])} to ${percent(ends[1])}`
}

function percent(share: number | null): string {
  return share === null ? '-' : (100 * share).toFixed(2)
}

/** What is marked on gold statements alone can't be told of what was found: then there is recall, no precision. */
function formatBreakdown({ by, rows }: Breakdown, columns: number): string {
  if (rows.every(({ p }) => p === null)) {
    const cells = rows.map((row) => [
      row.value,
      String(row.gold),
      String(row.documents),
      percent(row.r),
      range(row.interval.r),
    ])
    const names = [by, 'marked', 'documents', 'R', '95 % of R']
    return `Recall of all.attribution by ${by} (what is marked has it, what is found has not)\n${formatTable(toColumns(names), cells, columns)}`
  }
  const cells = rows.map((row) => [row.value, String(row.gold), String(row.documents), ...toCells(row)])
  return `all.attribution by ${by}\n${formatTable(toColumns([by, 'marked', 'documents', ...headings]), cells, columns)}`
}

/** "to 0.2: 30 % of 12, ..." for the bins that hold anything. */
function binsOf({ bins }: Calibration): string {
  return bins
    .filter(({ count }) => count > 0)
    .map(
      ({ to, count, shareRight }) =>
        `to ${to.toFixed(1)}: ${Math.round(100 * (shareRight ?? 0))} % of ${count}`,
    )
    .join(', ')
}

/** How many statements were found right, and each that was not. */
export function formatMarked(report: MarkedReport, columns: number): string {
  const { gold, exact, attribution, extra, missed } = report
  const share = (count: number) => `${count} (${points(count, gold).toFixed(1)} %)`
  const title = `${report.set} · ${report.extractor} · ${plural(report.documents, 'text')} · ${plural(gold, 'statement')}`
  const summary = `With the same words: ${share(exact)}. As attribution: ${share(attribution)}. Found besides: ${extra}.`
  if (missed.length === 0) return `${title}\n${summary}`
  const wordsOf = ({ source, cue, content }: RoleWords) => `${source || '(nobody)'} | ${cue} | ${content}`
  const cells = missed.map((one) => [
    one.document,
    one.kind ?? '',
    wordsOf(one),
    one.foundAs === null ? '-' : wordsOf(one.foundAs),
  ])
  const table = formatTable(
    [
      { heading: 'Text', flex: 0 },
      { heading: 'Kind', flex: 0 },
      { heading: 'Missed: source | cue | content', flex: 1 },
      { heading: 'Found in its stead', flex: 1 },
    ],
    cells,
    columns,
  )
  return `${title}\n${summary}\n\n${table}`
}
