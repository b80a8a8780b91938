import { type DateOrder, orderOf } from './claim-date.ts'
import { cellsOf } from './claim-row.ts'
import type { Columns } from './columns.ts'
import { refuseTable } from './refuse-claims.ts'
import type { TableRow } from './table-rows.ts'

/** A date in digits, and its row. */
interface Seen {
  readonly row: number
  readonly words: string
}

/**
 * The order of day and month in a column, as far as its rows decide it; null where no date needs it.
 * @throws OnrecordError inputUnsupported where rows decide for both, usage where they leave it open
 */
export async function findDateOrder(
  called: string,
  rows: AsyncIterable<TableRow>,
  columns: Columns,
): Promise<DateOrder | null> {
  const seen: Partial<Record<DateOrder | 'either', Seen>> = {}
  for await (const row of rows) {
    const words = cellsOf(row, columns)('date')
    const order = orderOf(words)
    if (order !== null) seen[order] ??= { row: row.number, words }
  }
  const { 'day-first': day, 'month-first': month, either } = seen
  if (day && month)
    throw refuseTable(
      called,
      `its dates are in two orders: row ${day.row} says "${day.words}", row ${month.row} "${month.words}". Write them as 2025-01-31.`,
    )
  if (day) return 'day-first'
  if (month) return 'month-first'
  if (either)
    throw refuseTable(
      called,
      `its dates can be read in two ways, as in row ${either.row}, "${either.words}". Say which with --dates day-first or --dates month-first, or write them as 2025-01-31.`,
    )
  return null
}
