import { type DrawnPlace, drawPlaces } from './draw-places.ts'
import { originFields, type Part, placeFields, statementFields, type Value } from './fields.ts'
import type { ExportOptions, StatementItem, StatementItems } from './item.ts'
import { wellFormed } from './well-formed.ts'

/** How a file of csv is written. */
export interface CsvOptions extends Pick<ExportOptions, 'now'> {
  /** Begin with a byte-order mark, which Excel needs to take the file for UTF-8. */
  readonly bom?: boolean
  /** Leave cells that a spreadsheet would take for a formula as they are. */
  readonly raw?: boolean
}

/** Names of the columns, in order. */
export const csvColumns: readonly string[] = [...statementFields, ...placeFields, ...originFields].map(
  ({ name }) => name,
)

/**
 * Statements as csv (RFC 4180): a row with the names of the columns, then one a statement. Rows have no line ends; a
 * file has CRLF between them. Memory is one statement's.
 * @throws OnrecordError usage when `now` is no time
 * @example for await (const row of generateCsv(items, { now })) process.stdout.write(`${row}\r\n`)
 */
export async function* generateCsv(items: StatementItems, options: CsvOptions): AsyncGenerator<string> {
  yield `${options.bom ? '\ufeff' : ''}${csvColumns.join(',')}`
  for await (const item of items) {
    const cells = toValues(item, drawPlaces(item, options.now)).map(formatValue)
    yield cells.map((cell) => quote(options.raw ? cell : defuse(cell))).join(',')
  }
}

function toValues(item: StatementItem, places: readonly DrawnPlace[]): Value[] {
  return [
    ...statementFields.map((field) => field.value(item)),
    ...placeFields.map((field) => places.map((place) => field.value(place))),
    ...originFields.map((field) => field.value(item)),
  ]
}

/** Entries of a list stand between ` | `, pieces of an entry between ` … `; where the words have such a sign, `\` is before it. */
function formatValue(value: Value): string {
  if (typeof value === 'string') return wellFormed(value)
  if (value === null || typeof value !== 'object') return String(value ?? '')
  return value.map(formatPart).join(' | ')
}

function formatPart(part: Part): string {
  if (part === null) return ''
  if (typeof part === 'object') return part.map((piece) => escapeSigns(piece, /[\\|…]/g)).join(' … ')
  return typeof part === 'number' ? String(part) : escapeSigns(part, /[\\|]/g)
}

function escapeSigns(text: string, signs: RegExp): string {
  return wellFormed(text).replace(signs, '\\$&')
}

/**
 * A spreadsheet runs a cell that begins so, wide forms and signs after white space too (OWASP, "CSV injection"). The
 * marks before it are counted in, so that one more can always be taken off again.
 */
const formula = /^'*\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^'*[\t\r\n]/

/** A number is safe, below zero too. */
const plainNumber = /^-?\d+(?:\.\d+)?$/

/** A cell that a spreadsheet shows and does not run: `'` before what it would take for a formula. */
function defuse(cell: string): string {
  return formula.test(cell) && !plainNumber.test(cell) ? `'${cell}` : cell
}

/** Quoted where RFC 4180 asks for it, and where readers with other separators or none for blanks would go wrong. */
function quote(cell: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
