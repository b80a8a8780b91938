import { Command, Option } from 'commander'
import { OnrecordError, Position } from '../core/index.ts'
import type { ClaimQuery, ClaimRow, Ledger, Page } from '../ledger/index.ts'
import { claimList, type PositionRow, positionList } from './claim-rows.ts'
import { wordsOf } from './extract-table.ts'
import { formatOption, type ListFormat, ledgerOption, toCount } from './options.ts'
import type { Terminal } from './print.ts'
import { printList } from './print-list.ts'
import { withLedger } from './with-ledger.ts'

/** As many as a person looks through; other formats print all unless told. */
const tableLimit = 50
/** What a table shows unless told: what one statement alone says is no claim that anybody else speaks to. */
const tableLeast = 2

type ClaimsOptions = Omit<ClaimQuery, 'limit' | 'cursor' | 'search'> & {
  readonly ledger: string
  readonly format: ListFormat
  readonly limit?: number
  readonly all?: boolean
}

/** `onrecord claims` */
export function claimsCommand(terminal: Terminal): Command {
  return withFilters(new Command('claims'))
    .description('list what statements of several reports say of the same thing')
    .argument('[words...]', 'only claims of which a statement has all these words')
    .addOption(
      new Option('--order <order>', 'what comes first').choices(['newest', 'contested']).default('newest'),
    )
    .option('--all', 'those that one statement alone speaks to as well')
    .addHelpText(
      'after',
      `
Examples:
  onrecord claims --order contested
  onrecord claims --party Russia --holds denies --from 2025-01-01
  onrecord claims Kursk --status "single origin" --format csv`,
    )
    .action((words: string[], options: ClaimsOptions) =>
      withLedger(options.ledger, async (ledger) => {
        const query = toQuery(words, options)
        await printList<ClaimRow>(terminal, {
          format: options.format,
          shape: claimList,
          most: options.limit ?? (options.format === 'table' ? tableLimit : 0),
          fetchPage: (page) => ledger.links.claims({ ...query, ...page }),
        })
        if (options.format === 'table') await sayWhyNone(terminal, ledger, query)
      }),
    )
}

/** `onrecord positions` */
export function positionsCommand(terminal: Terminal): Command {
  return withFilters(new Command('positions'))
    .description('list what each party holds on each claim, and since when')
    .argument('[words...]', 'only on claims of which a statement has all these words')
    .option('--claim <id>', 'only on this claim')
    .option('--changed', 'only where a party holds something else than before')
    .option('--all', 'on claims that one statement alone speaks to as well')
    .addHelpText(
      'after',
      `
Examples:
  onrecord positions --claim cla_0a1b
  onrecord positions --party "North Korea" --changed`,
    )
    .action((words: string[], options: ClaimsOptions & { claim?: string; changed?: boolean }) =>
      withLedger(options.ledger, async (ledger) => {
        const query = toQuery(words, options)
        await printList<PositionRow>(terminal, {
          format: options.format,
          shape: positionList,
          most: options.limit ?? (options.format === 'table' ? tableLimit : 0),
          fetchPage: (page) => positionPage(ledger, query, { ...options, ...page }),
        })
        if (options.format === 'table' && options.claim === undefined)
          await sayWhyNone(terminal, ledger, query)
      }),
    )
}

function withFilters(command: Command): Command {
  return command
    .addOption(ledgerOption())
    .addOption(formatOption())
    .option('--party <name>', 'only where this party holds something: Russia, "United Nations"')
    .addOption(
      new Option('--holds <position>', 'what the party holds last').choices(Position.shape.holds.options),
    )
    .option('--place <name>', 'only about this place')
    .option('--from <day>', 'only where something was said on this day or later: 2025-01-31', toDay)
    .option('--to <day>', 'only where something was said on this day or earlier', toDay)
    .addOption(
      new Option('--status <status>', 'only of this status').choices([
        'single origin',
        'contested',
        'no denial recorded',
        'changed',
      ]),
    )
    .option('--article <id>', 'only claims that this article carries')
    .option('--limit <count>', 'at most so many; 0 for all (a table shows 50 unless told)', toCount)
}

function toDay(text: string): string {
  if (/^\d{4}(-\d{2}(-\d{2})?)?$/.test(text) && !Number.isNaN(Date.parse(text))) return text
  throw new OnrecordError('usage', `"${text}" is no day. Write it as 2025-01-31.`)
}

/** Where a table is empty: what the person can do about it. */
async function sayWhyNone(terminal: Terminal, ledger: Ledger, query: ClaimQuery): Promise<void> {
  const count = async (wanted: ClaimQuery) => (await ledger.links.claims({ ...wanted, limit: 1 })).total
  if ((await count(query)) > 0) return
  if ((await count({})) === 0)
    terminal.say('Nothing in this ledger is linked. "onrecord relink" links what was read.')
  else if ((await count({ ...query, least: 1 })) > 0)
    terminal.say('Only claims that one statement alone speaks to fit: --all shows them.')
}

function toQuery(words: readonly string[], options: ClaimsOptions): ClaimQuery {
  const { party, holds, place, from, to, status, article, order, all, format } = options
  if (holds !== undefined && party === undefined)
    throw new OnrecordError('usage', '--holds says what a party holds: say which with --party.')
  const least = all || format !== 'table' ? 1 : tableLeast
  return {
    least,
    ...(words.length > 0 && { search: words.join(' ') }),
    ...(party !== undefined && { party }),
    ...(holds !== undefined && { holds }),
    ...(place !== undefined && { place }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(status !== undefined && { status }),
    ...(article !== undefined && { article }),
    ...(order !== undefined && { order }),
  }
}

/** The positions of a page of claims; the cursor is that of the claims. */
async function positionPage(
  ledger: Ledger,
  query: ClaimQuery,
  {
    claim,
    changed,
    party,
    limit,
    cursor,
  }: { claim?: string; changed?: boolean; party?: string; limit?: number; cursor?: string },
): Promise<Page<PositionRow>> {
  const claims: Page<ClaimRow> =
    claim === undefined
      ? await ledger.links.claims({
          ...query,
          limit: Math.min(limit ?? 50, 50),
          ...(cursor !== undefined && { cursor }),
        })
      : { items: [await ledger.links.claim(claim, { most: 1 })], total: 1, next: null }
  const rows: PositionRow[] = []
  for (const { id } of claims.items) {
    const view = await ledger.links.claim(id)
    const cues = new Map(view.members.map(({ statement }) => [statement.id, wordsOf(statement.cue)]))
    const held = view.positions.filter(
      (one) => party === undefined || one.party.toLowerCase() === party.toLowerCase(),
    )
    for (const position of held) {
      const isChange = view.positions.some((other) => other.party === position.party && other !== position)
      if (changed && !isChange) continue
      rows.push({ claim: view, position, cue: cues.get(position.evidence[0] ?? '') ?? '' })
    }
  }
  const items = rows.slice(0, limit)
  const isAll = items.length === rows.length && claims.next === null
  return { items, total: isAll ? items.length : Number.POSITIVE_INFINITY, next: claims.next }
}
