import { userInfo } from 'node:os'
import { Command } from 'commander'
import { ledgerOption, now } from './options.ts'
import type { Terminal } from './print.ts'
import { withLedger } from './with-ledger.ts'

/** `onrecord redact` */
export function redactCommand(terminal: Terminal): Command {
  return new Command('redact')
    .description('take the words of an article or a statement out for good; their hash and a tombstone stay')
    .argument('<id>', 'the id of an article, a version or a statement')
    .requiredOption('--why <reason>', 'kept in the ledger for all to read')
    .option('--by <name>', 'who decided (your user name unless told)', userInfo().username)
    .addOption(ledgerOption())
    .addHelpText(
      'after',
      '\nExample:\n  onrecord redact sta_0v1m --why "names a prisoner"\n\nThis can not be undone: make a backup first if in doubt.',
    )
    .action(async (id: string, { why, by, ledger }: { why: string; by: string; ledger: string }) => {
      const redaction = await withLedger(ledger, (open) => open.redact(id, { why, by, at: now() }), false)
      terminal.say(
        `Took the words of ${redaction.target} out of ${ledger} (${redaction.id}). Exports and backups made before still hold them.`,
      )
    })
}
