import { join } from 'node:path'
import { Command, Option } from 'commander'
import type { Half, InterpretationScore, LabelledVersion } from '../evaluate/index.ts'
import { readArticle, readEach, readWords } from './evaluate-articles.ts'
import { holdFloors, type PrintOptions } from './evaluate-print.ts'
import { percent, rateHeadings, toRatePoints, toRateRows } from './evaluate-rates.ts'
import type { Terminal } from './print.ts'
import { formatTable, toColumns } from './table.ts'

const reportPath = '../shared/data/news/kursk-withdrawal-2025-01-31.txt'
const reportLabels = 'model/eval/kursk.json'
/** Texts of invented wars: looked at while the rules were made, and scored once when they were. */
const invented = { variations: 'model/eval/variations', fresh: 'model/eval/fresh-variations' }

interface Options extends PrintOptions {
  readonly articles: string
  readonly labels: string
  readonly half: Half
  readonly only?: 'drawn' | 'searched' | 'report' | keyof typeof invented
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
      new Option(
        '--only <set>',
        'articles drawn at random, statements that were searched for, the report, its variations, or fresh ones that nothing was made by',
      ).choices(['drawn', 'searched', 'report', ...Object.keys(invented)]),
    )
    .addOption(new Option('--format <format>', 'how to print').choices(['table', 'json']).default('table'))
    .option('--floors [file]', 'fail when a figure is below its floor (default: model/eval/floors.json)')
    .action(async (options: Options) => {
      const { scoreInterpretation } = await import('../evaluate/index.ts')
      const { openInterpreter } = await import('../interpret/index.ts')
      const { resolveAntecedents } = await import('../extract/index.ts')
      const { versions, parties } = await openSet(terminal, options)
      const interpreter = await openInterpreter({ parties })
      const score = scoreInterpretation(versions, {
        set: nameOf(options),
        // As in the product, "he" comes to what interprets with whom it stands for.
        interpret: (version, statements) => {
          const antecedents = resolveAntecedents(version, statements)
          const known = statements.map((one, at) => ({ ...one, antecedent: antecedents[at] ?? null }))
          return interpreter.interpret(version, known).statements
        },
      })
      if (options.format === 'json') await terminal.result(JSON.stringify(score, null, 1))
      else await terminal.result(format(score, terminal.columns))
      await holdFloors(terminal, options, { [score.set]: toRatePoints(score.figures) })
    })
}

/** "interpretation-open", "interpretation-open-drawn", "interpretation-report" */
function nameOf({ only, half }: Options): string {
  const isHalved = only !== 'report' && only !== 'variations' && only !== 'fresh'
  return ['interpretation', ...(isHalved ? [half] : []), ...(only ? [only] : [])].join('-')
}

interface LabelledSet {
  readonly versions: readonly LabelledVersion[]
  /** A table of parties for texts whose states are invented, as who follows that war would have. */
  readonly parties?: string
}

async function openSet(terminal: Terminal, options: Options): Promise<LabelledSet> {
  const { readReportLabels } = await import('../evaluate/index.ts')
  if (options.only === 'variations' || options.only === 'fresh') {
    const folder = invented[options.only]
    return { versions: await openVariations(folder), parties: join(folder, 'parties.csv') }
  }
  if (options.only === 'report') {
    const labels = await readReportLabels(reportLabels)
    return { versions: [{ labels, version: await readArticle(reportPath) }] }
  }
  return { versions: await openLabelled(terminal, options) }
}

async function openLabelled(terminal: Terminal, options: Options): Promise<LabelledVersion[]> {
  const { findLabelled, readLabels, readSearchedLabels } = await import('../evaluate/index.ts')
  const labels = [
    ...(options.only === 'searched' ? [] : await readLabels(options.labels, options.half)),
    ...(options.only === 'drawn' ? [] : await readSearchedLabels(options.labels, options.half)),
  ]
  const bar = terminal.progress('Looking for the articles')
  const articles = readEach(options.articles, (done, total) => bar.update(done, total, ''))
  const documents = await findLabelled(labels, articles).finally(() => bar.stop())
  return documents.flatMap(({ version }, at) => {
    const one = labels[at]
    return one ? [{ labels: one, version }] : []
  })
}

async function openVariations(folder: string): Promise<LabelledVersion[]> {
  const { readMarkedTexts, readVariationLabels } = await import('../evaluate/index.ts')
  const texts = await readMarkedTexts(folder, readWords)
  const versions = new Map(texts.map(({ name, version }) => [name, version]))
  return (await readVariationLabels(folder)).flatMap((labels) => {
    const version = versions.get(labels.name)
    return version ? [{ labels, version }] : []
  })
}

function format(score: InterpretationScore, columns: number): string {
  const acts = score.acts.map(({ act, labelled, given, both }) => [
    act,
    String(labelled),
    percent(both, labelled),
    percent(both, given),
  ])
  const parties = score.parties
    .filter(({ labelled }) => labelled >= leastOfParty)
    .map(({ party, articles, labelled, given, both }) => [
      party,
      String(articles),
      String(labelled),
      percent(both, labelled),
      percent(both, given),
      percent(2 * both, labelled + given),
    ])
  const confusions = score.confusions
    .slice(0, mostConfusions)
    .map(({ labelled, given, times }) => [labelled, given, String(times)])
  return [
    `${score.set} · ${score.statements} statements, their spans given`,
    formatTable(toColumns(rateHeadings), toRateRows(score.figures), columns),
    ...(score.confusions.length > 0
      ? [
          `Parties given for others\n${formatTable(toColumns(['labelled', 'given', 'times']), confusions, columns)}`,
        ]
      : []),
    `By party, of ${leastOfParty} actors or more\n${formatTable(toColumns(['party', 'articles', 'labelled', 'recall', 'precision', 'F1']), parties, columns)}`,
    `By act\n${formatTable(toColumns(['act', 'labelled', 'recall', 'precision']), acts, columns)}`,
  ].join('\n\n')
}

/** Of fewer a share says too little. */
const leastOfParty = 20
/** The worst that a table shows; all stand in the JSON. */
const mostConfusions = 15
