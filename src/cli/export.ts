import { Command, Option } from 'commander'
import { OnrecordError } from '../core/index.ts'
import type { Ledger } from '../ledger/index.ts'
import { ledgerOption } from './options.ts'
import type { Terminal } from './print.ts'
import { withLedger, withWholeLedger } from './with-ledger.ts'

interface ExportCommandOptions {
  readonly ledger: string
  readonly format: 'jsonl' | 'csv' | 'geojson' | 'jsonld'
  readonly unmask?: boolean
  readonly bom?: boolean
  readonly rawCells?: boolean
}

/** `onrecord export` */
export function exportCommand(terminal: Terminal): Command {
  return new Command('export')
    .description('print everything in the ledger, or its statements as a table, a map or a graph')
    .addOption(ledgerOption())
    .addOption(
      new Option('--format <format>', 'jsonl is all of it; the others hold the latest statements')
        .choices(['jsonl', 'csv', 'geojson', 'jsonld'])
        .default('jsonl'),
    )
    .option(
      '--unmask',
      'of jsonl: leave the names of prisoners, children and private victims as they are; only such an export is taken back',
    )
    .option('--bom', 'of csv: begin with a byte-order mark, which Excel needs')
    .option('--raw-cells', 'of csv: no \' before a cell that a spreadsheet would run, such as "=1+1"')
    .addHelpText(
      'after',
      `
Examples:
  onrecord export --unmask > ledger.jsonl
  onrecord read ledger.jsonl --ledger copy.db     takes it back, with nothing lost
  onrecord export --format csv > statements.csv   a row a statement, for a spreadsheet
  onrecord export --format geojson > places.geojson
  onrecord export --format jsonld > claims.jsonld

jsonl: an object a line; the first is a header. docs/data-format.md says what each holds, docs/formats.md what the
other formats hold. What may be younger than 72 hours is drawn at region in these.`,
    )
    .action((options: ExportCommandOptions) => exportLedger(terminal, options))
}

async function exportLedger(terminal: Terminal, options: ExportCommandOptions): Promise<void> {
  const { ledger, format, unmask, bom, rawCells } = options
  if (unmask && format !== 'jsonl')
    throw new OnrecordError('usage', `${format} is always masked. Only --format jsonl takes --unmask.`)
  if ((bom || rawCells) && format !== 'csv')
    throw new OnrecordError('usage', '--bom and --raw-cells are for --format csv.')
  const print = async (open: Ledger) => {
    for await (const line of writeLines(open, options)) await terminal.result(line)
  }
  await (unmask ? withWholeLedger(ledger, print) : withLedger(ledger, print))
}

async function* writeLines(ledger: Ledger, options: ExportCommandOptions): AsyncGenerator<string> {
  const { generateCsv, generateGeojson, generateJsonl, generateJsonLd, maskRecords } = await import(
    '../publish/index.ts'
  )
  if (options.format === 'jsonl') {
    const { masks } = await ledger.counts()
    const records = ledger.records()
    const { derivedRecords } = await import('../pipeline/index.ts')
    yield* generateJsonl(masks && !options.unmask ? maskRecords(records) : records)
    return yield* generateJsonl(derivedRecords(ledger))
  }
  const { describeExport, statementItems } = await import('./export-items.ts')
  const about = await describeExport(ledger)
  const items = statementItems(ledger)
  if (options.format === 'geojson') return yield* generateGeojson(items, about)
  if (options.format === 'jsonld') return yield* generateJsonLd(items, about)
  const { bom = false, rawCells: raw = false } = options
  // The terminal ends a line with a line feed; RFC 4180 has a carriage return before it.
  for await (const row of generateCsv(items, { now: about.now, bom, raw })) yield `${row}\r`
}
