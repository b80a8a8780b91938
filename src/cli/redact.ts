import { userInfo } from 'node:os'
import { Command } from 'commander'
import type { Ledger } from '../ledger/index.ts'
import { ledgerOption, now } from './options.ts'
import type { Terminal } from './print.ts'
import { withLedger } from './with-ledger.ts'
import { plural } from './words.ts'

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
      const { redaction, others } = await withLedger(
        ledger,
        async (open) => {
          const redaction = await open.redact(id, { why, by, at: now() })
          return { redaction, others: await countOtherVersions(open, redaction.target) }
        },
        false,
      )
      terminal.say(
        `Took the words of ${redaction.target} out of ${ledger} (${redaction.id}). Exports and backups made before still hold them.`,
      )
      if (others > 0)
        terminal.say(
          `The article has ${plural(others, 'other version')}, which may hold the same words. Redacting the article takes them out of all.`,
        )
    })
}

/** A statement is redacted in its own version: how many others of its article may hold the same words. */
async function countOtherVersions(ledger: Ledger, target: string): Promise<number> {
  if (!target.startsWith('sta_')) return 0
  const { article } = await ledger.statement(target)
  return (await ledger.article(article.id)).versions.length - 1
}
