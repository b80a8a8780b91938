import { Command, Option } from 'commander'
import {
  type ExtractorOptions,
  extractorOptions,
  type InterpreterOptions,
  interpreterOptions,
  type SourceOptions,
  sourceOptions,
  toReadOptions,
} from './options.ts'
import { type Terminal, visible } from './print.ts'

/** `onrecord extract`: who says what in each input, without a ledger. */
export function extractCommand(terminal: Terminal): Command {
  const command = new Command('extract')
    .description('print the statements of reports, without a ledger')
    .argument(
      '<file...>',
      'HTML, text, PDF or JSON Lines files, feeds, NITF, tables of claims (CSV), web archives, folders, addresses; "-" is standard input',
    )
    .addOption(new Option('--format <format>', 'how to print').choices(['jsonl', 'table']).default('jsonl'))
    .option('--writer', 'print too what the article says without citing anybody (JSON Lines)', false)
  for (const option of [...sourceOptions(), ...extractorOptions(), ...interpreterOptions()])
    command.addOption(option)
  return command
    .addHelpText(
      'after',
      `
Examples:
  onrecord extract report.html --format table
  onrecord extract - --outlet "Sample Wire" --published 2025-01-31 < report.txt
  onrecord extract https://wire.example/1 --format table
  onrecord extract claims.csv --columns who=Speaker,words=Quote
  onrecord extract crawl.warc.gz --format table   WARC, ARC or WACZ
  onrecord extract reports/ > statements.jsonl

One JSON line for each readable input, in the order given. An input that can't be read prints
a sentence on standard error and no line; the rest goes on, and the exit status is 1.`,
    )
    .action((files: string[], options: ExtractOptions) => extract(terminal, files, options))
}

type ExtractOptions = SourceOptions &
  ExtractorOptions &
  InterpreterOptions & { format: 'jsonl' | 'table'; writer: boolean }

async function extract(terminal: Terminal, files: string[], options: ExtractOptions) {
  const { canRead, openExtractorPool } = await import('../extract/index.ts')
  // A thread loads the model while this one loads what reads inputs: half a second less to wait.
  const [extractor, interpreter, { extractInputs }, { formatExtract }, readOptions] = await Promise.all([
    openExtractorPool(options),
    import('../interpret/index.ts').then(({ openInterpreter }) => openInterpreter(options)),
    import('../pipeline/index.ts'),
    import('./extract-table.ts'),
    toReadOptions(options),
  ])
  let printed = 0
  const onNotice = (sentence: string) => terminal.say(sentence)
  try {
    const work = { ...readOptions, onNotice, extractor, interpreter, writer: options.writer }
    for await (const { name, outcome } of extractInputs(files, work)) {
      if (!outcome.ok) {
        terminal.say(outcome.error.message)
        process.exitCode = 1
        continue
      }
      const { value } = outcome
      // What was typed in says itself who said what.
      if (value.article.row === undefined && !canRead(extractor, value))
        terminal.say(`${name}: language: ${value.article.language}, not extracted`)
      if (options.format === 'jsonl') await terminal.result(JSON.stringify(value))
      else
        await terminal.result(
          `${printed++ > 0 ? '\n' : ''}${visible(formatExtract(value, terminal.columns))}`,
        )
    }
  } finally {
    await extractor.close()
  }
}
