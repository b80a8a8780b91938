import fc from 'fast-check'
import { expect, it } from 'vitest'
import { longestTableRow, mostTableCells } from '../limits.ts'
import { BrokenTable, readRows, type TableRow } from './table-rows.ts'

const read = async (text: string, separator: ',' | ';' | '\t' = ',') => {
  const rows: TableRow[] = []
  try {
    for await (const row of readRows(text, { separator, start: 0 })) rows.push(row)
  } catch (error) {
    if (!(error instanceof BrokenTable)) throw error
    return { rows, broken: { row: error.row, why: error.why } }
  }
  return { rows, broken: null }
}
const cellsOf = async (text: string, separator?: ',' | ';' | '\t') =>
  (await read(text, separator)).rows.map(({ cells }) => cells)

it('gives back the cells that a spreadsheet wrote, whatever is in them and however lines end', async () => {
  const quote = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
  const cell = fc
    .string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r\n', 'é', '😀', ' ', ';'), maxLength: 8 })
    // A carriage return that meets a line feed of the next piece is one line end.
    .filter((words) => !/\r(?!\n)/.test(words))
  const row = fc.array(cell, { minLength: 2, maxLength: 4 })
  const lineEnd = fc.constantFrom('\n', '\r\n')
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 6 }), lineEnd, async (rows, end) => {
      const text = rows.map((cells) => cells.map(quote).join(',')).join(end)
      const found = await read(text)
      expect(found.rows.map(({ cells }) => cells)).toEqual(rows)
      expect(found.rows.map(({ number }) => number)).toEqual(rows.map((_, at) => at + 1))
      expect(found.rows.map(({ raw }) => raw).join(end)).toBe(text)
    }),
  )
})

it('cuts no character where a piece of the text ends', async () => {
  const words = '😀'.repeat(70_000)
  expect(await cellsOf(`a${words},b\r\nc,d`)).toEqual([
    [`a${words}`, 'b'],
    ['c', 'd'],
  ])
})

it('takes marks in a cell that begins without one as its words', async () => {
  expect(await cellsOf('x,He said "no"\n=HYPERLINK("y"),2\n"Never," he said\tz\n', '\t')).toEqual([
    ['x,He said "no"'],
    ['=HYPERLINK("y"),2'],
    ['"Never," he said', 'z'],
  ])
})

it('leaves empty lines out quickly, and says after them where it breaks', async () => {
  const { rows, broken } = await read(`a,b${'\n'.repeat(300_000)}c,d\r\n"x`)
  expect(rows.map(({ number, raw }) => [number, raw])).toEqual([
    [1, 'a,b'],
    [300_001, 'c,d'],
  ])
  expect(broken?.row).toBe(300_002)
})

it('gives up where rows without words do not end', async () => {
  const { broken } = await read(`a,b\n${' \n'.repeat(60_000)}c,d`)
  expect(broken?.why).toBe('manyBlank')
})

it('counts rows as a spreadsheet does: empty ones too, a cell of two lines as one', async () => {
  const { rows } = await read('a,b\n\n"x\ny",1\n,\nz,2')
  expect(rows.map(({ number, cells }) => [number, cells[0]])).toEqual([
    [1, 'a'],
    [3, 'x\ny'],
    [4, ''],
    [5, 'z'],
  ])
})

it.each([
  ['a quotation mark that opens and never closes', 'a,b\n1,2\n"x,3\n4,5', 3, 'openQuotation'],
  ['a row of a megabyte', `a,b\n1,2\n"${'x'.repeat(longestTableRow + 1)}",3\n4,5`, 3, 'longRow'],
  [
    'a line of more cells than a sheet has',
    `a,b\n1,2\n${','.repeat(mostTableCells + 1)}\n4,5`,
    3,
    'manyCells',
  ],
])('gives the rows before %s, and says where it is', async (_name, text, row, why) => {
  const { rows, broken } = await read(text)
  expect(broken).toEqual({ row, why })
  expect(rows.map(({ number }) => number)).toEqual([1, 2])
})
