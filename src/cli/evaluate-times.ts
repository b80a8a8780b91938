import { Command, Option } from 'commander'
import { holdFloors, type PrintOptions } from './evaluate-print.ts'
import { type Terminal, visible } from './print.ts'
import { formatTable, toColumns } from './table.ts'
import { plural } from './words.ts'

/** `onrecord evaluate times`: the times of texts and their values, against a TimeML corpus. */
export function timesCommand(terminal: Terminal): Command {
  return new Command('times')
    .description('score the times that texts name, and their values, on a folder of TimeML')
    .argument('<dir>', 'a folder with files that end in ".tml": TempEval-3, TimeBank')
    .addOption(new Option('--format <format>', 'how to print').choices(['table', 'json']).default('table'))
    .option('--floors [file]', 'fail when a figure is below its floor (default: model/eval/floors.json)')
    .action(async (folder: string, options: PrintOptions) => {
      const { readTimeml, scoreTimes } = await import('../evaluate/index.ts')
      const { findTimes, toDay } = await import('../interpret/index.ts')
      const documents = await readTimeml(folder)
      const score = scoreTimes(documents, {
        set: 'times',
        find: (text, range, published) => findTimes(text, range, toDay(published)),
      })
      if (options.format === 'json') await terminal.result(JSON.stringify(score, null, 1))
      else {
        const points = (value: number) => (100 * value).toFixed(1)
        const rows = Object.entries(score.figures).map(([name, { p, r, f1, interval }]) => [
          name,
          points(p),
          points(r),
          points(f1),
          interval ? interval.map(points).join(' to ') : '-',
        ])
        const head = `${score.set} · ${plural(score.documents, 'text')} · ${score.marked} marked · ${score.found} found`
        const columns = toColumns(['figure', 'P', 'R', 'F1', '95 %'])
        await terminal.result(visible(`${head}\n\n${formatTable(columns, rows, terminal.columns)}`))
      }
      const figures = Object.entries(score.figures).map(([name, { f1 }]) => [name, 100 * f1] as const)
      await holdFloors(terminal, options, { [score.set]: Object.fromEntries(figures) })
    })
}
