import { Command } from 'commander'
import { ledgerOption } from './options.ts'
import type { Terminal } from './print.ts'
import { withLedger } from './with-ledger.ts'
import { plural } from './words.ts'

/** `onrecord verify` */
export function verifyCommand(terminal: Terminal): Command {
  return new Command('verify')
    .description('recompute every id and hash, and check every span against the stored words')
    .addOption(ledgerOption())
    .addHelpText(
      'after',
      '\nExample:\n  onrecord verify --ledger samples.db\n\nThe exit status is 1 and the first fault is named if anything does not hold.',
    )
    .action(({ ledger }: { ledger: string }) => verify(terminal, ledger))
}

async function verify(terminal: Terminal, address: string): Promise<void> {
  const bar = terminal.progress('Checking')
  const found = await withLedger(address, (ledger) =>
    ledger.verify((share) => bar.update(Math.round(share * 100), 100, '')),
  ).finally(() => bar.stop())
  if (found.fault !== null) {
    terminal.say(`${address} does not hold: ${found.fault}`)
    process.exitCode = 1
    return
  }
  const parts = [
    plural(found.entries, 'entry', 'entries'),
    plural(found.articles, 'article'),
    plural(found.versions, 'version'),
    plural(found.statements, 'statement'),
    plural(found.spans, 'span'),
  ]
  const redacted =
    found.redactions > 0
      ? ` ${plural(found.redactions, 'redaction')}: words were taken out, their hashes stand.`
      : ''
  await terminal.result(`${address} holds: ${parts.join(', ')}.${redacted} Head ${found.head ?? 'none'}.`)
}
