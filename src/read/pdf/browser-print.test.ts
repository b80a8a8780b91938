import { expect, it } from 'vitest'
import { withoutBrowserPrint } from './browser-print.ts'
import type { PdfLine } from './text-lines.ts'

const line = (words: string, y: number, page = 1, x = 20): PdfLine => ({
  words,
  page,
  x,
  right: x + 5 * words.length,
  y,
  size: 8,
})

const body = [line('Army takes village', 760), line('The army said so.', 700)]

function printed(time: string, address: string): PdfLine[] {
  return [
    ...body,
    line('And Belmark denied it.', 700, 2),
    line(time, 820),
    line('Army takes village | Sample Wire', 820, 1, 200),
    line(address, 15),
    line('1/2', 15, 1, 560),
    line(`${time} Army takes village | Sample Wire`, 820, 2),
    line(`${address} 2/2`, 15, 2),
  ]
}

it.each([
  ['1/31/31, 10:00 AM', 'https://wire.example/1', 'https://wire.example/1'],
  ['31.01.2031, 10:00', 'https://wire.example/1?utm_source=x', 'https://wire.example/1'],
  ['2031-01-31 10:00', 'file:///home/anna/a.html', null],
  ['1/31/31, 10:00 AM', 'https://wire.example/a-long-na…', null],
])('takes what a browser adds away, and the address from it: %s', (time, address, found) => {
  const print = withoutBrowserPrint(printed(time, address))
  expect(print.address).toBe(found)
  expect(print.lines.map(({ words }) => words)).toEqual([
    'Army takes village',
    'The army said so.',
    'And Belmark denied it.',
  ])
})

it.each([
  ['an address at its foot alone', [...body, line('https://wire.example/1', 15)]],
  ['a time at its head alone', [line('1/31/31, 10:00 AM', 820), ...body]],
  ['neither', body],
])('leaves a document as it is that has %s', (_name, lines) => {
  expect(withoutBrowserPrint(lines)).toEqual({ lines, address: null })
})
