import { findColumns, type NamedColumns } from './columns.ts'

/** Where two fit, the one goes first that stands in fewer names. */
const separators = ['\t', ';', ','] as const
export type Separator = (typeof separators)[number]

/** How much of a file is looked at for its header: a row of a thousand long names. UTF-16 units. */
const looksAt = 65_536

/**
 * How the cells of a table are parted, and where its first row begins: Excel writes "sep=;" on a line of its own, which
 * no spreadsheet counts.
 */
export function findSeparator(
  text: string,
  named?: NamedColumns,
): { readonly separator: Separator; readonly start: number } {
  const [line = '', told] = /^\uFEFF?sep=([,;\t])(?:\r\n|\r|\n|$)/i.exec(text) ?? []
  const start = line.length
  const said = separators.find((one) => one === told)
  if (said) return { separator: said, start }
  const head = text.slice(0, looksAt)
  const found = separators.map((separator) => ({ separator, cells: headerOf(head, separator) }))
  const fitting = found.find(({ cells }) => findColumns('', cells, named).ok)
  const widest = found.toSorted((a, b) => b.cells.length - a.cells.length)[0]
  const parting = fitting ?? (widest && widest.cells.length > 1 ? widest : undefined)
  return { separator: parting?.separator ?? ',', start }
}

/** Whether the start of a text is the header of a table of claims; a sentence with commas in it is not. */
export function isClaimsHeader(start: string): boolean {
  return separators.some((separator) => {
    const cells = headerOf(start, separator)
    return cells.length > 1 && findColumns('', cells).ok
  })
}

/** The cells of the first row that is not empty. Quotation marks are taken off, and no more: names need no escapes. */
function headerOf(text: string, separator: Separator): string[] {
  const cells: string[] = []
  let from = 0
  let isQuoted = false
  const take = (to: number) =>
    cells.push(
      text
        .slice(from, to)
        .trim()
        .replace(/^"(.*)"$/s, '$1'),
    )
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]
    if (sign === '"') isQuoted = !isQuoted
    if (isQuoted) continue
    if (sign === separator) {
      take(at)
      from = at + 1
    } else if (sign === '\n' || sign === '\r') {
      if (text.slice(0, at).trim() === '') {
        from = at + 1
        continue
      }
      take(at)
      return cells
    }
  }
  take(text.length)
  return cells
}
