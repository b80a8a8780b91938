import { stringify } from 'csv-stringify/sync'
import type { ListQuery, Page } from '../ledger/index.ts'
import type { ListFormat } from './options.ts'
import type { Terminal } from './print.ts'
import { type Column, formatTable } from './table.ts'
import { plural } from './words.ts'

/** How the items of a list are printed: cells for tables and csv, an object for json and jsonl. */
export interface ListShape<T> {
  readonly one: string
  readonly columns: readonly Column[]
  cells(item: T): string[]
  readonly csvColumns: readonly string[]
  csv(item: T): (string | number | null)[]
  json(item: T): unknown
}

interface PrintListOptions<T> {
  readonly format: ListFormat
  readonly shape: ListShape<T>
  /** At most so many; 0 for all. */
  readonly most: number
  /** A total of infinity: there are more than were counted. */
  fetchPage(page: Pick<ListQuery, 'limit' | 'cursor'>): Promise<Page<T>>
}

/** Pages of this size keep memory flat and the number of queries low. */
const pageSize = 500

/** Prints a list in the asked format; machine formats stream, page by page. */
export async function printList<T>(terminal: Terminal, options: PrintListOptions<T>): Promise<void> {
  const { format, shape } = options
  if (format === 'table') return printTable(terminal, options)
  if (format === 'csv') await terminal.result(csvLine(shape.csvColumns))
  if (format === 'json') await terminal.result('[')
  let held: string | null = null
  for await (const { item } of itemsOf(options)) {
    if (format === 'csv') await terminal.result(csvLine(shape.csv(item)))
    else if (format === 'jsonl') await terminal.result(JSON.stringify(shape.json(item)))
    else {
      // A JSON array needs to know its last item: each is printed when the next is there.
      if (held !== null) await terminal.result(`${held},`)
      held = JSON.stringify(shape.json(item))
    }
  }
  if (held !== null) await terminal.result(held)
  if (format === 'json') await terminal.result(']')
}

async function printTable<T>(terminal: Terminal, options: PrintListOptions<T>): Promise<void> {
  const { shape } = options
  const rows: string[][] = []
  let total = 0
  for await (const { item, total: all } of itemsOf(options)) {
    rows.push(shape.cells(item))
    total = all
  }
  if (rows.length === 0) return terminal.say(`No ${shape.one}s.`)
  await terminal.result(formatTable(shape.columns, rows, terminal.columns))
  if (rows.length >= total) return
  const shown = Number.isFinite(total) ? `${rows.length} of ${plural(total, shape.one)}.` : 'There are more.'
  terminal.say(`\n${shown} --limit 0 shows all.`)
}

async function* itemsOf<T>({
  most,
  fetchPage,
}: PrintListOptions<T>): AsyncGenerator<{ item: T; total: number }> {
  let left = most === 0 ? Number.POSITIVE_INFINITY : most
  let cursor: string | null = null
  do {
    const page: Page<T> = await fetchPage({
      limit: Math.min(pageSize, left),
      ...(cursor !== null && { cursor }),
    })
    for (const item of page.items) yield { item, total: page.total }
    left -= page.items.length
    cursor = page.next
  } while (cursor !== null && left > 0)
}

function csvLine(cells: readonly (string | number | null)[]): string {
  return stringify([[...cells]], { eof: false })
}
