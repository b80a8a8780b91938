import { Command } from 'commander'
import { ledgerOption } from './options.ts'
import type { Terminal } from './print.ts'
import { withLedger } from './with-ledger.ts'
import { plural } from './words.ts'

/** `onrecord relink` */
export function relinkCommand(terminal: Terminal): Command {
  return new Command('relink')
    .description('work out anew which articles are copies and which statements speak to one claim')
    .addOption(ledgerOption())
    .addHelpText(
      'after',
      `
Articles are taken in the order of publication, whenever they were read. What people decided stays.

Example:
  onrecord relink --ledger kursk.db`,
    )
    .action(({ ledger }: { ledger: string }) =>
      withLedger(
        ledger,
        async (open) => {
          const { relink } = await import('../pipeline/index.ts')
          const bar = terminal.progress('Linking')
          try {
            const { articles, changed } = await relink(open, {
              onWaiting: () =>
                terminal.say('Somebody else is linking into this ledger: waiting for that to end.'),
              onLinked: (done, of) => bar.update(done, of, plural(done, 'article')),
            })
            bar.stop()
            await terminal.result(
              `Linked ${plural(articles, 'article')} of ${ledger} anew: ${changed === 0 ? 'no link is other than before' : `what holds of ${plural(changed, 'article')} is other than before`}.`,
            )
          } finally {
            bar.stop()
          }
        },
        false,
      ),
    )
}
