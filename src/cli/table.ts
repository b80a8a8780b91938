import Table from 'cli-table3'
import stringWidth from 'string-width'
import { visible } from './print.ts'

/** A column: its heading and how it gives way when the terminal is narrow (0 keeps its width). */
export interface Column {
  readonly heading: string
  readonly flex: number
  /** Left out where the others would be too narrow to read, the last such first. */
  readonly isSpare?: boolean
}

/** Columns of names and their figures: only the names in the first give way. */
export function toColumns(headings: readonly string[]): Column[] {
  return headings.map((heading, at) => ({ heading, flex: at === 0 ? 1 : 0 }))
}

/** A column narrower than this breaks most words. */
const leastWidth = 8
/** Words up to this long stay whole where the others leave room. */
const wholeWord = 14
/** For each part of its flex a column wants this much before a spare one is shown. */
const readableWidth = 13

const noBorders = Object.fromEntries(
  ['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right', 'left']
    .concat(['left-mid', 'mid', 'mid-mid', 'right', 'right-mid'])
    .map((part) => [part, '']),
)

/**
 * A table that fits a width in columns: cells wrap at words, nothing is cut off; spare columns go where it is narrow.
 * @example formatTable([{ heading: 'Cue', flex: 1 }], [['said']], 80)
 */
export function formatTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
): string {
  const all = rows.map((row) => row.map((cell) => visible(cell)))
  const kept = keptColumns(columns, all, width)
  const cells = all.map((row) => kept.map((at) => row[at] ?? ''))
  const shown = kept.flatMap((at) => columns[at] ?? [])
  const widths = fitWidths(shown, cells, width)
  const table = new Table({
    head: shown.map(({ heading }) => heading),
    colWidths: widths,
    wordWrap: true,
    chars: { ...noBorders, middle: '  ' },
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
  })
  table.push(...cells.map((row) => row.map((cell, at) => breakLongWords(cell, widths[at] ?? 0))))
  return table.toString().replace(/[ \t]+$/gm, '')
}

/** The table wraps at spaces and would cut a longer word off. */
function breakLongWords(cell: string, width: number): string {
  return cell.replace(/\S+/g, (word) => {
    const pieces = ['']
    for (const sign of word) {
      if (stringWidth(`${pieces.at(-1)}${sign}`) > width) pieces.push('')
      pieces.push(`${pieces.pop()}${sign}`)
    }
    return pieces.join('\n')
  })
}

/** The places of the columns that are shown. */
function keptColumns(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
): number[] {
  const natural = naturalWidths(columns, rows)
  const wanted = columns.map(({ flex }, at) => {
    const whole = natural[at] ?? 0
    return flex === 0 ? whole : Math.min(whole, readableWidth * flex)
  })
  let kept = columns.map((_, at) => at)
  while (kept.reduce((sum, at) => sum + (wanted[at] ?? 0), 2 * (kept.length - 1)) > width) {
    const spare = kept.findLast((at) => columns[at]?.isSpare)
    if (spare === undefined) break
    kept = kept.filter((at) => at !== spare)
  }
  return kept
}

/** The width of the longest line of each column. */
function naturalWidths(columns: readonly Column[], rows: readonly (readonly string[])[]): number[] {
  return columns.map(({ heading }, at) =>
    Math.max(
      ...[heading, ...rows.map((row) => row[at] ?? '')]
        .flatMap((cell) => cell.split('\n'))
        .map((line) => stringWidth(line)),
    ),
  )
}

/** Natural widths where they fit; else columns that flex share what the others leave, as long as they can at words. */
function fitWidths(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
): number[] {
  const natural = naturalWidths(columns, rows)
  const words = naturalWidths(
    columns,
    rows.map((row) => row.map((cell) => cell.replace(/\s+/g, '\n'))),
  )
  const whole = words.map((word) => Math.max(leastWidth, Math.min(word, wholeWord)))
  const atWords = takeWidth(columns, { from: natural, least: whole, width })
  const least = columns.map(() => leastWidth)
  return takeWidth(columns, { from: atWords, least, width })
}

/** Takes from the widest for its weight, a column at a time: tables have few columns. */
function takeWidth(
  columns: readonly Column[],
  { from, least, width }: { from: readonly number[]; least: readonly number[]; width: number },
): number[] {
  const widths = [...from]
  const gaps = 2 * (columns.length - 1)
  for (let over = widths.reduce((sum, one) => sum + one, gaps) - width; over > 0; over--) {
    const widest = columns
      .map(({ flex }, at) => ({
        at,
        weight: flex > 0 && (widths[at] ?? 0) > (least[at] ?? 0) ? (widths[at] ?? 0) / flex : 0,
      }))
      .reduce((best, one) => (one.weight > best.weight ? one : best))
    if (widest.weight === 0) break
    widths[widest.at] = (widths[widest.at] ?? 0) - 1
  }
  return widths
}
