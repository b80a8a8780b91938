import { basename } from 'node:path'
import { fail, OnrecordError, type Outcome, type ReadArticle, succeed } from '../../core/index.ts'
import { toAddress } from '../address.ts'
import { mostTableRows } from '../limits.ts'
import type { ReadOptions } from '../read-options.ts'
import { isAddress } from '../source.ts'
import { toArticle } from '../to-article.ts'
import { cellsOf, type Table, toClaimRow } from './claim-row.ts'
import { type Columns, findColumns, parseColumns } from './columns.ts'
import { findDateOrder } from './date-order.ts'
import { findSeparator, type Separator } from './header.ts'
import { refuseRow, refuseTable } from './refuse-claims.ts'
import { BrokenTable, readRows, type TableRow } from './table-rows.ts'

/** One outcome of a table: a row's article with its statement, or why there is none. */
interface ClaimItem {
  /** After the table's name: ", row 17"; '' for the table as a whole. */
  readonly at: string
  readonly outcome: Outcome<ReadArticle>
  /** How much of the table is read, 0 to 1. */
  readonly part: number
}

/** A table of typed claims, decoded. */
export interface ClaimsText {
  readonly name: string
  /** The name within a sentence. */
  readonly called: string
  readonly text: string
}

/**
 * The articles of a table's rows in its order: each with the one statement that it is. A row that cannot be read is a
 * failure, the others are read.
 * @throws OnrecordError when the table as a whole cannot be read
 */
export async function* readClaims(
  { name, called, text }: ClaimsText,
  options: ReadOptions,
): AsyncGenerator<ClaimItem> {
  const named = options.columns === undefined ? {} : parseColumns(options.columns)
  const found = findSeparator(text, named)
  const rows = () => dataRows(text, found)
  const header = await headerOf(called, readRows(text, found))
  if (header === null) throw refuseTable(called, 'it has no header, a first row that names the columns.')
  const columns = findColumns(called, header.cells, named)
  if (!columns.ok) throw columns.error
  const table: Table = {
    file: isAddress(name) ? (toAddress(name) ?? name) : basename(name),
    header,
    columns: columns.value,
    order: await orderOf(called, rows, { columns: columns.value, options }),
    mediaType: found.separator === '\t' ? 'text/tab-separated-values' : 'text/csv',
  }
  yield* readEach({ called, rows, units: text.length }, table, options)
}

async function* readEach(
  { called, rows, units }: { called: string; rows: () => AsyncGenerator<TableRow>; units: number },
  table: Table,
  options: ReadOptions,
): AsyncGenerator<ClaimItem> {
  const rowOf = new Map<string, number>()
  const undated: { row: number; words: string }[] = []
  let count = 0
  try {
    for await (const row of rows()) {
      options.signal?.throwIfAborted()
      if (++count > mostTableRows)
        throw refuseTable(
          called,
          `it has more than ${mostTableRows.toLocaleString('en')} rows; those before are read. Split it.`,
        )
      const at = `, row ${row.number}`
      const outcome = await readRow(`${called}${at}`, { row, table, rowOf }, options)
      if (outcome.ok && outcome.value.article.publishedFrom !== 'row') {
        const words = cellsOf(row, table.columns)('date')
        if (words !== '') undated.push({ row: row.number, words })
      }
      yield { at, outcome, part: row.done / units }
    }
    if (count === 0) throw refuseTable(called, 'there is no row below its header.')
  } catch (error) {
    if (error instanceof BrokenTable)
      yield { at: `, row ${error.row}`, outcome: fail(refuseBroken(called, error)), part: 1 }
    else if (error instanceof OnrecordError) yield { at: '', outcome: fail(error), part: 1 }
    else throw error
  }
  if (undated[0]) options.onNotice?.(notUnderstood(called, undated.length, undated[0]))
}

/** Their rows are read: what is no date stays words. */
function notUnderstood(called: string, count: number, first: { row: number; words: string }): string {
  const dates =
    count === 1
      ? `A date of ${called} is not understood and stays words:`
      : `${count.toLocaleString('en')} dates of ${called} are not understood and stay words, the first`
  return `${dates} "${first.words.slice(0, 60)}" in row ${first.row}. Write dates as 2025-01-31.`
}

async function readRow(
  called: string,
  { row, table, rowOf }: { row: TableRow; table: Table; rowOf: Map<string, number> },
  options: ReadOptions,
): Promise<Outcome<ReadArticle>> {
  const claim = toClaimRow(called, row, table)
  if (!claim.ok) return claim
  const { draft, typed, isDated } = claim.value
  const key = draft.row?.key ?? null
  const earlier = key === null ? undefined : rowOf.get(key)
  if (earlier !== undefined)
    return fail(refuseRow(called, `its id "${key}" is that of row ${earlier}. Give each row its own.`))
  if (key !== null) rowOf.set(key, row.number)
  // A date that is not understood stays words; what the caller says of the file is not its date.
  const article = await toArticle(draft, isDated ? { ...options, published: undefined } : options)
  return succeed({ ...article, typed })
}

/** The rows below the header that are not empty. */
async function* dataRows(
  text: string,
  found: { separator: Separator; start: number },
): AsyncGenerator<TableRow> {
  let isHeader = true
  for await (const row of readRows(text, found)) {
    if (isBlank(row)) continue
    if (!isHeader) yield row
    isHeader = false
  }
}

/** The first row that is not empty. */
async function headerOf(called: string, rows: AsyncGenerator<TableRow>): Promise<TableRow | null> {
  try {
    for await (const row of rows) if (!isBlank(row)) return row
    return null
  } catch (error) {
    throw error instanceof BrokenTable ? refuseBroken(called, error) : error
  }
}

function isBlank({ cells }: TableRow): boolean {
  return cells.every((cell) => cell.trim() === '')
}

async function orderOf(
  called: string,
  rows: () => AsyncGenerator<TableRow>,
  { columns, options }: { columns: Columns; options: ReadOptions },
): Promise<Table['order']> {
  if (options.dates !== undefined || columns.date === undefined) return options.dates ?? null
  return findDateOrder(called, untilBroken(rows()), columns)
}

/** Where a table breaks is said when its rows are read. */
async function* untilBroken(rows: AsyncGenerator<TableRow>): AsyncGenerator<TableRow> {
  try {
    yield* rows
  } catch (error) {
    if (!(error instanceof BrokenTable)) throw error
  }
}

const faults: Readonly<Record<BrokenTable['why'], string>> = {
  openQuotation:
    'a quotation mark opens a cell that never ends. Close it, or write a mark inside a cell twice.',
  longRow: 'it is longer than a megabyte. A quotation mark may open a cell that never ends.',
  manyCells: 'it has more cells than any spreadsheet.',
  manyBlank: 'too many rows until there have nothing in them.',
}

function refuseBroken(called: string, { row, why }: BrokenTable): OnrecordError {
  return refuseRow(`${called}, row ${row}`, `${faults[why]} No row from here on is read.`)
}
