import { Command } from 'commander'
import { ledgerOption } from './options.ts'
import type { Terminal } from './print.ts'
import { withLedger } from './with-ledger.ts'

/** `onrecord backup` */
export function backupCommand(terminal: Terminal): Command {
  return new Command('backup')
    .description('copy the ledger into a new file, whole even while others write')
    .argument('<file>', 'a file that is not there yet')
    .addOption(ledgerOption())
    .addHelpText('after', '\nExample:\n  onrecord backup monday.db')
    .action(async (file: string, { ledger }: { ledger: string }) => {
      await withLedger(ledger, (open) => open.backup(file))
      terminal.say(`Copied ${ledger} into ${file}.`)
    })
}
