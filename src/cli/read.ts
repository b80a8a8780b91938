import { Command } from 'commander'
import type { Extractor } from '../extract/index.ts'
import type { Interpreter } from '../interpret/index.ts'
import type { Ledger } from '../ledger/index.ts'
import type { IngestProgress, IngestSummary } from '../pipeline/index.ts'
import {
  type ExtractorOptions,
  extractorOptions,
  type InterpreterOptions,
  interpreterOptions,
  ledgerOption,
  now,
  type SourceOptions,
  sourceOptions,
  toReadOptions,
} from './options.ts'
import type { Terminal } from './print.ts'
import { plural } from './words.ts'

/** What shells give for a program that was stopped by Ctrl-C. */
const stoppedStatus = 130

type ReadCommandOptions = SourceOptions &
  ExtractorOptions &
  InterpreterOptions & { ledger: string; extract: boolean; link: boolean }

/** `onrecord read`: the whole way from inputs into the ledger. */
export function readCommand(terminal: Terminal): Command {
  const command = new Command('read')
    .description('read reports into the ledger')
    .argument(
      '<input...>',
      'HTML, text, PDF or JSON Lines files, feeds, NITF, tables of claims (CSV), web archives, folders, addresses, an export; "-" is standard input',
    )
    .addOption(ledgerOption())
    .option('--no-extract', 'store the articles only')
    .option('--no-link', 'leave for later which articles are copies and which statements speak to one claim')
  for (const option of [...sourceOptions(), ...extractorOptions(), ...interpreterOptions()])
    command.addOption(option)
  return command
    .addHelpText(
      'after',
      `
Examples:
  onrecord read reports/ wire.jsonl
  onrecord read page.html --url https://wire.example/1 --ledger kursk.db
  onrecord read https://wire.example/1            fetched, if its robots.txt allows
  onrecord read crawl.warc.gz site.wacz           each capture an article, by its address and time
  onrecord read claims.csv                        claims typed in a spreadsheet, a row each
  onrecord read backup.jsonl --ledger new.db      an export goes back into an empty ledger

Safe to stop at any moment and to run again: what is there already is left as it is.
The exit status is 1 if any input failed; the others are kept.`,
    )
    .action((inputs: string[], options: ReadCommandOptions) => read(terminal, inputs, options))
}

async function read(terminal: Terminal, inputs: string[], options: ReadCommandOptions): Promise<void> {
  const readOptions = await toReadOptions(options)
  const { ingest, isExport, restore } = await import('../pipeline/index.ts')
  const { openLedger } = await import('../ledger/index.ts')
  const stop = new AbortController()
  process.once('SIGINT', () => stop.abort())
  const [first] = inputs
  const exported = inputs.length === 1 && first !== undefined && (await isExport(first)) ? first : null
  // The model first: if it can't be used, no ledger is made.
  const extractor = options.extract && exported === null ? await openExtractor(options) : null
  const interpreter = extractor && (await openInterpreter(options))
  const ledger = await openLedger(options.ledger, { create: true })
  const started = performance.now()
  const bar = terminal.progress('Reading')
  try {
    if (exported !== null) {
      const entries = await restore(exported, ledger)
      await terminal.result(
        `Took ${plural(entries, 'entry', 'entries')} of the export "${exported}" into ${options.ledger}.`,
      )
      return
    }
    const summary = await ingest(inputs, {
      ...readOptions,
      signal: stop.signal,
      ledger,
      extractor,
      interpreter,
      now,
      onProgress: ({ articles, bytes }: IngestProgress) =>
        bar.update(bytes.done, bytes.total, plural(articles, 'article')),
      onFailure: (error) => terminal.say(error.message),
      onNotice: (sentence) => terminal.say(sentence),
    })
    bar.stop()
    const isLinked = options.link && extractor !== null
    const linked = isLinked ? await linkAll(terminal, ledger, stop.signal) : 0
    if (summary.failed > 0) process.exitCode = 1
    await terminal.result(summaryLine({ ...summary, linked }, options.ledger, performance.now() - started))
  } catch (error) {
    if (!stop.signal.aborted) throw error
    bar.stop()
    terminal.say(`Stopped. What was read is kept in ${options.ledger}; the same command goes on from there.`)
    process.exitCode = stoppedStatus
  } finally {
    bar.stop()
    await Promise.all([ledger.close(), extractor?.close()])
  }
}

/** Links what waits, what an earlier read left among it. @returns how many articles */
async function linkAll(terminal: Terminal, ledger: Ledger, signal: AbortSignal): Promise<number> {
  const { linkNew } = await import('../pipeline/index.ts')
  const bar = terminal.progress('Linking')
  try {
    return await linkNew(ledger, {
      signal,
      onWaiting: () => terminal.say('Somebody else is linking into this ledger: waiting for that to end.'),
      onLinked: (articles, of) => bar.update(articles, of, plural(articles, 'article')),
    })
  } finally {
    bar.stop()
  }
}

async function openExtractor(options: ExtractorOptions): Promise<Extractor> {
  const { openExtractorPool } = await import('../extract/index.ts')
  return openExtractorPool(options)
}

async function openInterpreter(options: InterpreterOptions): Promise<Interpreter> {
  const interpret = await import('../interpret/index.ts')
  return interpret.openInterpreter(options)
}

/** "Read 14 articles into samples.db: 13 new, 1 new version, 160 new statements. 0.9 s." */
function summaryLine(
  summary: IngestSummary & { readonly linked: number },
  ledger: string,
  ms: number,
): string {
  const parts = [
    `${summary.newArticles} new`,
    ...(summary.newVersions > 0 ? [plural(summary.newVersions, 'new version')] : []),
    ...(summary.newDetails > 0 ? [`${summary.newDetails} with new details`] : []),
    ...(summary.known > 0 ? [`${summary.known} already there`] : []),
    plural(summary.newStatements, 'new statement'),
    ...(summary.reinterpreted > 0 ? [`${summary.reinterpreted} interpreted anew`] : []),
    ...(summary.linked > 0 ? [`${summary.linked} linked`] : []),
    ...(summary.unread > 0 ? [`${summary.unread} in another language, not extracted`] : []),
    ...(summary.failed > 0 ? [`${plural(summary.failed, 'input')} failed`] : []),
  ]
  return `Read ${plural(summary.articles, 'article')} into ${ledger}: ${parts.join(', ')}. ${(ms / 1000).toFixed(1)} s.`
}
