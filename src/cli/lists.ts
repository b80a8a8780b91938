import { Command, Option } from 'commander'
import { Act } from '../core/index.ts'
import type { Ledger, ListQuery, Page } from '../ledger/index.ts'
import { articleList, statementList } from './list-rows.ts'
import { formatOption, type ListFormat, ledgerOption, toCount } from './options.ts'
import type { Terminal } from './print.ts'
import { type ListShape, printList } from './print-list.ts'
import { withLedger } from './with-ledger.ts'

/** As many as a person looks through; other formats print all unless told. */
const tableLimit = 50

interface ListOptions {
  readonly ledger: string
  readonly format: ListFormat
  readonly outlet?: string
  readonly article?: string
  readonly act?: Act
  readonly party?: string
  readonly limit?: number
}

/** `onrecord articles` */
export function articlesCommand(terminal: Terminal): Command {
  return listCommand('articles', 'list the articles, newest first')
    .addHelpText(
      'after',
      '\nExample:\n  onrecord articles --outlet "Sample Wire" --format csv > articles.csv',
    )
    .action((options: ListOptions) =>
      withLedger(options.ledger, (ledger) =>
        list(terminal, options, articleList, (query) => ledger.articles(query)),
      ),
    )
}

/** `onrecord statements` */
export function statementsCommand(terminal: Terminal): Command {
  return listCommand('statements', 'list the statements, in order of article and place')
    .option('--article <id>', 'only those of one article')
    .addOption(new Option('--act <act>', 'only those that do this').choices(Act.options))
    .option('--party <name>', 'only those of a party: Russia, "United Nations", media, independent, unknown')
    .addHelpText(
      'after',
      `
Examples:
  onrecord statements --article art_2k --format jsonl
  onrecord statements --party Russia --act denies`,
    )
    .action((options: ListOptions) =>
      withLedger(options.ledger, (ledger: Ledger) =>
        list(terminal, options, statementList, (query) => ledger.statements(query)),
      ),
    )
}

function listCommand(name: string, description: string): Command {
  return new Command(name)
    .description(description)
    .addOption(ledgerOption())
    .addOption(formatOption())
    .option('--outlet <name>', 'only what this outlet published')
    .option('--limit <count>', 'at most so many; 0 for all (a table shows 50 unless told)', toCount)
}

async function list<T>(
  terminal: Terminal,
  { format, limit, ...options }: ListOptions,
  shape: ListShape<T>,
  fetchPage: (query: ListQuery) => Promise<Page<T>>,
): Promise<void> {
  const most = limit ?? (format === 'table' ? tableLimit : 0)
  const { outlet, article, act, party } = options
  const filters = {
    ...(outlet !== undefined && { outlet }),
    ...(article !== undefined && { article }),
    ...(act !== undefined && { act }),
    ...(party !== undefined && { party }),
  }
  await printList(terminal, { format, shape, most, fetchPage: (page) => fetchPage({ ...filters, ...page }) })
}
