import Table from 'cli-table3'
import stringWidth from 'string-width'
import { visible } from './print.ts'

/** A column: its heading and how it gives way when the terminal is narrow (0 keeps its width). */
export interface Column {
  readonly heading: string
  readonly flex: number
}

/** Columns of names and their figures: only the names in the first give way. */
export function toColumns(headings: readonly string[]): Column[] {
  return headings.map((heading, at) => ({ heading, flex: at === 0 ? 1 : 0 }))
}

/** A column narrower than this breaks most words. */
const leastWidth = 8

const noBorders = Object.fromEntries(
  ['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right', 'left']
    .concat(['left-mid', 'mid', 'mid-mid', 'right', 'right-mid'])
    .map((part) => [part, '']),
)

/**
 * A table that fits a width in columns: cells wrap at words, nothing is cut off.
 * @example formatTable([{ heading: 'Cue', flex: 1 }], [['said']], 80)
 */
export function formatTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
): string {
  const cells = rows.map((row) => row.map((cell) => visible(cell)))
  const widths = fitWidths(columns, cells, width)
  const table = new Table({
    head: columns.map(({ heading }) => heading),
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

/** Natural widths where they fit; else columns that flex share what the others leave. */
function fitWidths(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
): number[] {
  const natural = columns.map(({ heading }, at) =>
    Math.max(
      ...[heading, ...rows.map((row) => row[at] ?? '')]
        .flatMap((cell) => cell.split('\n'))
        .map((line) => stringWidth(line)),
    ),
  )
  const gaps = 2 * (columns.length - 1)
  const widths = [...natural]
  let over = natural.reduce((sum, one) => sum + one, gaps) - width
  // Take from the widest for its weight, a column at a time: tables have few columns.
  while (over > 0) {
    const widest = columns
      .map(({ flex }, at) => ({
        at,
        weight: flex > 0 && (widths[at] ?? 0) > leastWidth ? (widths[at] ?? 0) / flex : 0,
      }))
      .reduce((best, one) => (one.weight > best.weight ? one : best))
    if (widest.weight === 0) break
    widths[widest.at] = (widths[widest.at] ?? 0) - 1
    over--
  }
  return widths
}
