import { parse } from 'csv-parse'
import { z } from 'zod'
import { systemCode } from '../../core/index.ts'
import { longestTableRow, mostBlankRows, mostTableCells } from '../limits.ts'
import type { Separator } from './header.ts'

/** A row of a table. */
export interface TableRow {
  /** From 1, as a spreadsheet counts: the header and empty lines too, a cell with line ends as one row. */
  readonly number: number
  readonly cells: readonly string[]
  /** As it stands in the file, without its line end. */
  readonly raw: string
  /** UTF-16 units of the text that are read. */
  readonly done: number
}

/** What the parser gives where it is asked for the row as it stands. */
const RawRecord = z.object({ record: z.array(z.string()), raw: z.string() })

/** Thrown where a table cannot be read on. */
export class BrokenTable extends Error {
  readonly row: number
  readonly why: 'openQuotation' | 'longRow' | 'manyCells' | 'manyBlank'
  constructor(row: number, why: BrokenTable['why']) {
    super(`row ${row}: ${why}`)
    this.name = 'BrokenTable'
    this.row = row
    this.why = why
  }
}

/** UTF-16 units parsed at once: large enough to be quick, small enough that few rows are held. */
const pieceUnits = 65_536

/**
 * The rows of a table in their order, parsed a piece of the text at a time. Quotation marks inside a cell that
 * begins without one are its own words; rows can have any number of cells. Empty lines are counted and left out.
 * @throws BrokenTable after all rows before it
 */
export async function* readRows(
  text: string,
  { separator, start }: { readonly separator: Separator; readonly start: number },
): AsyncGenerator<TableRow> {
  let rows: TableRow[] = []
  let number = 0
  let width = 0
  let blank = 0
  let done = start
  const parser = parse({
    delimiter: separator,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    raw: true,
    // Counted by `empty_lines`: as rows without a cell they would cost as much as rows of another length.
    skip_empty_lines: true,
    max_record_size: longestTableRow,
    on_record: (given: unknown, { records, empty_lines }) => {
      const { record, raw } = RawRecord.parse(given)
      number = records + empty_lines
      width ||= record.length
      if (record.length !== width && record.every((cell) => cell.trim() === '')) blank++
      rows.push({ number, cells: record, raw: raw.replace(/^[\r\n]+|[\r\n]+$/g, ''), done })
      return null
    },
  })
  // What is wrong comes to the callback of the write as well; without a listener it would end the program.
  parser.on('error', () => {})
  const feed = (piece: string | null) =>
    new Promise<BrokenTable | null>((resolve, reject) => {
      const told = (error?: Error | null) => {
        const why = error ? faults[systemCode(error) ?? ''] : undefined
        if (error && !why) reject(error)
        else resolve(why ? new BrokenTable(parser.info.records + parser.info.empty_lines + 1, why) : null)
      }
      if (piece === null) parser.end(told)
      else parser.write(piece, told)
    })
  const findCrowded = createCount(separator)
  for (const piece of piecesOf(text, start)) {
    done += piece.length
    const crowded = findCrowded(piece)
    const broken =
      crowded === null ? await feed(piece) : ((await feed(piece.slice(0, crowded))) ?? (await feed(null)))
    yield* rows
    rows = []
    if (broken) throw broken
    if (blank > mostBlankRows) throw new BrokenTable(number, 'manyBlank')
    if (crowded !== null) throw new BrokenTable(number + 1, 'manyCells')
  }
  const broken = await feed(null)
  yield* rows
  if (broken) throw broken
}

const faults: Readonly<Record<string, BrokenTable['why']>> = {
  CSV_QUOTE_NOT_CLOSED: 'openQuotation',
  CSV_MAX_RECORD_SIZE: 'longRow',
}

/** A text in pieces, none of which ends within a surrogate pair. */
function* piecesOf(text: string, start: number): Generator<string> {
  let at = start
  while (at < text.length) {
    const end = at + pieceUnits
    const next = /[\uD800-\uDBFF]/.test(text.charAt(end - 1)) ? end + 1 : end
    yield text.slice(at, next)
    at = next
  }
}

/**
 * Finds where in a piece a line begins that has more cells than a sheet; null for none. The parser's own limit counts
 * signs, and empty cells have none.
 */
function createCount(separator: Separator): (piece: string) => number | null {
  let cells = 0
  return (piece) => {
    let line = 0
    for (let at = 0; at < piece.length; at++) {
      const sign = piece[at]
      if (sign === '\n' || sign === '\r') {
        cells = 0
        line = at + 1
      } else if (sign === separator && ++cells > mostTableCells) return line
    }
    return null
  }
}
