import { Command, Option } from 'commander'
import { OnrecordError } from '../core/index.ts'
import { ledgerOption } from './options.ts'
import type { Terminal } from './print.ts'
import { withLedger } from './with-ledger.ts'

interface ExportOptions {
  readonly ledger: string
  readonly format: string
}

/** `onrecord export` */
export function exportCommand(terminal: Terminal): Command {
  return new Command('export')
    .description('print everything in the ledger')
    .addOption(ledgerOption())
    .addOption(
      new Option('--format <format>', 'csv, geojson and jsonld come later')
        .choices(['jsonl', 'csv', 'geojson', 'jsonld'])
        .default('jsonl'),
    )
    .option(
      '--unmask',
      'leave the words of prisoners, children and victims as they are (nothing is masked yet)',
    )
    .addHelpText(
      'after',
      `
Examples:
  onrecord export > ledger.jsonl
  onrecord read ledger.jsonl --ledger copy.db     takes it back, with nothing lost

An object a line; the first is a header. docs/data-format.md says what each holds.`,
    )
    .action((options: ExportOptions) => exportLedger(terminal, options))
}

async function exportLedger(terminal: Terminal, { ledger, format }: ExportOptions): Promise<void> {
  if (format !== 'jsonl')
    throw new OnrecordError('notYet', `Exporting ${format} comes in a later version. Use --format jsonl.`)
  const { generateJsonl } = await import('../publish/index.ts')
  await withLedger(ledger, async (open) => {
    for await (const line of generateJsonl(open.records())) await terminal.result(line)
  })
}
