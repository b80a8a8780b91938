import { fail, type Outcome, type Range, succeed, type TypedStatement } from '../../core/index.ts'
import { toAddress } from '../address.ts'
import { collapseOrNull } from '../clean.ts'
import { toLanguage } from '../language.ts'
import { type Draft, unpublished } from '../to-article.ts'
import { type DateOrder, orderOf, toClaimDate } from './claim-date.ts'
import type { Field } from './column-names.ts'
import type { Columns } from './columns.ts'
import { nameColumns, refuseRow } from './refuse-claims.ts'
import type { TableRow } from './table-rows.ts'

/** What the rows of a table share. */
export interface Table {
  /** Its name without folders. */
  readonly file: string
  readonly header: TableRow
  readonly columns: Columns
  readonly order: DateOrder | null
  readonly mediaType: string
}

/** The article that a row becomes, where its words stand in the text, and whether it says a date of its own. */
export interface ClaimRow {
  readonly draft: Draft
  readonly typed: TypedStatement
  readonly isDated: boolean
}

/**
 * The article of a row: who, the cue or a colon, and the words on its first line, then the date and the address as they
 * were typed. Other columns are left to the snapshot, so that a note can change without the claim becoming another.
 * @param called the row as a person would name it: `"claims.csv", row 17`
 */
export function toClaimRow(called: string, row: TableRow, table: Table): Outcome<ClaimRow> {
  const fault = faultOf(row, table)
  if (fault !== null) return fail(refuseRow(called, fault))
  const cell = cellsOf(row, table.columns)
  const said = sayIt(cell('who'), cell('cue'), cell('words'))
  const added = [cell('date'), cell('url')].filter((words) => words !== '')
  let { text } = said
  const blocks: Draft['blocks'] = [{ kind: 'paragraph', start: 0, end: text.length }]
  for (const words of added) {
    text += `\n${words}`
    blocks.push({ kind: 'furniture', start: text.length - words.length, end: text.length })
  }
  const publishedAt = toClaimDate(cell('date'), table.order)
  const key = collapseOrNull(cell('id'))
  const draft: Draft = {
    text,
    blocks,
    url: toAddress(cell('url')),
    outlet: collapseOrNull(cell('outlet')),
    headline: collapseOrNull(cell('headline')),
    byline: null,
    published: publishedAt === null ? unpublished : { publishedAt, publishedFrom: 'row' },
    modifiedAt: null,
    language: toLanguage(cell('language')),
    isSample: false,
    mediaType: table.mediaType,
    bytes: Buffer.from(`${table.header.raw}\n${row.raw}`),
    row: { file: table.file, number: row.number, key },
  }
  return succeed({ draft, typed: said.typed, isDated: cell('date') !== '' })
}

/** The cell of a field, trimmed; '' where there is no such column or the row ends before it. */
export function cellsOf({ cells }: TableRow, columns: Columns): (field: Field) => string {
  return (field) => cells[columns[field] ?? -1]?.trim() ?? ''
}

function faultOf(row: TableRow, { header, columns, order }: Table): string | null {
  const { cells } = row
  const cell = cellsOf(row, columns)
  const more = cells.slice(header.cells.length).findLastIndex((one) => one.trim() !== '')
  if (more >= 0)
    return `it has ${header.cells.length + more + 1} cells, and the header names ${header.cells.length}. Put a cell that holds the separator in quotation marks.`
  if (cells.some((one) => isSwallowed(one, row)))
    return 'a quotation mark opens a cell and is not closed where the cell ends. Write a mark inside a cell twice.'
  const missing = [cell('who') === '' ? 'nobody who speaks' : '', cell('words') === '' ? 'no words' : '']
    .filter((one) => one !== '')
    .join(' and ')
  if (missing !== '') return `${missing}. Fill ${nameColumns(emptyOf(row, { header, columns }))}.`
  const found = orderOf(cell('date'))
  if (order !== null && found !== null && found !== 'either' && found !== order)
    return `"${cell('date')}" is no date with the ${order === 'day-first' ? 'day' : 'month'} first. Write it as 2025-01-31.`
  return null
}

function emptyOf(row: TableRow, { header, columns }: Pick<Table, 'header' | 'columns'>): string[] {
  const cell = cellsOf(row, columns)
  const empty = (['who', 'words'] as const).filter((field) => cell(field) === '')
  return empty.map((field) => header.cells[columns[field]] ?? '')
}

/** Whether a cell runs over line ends though its marks are not those of such a cell: it may hold other rows. */
function isSwallowed(cell: string, { raw }: TableRow): boolean {
  return /[\r\n]/.test(cell) && !raw.includes(`"${cell.replaceAll('"', '""')}"`)
}

/** One line of who and what, and where each of them stands in it. */
function sayIt(who: string, cue: string, words: string): { readonly text: string; typed: TypedStatement } {
  // "denied that ..." goes on; "denied: It is ..." begins anew.
  const colon = /[:,;–—-]$/u.test(cue) || /^\p{Ll}/u.test(words) ? '' : ':'
  const before = cue === '' ? `${who}:` : `${who} ${cue}${colon}`
  const after = (at: number, piece: string): Range => ({ start: at, end: at + piece.length })
  return {
    text: `${before} ${words}`,
    typed: {
      source: after(0, who),
      // Without a verb the colon is what attributes, as it does in a headline.
      cue: cue === '' ? after(who.length, ':') : after(who.length + 1, cue),
      content: after(before.length + 1, words),
    },
  }
}
