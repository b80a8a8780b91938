import { Command } from 'commander'
import { articleList, statementList } from './list-rows.ts'
import { formatOption, type ListFormat, ledgerOption, toCount } from './options.ts'
import type { Terminal } from './print.ts'
import { printList } from './print-list.ts'
import { withLedger } from './with-ledger.ts'

/** A table shows the best; --limit shows more. */
const tableLimit = 20

interface SearchOptions {
  readonly ledger: string
  readonly format: ListFormat
  readonly articles?: boolean
  readonly limit?: number
}

/** `onrecord search` */
export function searchCommand(terminal: Terminal): Command {
  return new Command('search')
    .description('find words in statements, or in whole articles')
    .argument('<words...>', 'all must occur; "in quotation marks" as a phrase')
    .addOption(ledgerOption())
    .addOption(formatOption())
    .option('--articles', 'search the whole text of articles')
    .option('--limit <count>', 'at most so many; 0 for all (a table shows 20 unless told)', toCount)
    .addHelpText(
      'after',
      `
Examples:
  onrecord search withdrawn
  onrecord search '"more than 10,000" troops' --articles`,
    )
    .action((words: string[], options: SearchOptions) => search(terminal, words.join(' '), options))
}

async function search(
  terminal: Terminal,
  words: string,
  { ledger, format, articles, limit }: SearchOptions,
): Promise<void> {
  const most = limit ?? (format === 'table' ? tableLimit : 0)
  await withLedger(ledger, async (open) => {
    if (articles) {
      const fetchPage = (page: object) => open.articles({ ...page, search: words })
      await printList(terminal, { format, most, shape: articleList, fetchPage })
    } else {
      const fetchPage = (page: object) => open.statements({ ...page, search: words })
      await printList(terminal, { format, most, shape: statementList, fetchPage })
    }
  })
}
