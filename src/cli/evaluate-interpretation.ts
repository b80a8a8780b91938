import { Command, Option } from 'commander'
import type { Half, InterpretationScore } from '../evaluate/index.ts'
import { readEach } from './evaluate-articles.ts'
import { holdFloors, type PrintOptions } from './evaluate-print.ts'
import type { Terminal } from './print.ts'
import { formatTable } from './table.ts'

interface Options extends PrintOptions {
  readonly articles: string
  readonly labels: string
  readonly half: Half
  readonly only?: 'drawn' | 'searched'
}

/** `onrecord evaluate interpretation`: what statements say, given the words that a person marked. */
export function interpretationCommand(terminal: Terminal): Command {
  return new Command('interpretation')
    .description('score acts, certainty, who speaks, addressees and numbers, given the labelled spans')
    .option(
      '--articles <file>',
      'JSON Lines with the labelled articles',
      '../shared/data/news/ukraine-media.jsonl',
    )
    .option('--labels <folder>', 'labels: offsets and the sha256 of the text', 'model/eval/labels')
    .addOption(new Option('--half <half>', 'which half').choices(['open', 'sealed', 'both']).default('open'))
    .addOption(
      new Option('--only <part>', 'articles drawn at random, or statements that were searched for').choices([
        'drawn',
        'searched',
      ]),
    )
    .addOption(new Option('--format <format>', 'how to print').choices(['table', 'json']).default('table'))
    .option('--floors [file]', 'fail when a figure is below its floor (default: model/eval/floors.json)')
    .action(async (options: Options) => {
      const { findLabelled, readLabels, readSearchedLabels, scoreInterpretation } = await import(
        '../evaluate/index.ts'
      )
      const { openInterpreter } = await import('../interpret/index.ts')
      const { resolveAntecedents } = await import('../extract/index.ts')
      const interpreter = await openInterpreter()
      const labels = [
        ...(options.only === 'searched' ? [] : await readLabels(options.labels, options.half)),
        ...(options.only === 'drawn' ? [] : await readSearchedLabels(options.labels, options.half)),
      ]
      const bar = terminal.progress('Looking for the articles')
      const articles = readEach(options.articles, (done, total) => bar.update(done, total, ''))
      const documents = await findLabelled(labels, articles).finally(() => bar.stop())
      const versions = documents.flatMap(({ version }, at) => {
        const one = labels[at]
        return one ? [{ labels: one, version }] : []
      })
      const score = scoreInterpretation(versions, {
        set: ['interpretation', options.half, ...(options.only ? [options.only] : [])].join('-'),
        // As in the product, "he" comes to what interprets with whom it stands for.
        interpret: (version, statements) => {
          const antecedents = resolveAntecedents(version, statements)
          const known = statements.map((one, at) => ({ ...one, antecedent: antecedents[at] ?? null }))
          return interpreter.interpret(version, known).statements
        },
      })
      if (options.format === 'json') await terminal.result(JSON.stringify(score, null, 1))
      else await terminal.result(format(score, terminal.columns))
      const figures = Object.entries(score.figures).map(
        ([name, { right, of }]) => [name, (100 * right) / of] as const,
      )
      await holdFloors(terminal, options, { [score.set]: Object.fromEntries(figures) })
    })
}

function format(score: InterpretationScore, columns: number): string {
  const share = (right: number, of: number) => (of === 0 ? '-' : ((100 * right) / of).toFixed(1))
  const figures = Object.entries(score.figures).map(([name, { right, of, interval }]) => [
    name,
    `${right} of ${of}`,
    share(right, of),
    interval ? interval.map((end) => (100 * end).toFixed(1)).join(' to ') : '-',
  ])
  const acts = score.acts.map(({ act, labelled, given, both }) => [
    act,
    String(labelled),
    share(both, labelled),
    share(both, given),
  ])
  const confusions = score.confusions
    .slice(0, mostConfusions)
    .map(({ labelled, given, times }) => [labelled, given, String(times)])
  return [
    `${score.set} · ${score.statements} statements, their spans given`,
    formatTable(toColumns(['figure', 'right', '%', '95 %']), figures, columns),
    ...(score.confusions.length > 0
      ? [
          `Parties given for others\n${formatTable(toColumns(['labelled', 'given', 'times']), confusions, columns)}`,
        ]
      : []),
    `By act\n${formatTable(toColumns(['act', 'labelled', 'recall', 'precision']), acts, columns)}`,
  ].join('\n\n')
}

/** The worst that a table shows; all stand in the JSON. */
const mostConfusions = 15

function toColumns(names: readonly string[]) {
  return names.map((heading, at) => ({ heading, flex: at === 0 ? 1 : 0 }))
}
