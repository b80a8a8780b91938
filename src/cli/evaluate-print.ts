import type { Evaluation, MarkedReport } from '../evaluate/index.ts'
import { formatEvaluation, formatMarked, points } from './evaluate-table.ts'
import type { ExtractorOptions } from './options.ts'
import { type Terminal, visible } from './print.ts'

const floorsPath = 'model/eval/floors.json'
/** If the two figures differ by more, the extractor was tuned to the report. */
const mostDifference = 10

/** What is scored, how figures are printed, and whether they are held against their floors. */
export interface PrintOptions extends ExtractorOptions {
  readonly format: 'table' | 'json'
  /** True for the project's own. */
  readonly floors?: true | string
}

/** Prints a score; with floors the exit status is 1 when a figure is below its own. */
export async function printEvaluation(
  terminal: Terminal,
  score: Evaluation,
  options: PrintOptions,
): Promise<void> {
  if (options.format === 'json') await terminal.result(JSON.stringify(score, null, 1))
  else await terminal.result(visible(formatEvaluation(score, terminal.columns)))
  const figures = Object.entries(score.metrics).map(([name, { f1 }]) => [name, 100 * (f1 ?? 0)] as const)
  await holdFloors(terminal, options, { [score.set]: Object.fromEntries(figures) })
}

/** Prints what was found of texts of which every statement is known, and all that was missed. */
export async function printMarked(
  terminal: Terminal,
  reports: readonly MarkedReport[],
  options: PrintOptions,
): Promise<void> {
  if (options.format === 'json') await terminal.result(JSON.stringify(reports, null, 1))
  else
    for (const report of reports)
      await terminal.result(`${visible(formatMarked(report, terminal.columns))}\n`)
  const [texts, report] = reports
  if (texts && report) {
    const difference = points(report.exact, report.gold) - points(texts.exact, texts.gold)
    if (difference > mostDifference)
      terminal.say(
        `The report's figure is ${difference.toFixed(1)} points above that of its variations: more than ${mostDifference} says that the extractor was tuned to it.`,
      )
  }
  const figures = reports.map(({ set, gold, exact, attribution }) => [
    set,
    { exact: points(exact, gold), attribution: points(attribution, gold) },
  ])
  await holdFloors(terminal, options, Object.fromEntries(figures))
}

type Figures = Readonly<Record<string, Readonly<Record<string, number>>>>

/** Says which figures, in points of 100 by set, are below their floors; the exit status is then 1. */
export async function holdFloors(
  terminal: Terminal,
  { floors }: PrintOptions,
  figures: Figures,
): Promise<void> {
  if (floors === undefined) return
  const { belowFloors, readFloors } = await import('../evaluate/index.ts')
  const held = await readFloors(floors === true ? floorsPath : floors)
  const below = Object.entries(figures).flatMap(([set, ofSet]) => belowFloors(held, set, ofSet))
  for (const sentence of below) terminal.say(sentence)
  if (below.length > 0) process.exitCode = 1
  else terminal.say('All figures are at or above their floors.')
}
