import { existsSync } from 'node:fs'
import { Command, Option } from 'commander'
import { OnrecordError } from '../core/index.ts'
import type { Half, MarkedReport, ScoredExtractor } from '../evaluate/index.ts'
import { readArticle, readEach, readWords } from './evaluate-articles.ts'
import { interpretationCommand } from './evaluate-interpretation.ts'
import { linksCommand } from './evaluate-links.ts'
import { pagesCommand } from './evaluate-pages.ts'
import { partiesCommand } from './evaluate-parties.ts'
import { evaluatePlacesCommand } from './evaluate-places.ts'
import { type PrintOptions, printEvaluation, printMarked } from './evaluate-print.ts'
import { timesCommand } from './evaluate-times.ts'
import { type ExtractorOptions, extractorOptions, toCount } from './options.ts'
import type { Terminal } from './print.ts'

const articlesPath = '../shared/data/news/ukraine-media.jsonl'
const reportPath = '../shared/data/news/kursk-withdrawal-2025-01-31.txt'

/** `onrecord evaluate`: scores of the extractor, and of the reading of pages, against what people marked. */
export function evaluateCommand(terminal: Terminal): Command {
  const command = new Command('evaluate')
    .description('score the extractor and the reading of pages against what people marked')
    .addHelpText(
      'after',
      `
Examples:
  onrecord evaluate polnear ../shared/data/attribution/polnear/dev
  onrecord evaluate labels --format json > labels.json
  onrecord evaluate variations --floors
  onrecord evaluate interpretation
  onrecord evaluate parties ../shared/data/entities/re3d
  onrecord evaluate times ../shared/data/time/tempeval3
  onrecord evaluate places ../shared/data/places/lgl
  onrecord evaluate pages ../shared/data/html/article-extraction
  onrecord evaluate links --only origins

All run in the project's own folder. Figures have 95 % intervals from a bootstrap by document; the same
input and version give the same figures. With --floors the exit status is 1 when one is below model/eval/floors.json.`,
    )
  for (const create of [
    polnearCommand,
    labelsCommand,
    variationsCommand,
    interpretationCommand,
    partiesCommand,
    timesCommand,
    evaluatePlacesCommand,
    pagesCommand,
    linksCommand,
  ])
    command.addCommand(create(terminal).copyInheritedSettings(command))
  return command
}

function withSharedOptions(command: Command): Command {
  command
    .addOption(new Option('--format <format>', 'how to print').choices(['table', 'json']).default('table'))
    .option('--floors [file]', 'fail when a figure is below its floor (default: model/eval/floors.json)')
  for (const option of extractorOptions()) command.addOption(option)
  return command
}

function polnearCommand(terminal: Terminal): Command {
  return withSharedOptions(new Command('polnear'))
    .description('score on a folder of PolNeAR or one like it (brat stand-off)')
    .argument('<dir>', 'a folder with "text" and "attributions" in it')
    .option('--limit <n>', 'only the first documents; 0 for all', toCount, 0)
    .action(async (folder: string, options: PrintOptions & { limit: number }) => {
      if (options.limit > 0 && options.floors !== undefined)
        throw new OnrecordError('usage', 'Floors hold for the whole set: leave --limit or --floors out.')
      const { evaluate, openPolnear } = await import('../evaluate/index.ts')
      const set = await openPolnear(folder)
      const names = options.limit > 0 ? set.documents.slice(0, options.limit) : set.documents
      async function* documents() {
        for (const name of names) yield await set.open(name, await readArticle(set.pathOf(name)))
      }
      const score = await withExtractor(terminal, { ...options, total: names.length }, (task) =>
        evaluate(documents(), { set: set.name, outermostOnly: true, ...task }),
      )
      await printEvaluation(terminal, score, options)
    })
}

function labelsCommand(terminal: Terminal): Command {
  return withSharedOptions(new Command('labels'))
    .description('score on the labels of conflict news, nested statements included')
    .option('--articles <file>', 'JSON Lines with the labelled articles', articlesPath)
    .option('--labels <folder>', 'labels: offsets and the sha256 of the text', 'model/eval/labels')
    .addOption(new Option('--half <half>', 'which half').choices(['open', 'sealed', 'both']).default('open'))
    .action(async (options: PrintOptions & { articles: string; labels: string; half: Half }) => {
      const { evaluate, findLabelled, readLabels, readRareLabels, withRareActs } = await import(
        '../evaluate/index.ts'
      )
      if (options.half !== 'open')
        terminal.say(
          'The sealed half is scored once, at the end of a piece of work: choose nothing by these figures, and do not look into its articles.',
        )
      const labels = await readLabels(options.labels, options.half)
      const rare = await readRareLabels(options.labels, options.half)
      const bar = terminal.progress('Looking for the articles')
      const articles = readEach(options.articles, (done, total) => bar.update(done, total, ''))
      const documents = await findLabelled([...labels, ...rare], articles).finally(() => bar.stop())
      const score = await withExtractor(terminal, { ...options, total: documents.length }, async (task) => {
        const extractor = await withInterpreter(task.extractor)
        const settings = { set: `labels-${options.half}`, outermostOnly: false, ...task, extractor }
        const drawn = await evaluate(documents.slice(0, labels.length), settings)
        return withRareActs(drawn, await evaluate(documents.slice(labels.length), settings))
      })
      await printEvaluation(terminal, score, options)
    })
}

function variationsCommand(terminal: Terminal): Command {
  return withSharedOptions(new Command('variations'))
    .description('check the statements of texts written for this, beside those of the report they vary')
    .option('--texts <folder>', 'the texts', 'model/eval/variations')
    .option('--report <file>', 'the report', reportPath)
    .option('--report-labels <file>', 'its labels', 'model/eval/kursk.json')
    .action(async (options: PrintOptions & { texts: string; report: string; reportLabels: string }) => {
      const { checkMarked, readMarkedReport, readMarkedTexts } = await import('../evaluate/index.ts')
      const sets = [{ set: 'variations', documents: await readMarkedTexts(options.texts, readWords) }]
      // The report's words are their publisher's and not in the project: who lacks it has the variations.
      if (options.report !== reportPath || existsSync(reportPath))
        sets.push({
          set: 'report',
          documents: [await readMarkedReport(options.reportLabels, await readArticle(options.report))],
        })
      else terminal.say(`There is no "${reportPath}": the report is left out.`)
      const total = sets.reduce((sum, { documents }) => sum + documents.length, 0)
      const reports = await withExtractor(terminal, { ...options, total }, async (task) => {
        const found: MarkedReport[] = []
        for (const { set, documents } of sets) found.push(await checkMarked(documents, { set, ...task }))
        return found
      })
      await printMarked(terminal, reports, options)
    })
}

interface Task {
  readonly extractor: ScoredExtractor
  onProgress(): void
}

/** Statements with who speaks in them, so that they can be told apart by party. */
async function withInterpreter(extractor: ScoredExtractor): Promise<ScoredExtractor> {
  const { openInterpreter } = await import('../interpret/index.ts')
  const interpreter = await openInterpreter()
  return {
    ...extractor,
    extract: async (version) =>
      interpreter.interpret(version, [...(await extractor.extract(version))]).statements,
  }
}

/** Opens the extractor, shows how far the work is, closes both. */
async function withExtractor<T>(
  terminal: Terminal,
  { total, ...options }: ExtractorOptions & { readonly total: number },
  work: (task: Task) => Promise<T>,
): Promise<T> {
  const { openExtractorPool } = await import('../extract/index.ts')
  const extractor = await openExtractorPool(options)
  const bar = terminal.progress('Scoring')
  let done = 0
  try {
    return await work({ extractor, onProgress: () => bar.update(++done, total, '') })
  } finally {
    bar.stop()
    await extractor.close()
  }
}
