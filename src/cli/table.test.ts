import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { visible } from './print.ts'
import { formatTable } from './table.ts'

const columns = [
  { heading: '#', flex: 0 },
  { heading: 'Source', flex: 1 },
  { heading: 'Content', flex: 2 },
]

describe('formatTable', () => {
  it('keeps natural widths where they fit', () => {
    expect(formatTable(columns, [['1', 'Belmark', 'left Vellin']], 80)).toBe(
      '#  Source   Content\n1  Belmark  left Vellin',
    )
  })

  it.each([40, 60, 100])('fits %d columns and loses no word', (width) => {
    const content =
      'the bridge at Orlo was still standing 😀 after 橋はまだ立っている and more words than fit'
    const table = formatTable(columns, [['1', 'The Ostravian general staff', content]], width)
    for (const line of table.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(width)
    for (const word of content.split(' ').filter((one) => one.length < 8)) expect(table).toContain(word)
  })

  it('breaks a word that is longer than its column and loses no letter of it', () => {
    const table = formatTable(
      columns,
      [['1', 'evening.ostravia.example/very/long/path', 'said so '.repeat(9)]],
      40,
    )
    const source = table
      .split('\n')
      .map((line) => line.slice(3, 3 + line.slice(3).search(/ {2}|$/)))
      .join('')
    expect(source).toContain('evening.ostravia.example/very/long/path')
  })

  it('takes from longer cells before it breaks a word', () => {
    const row = ['1', 'intelligence', 'the bridge at Orlo was still standing when they left the area']
    expect(formatTable(columns, [row], 36).split('\n')[1]).toContain('intelligence')
  })

  it('leaves spare columns out where the others could not be read, the last first', () => {
    const spared = [
      ...columns,
      { heading: 'Day', flex: 0, isSpare: true },
      { heading: 'Outlet', flex: 1, isSpare: true },
    ]
    const row = [
      '1',
      'The Ostravian general staff',
      'the bridge at Orlo was still standing',
      '31 January',
      'Sample Wire',
    ]
    const headings = (width: number) => formatTable(spared, [row], width).split('\n')[0]?.split(/\s+/)
    expect(headings(120)).toEqual(['#', 'Source', 'Content', 'Day', 'Outlet'])
    expect(headings(65)).toEqual(['#', 'Source', 'Content', 'Day'])
    expect(headings(45)).toEqual(['#', 'Source', 'Content'])
    expect(headings(20)).toEqual(['#', 'Source', 'Content'])
  })

  it('lets no cell steer the terminal', () => {
    const table = formatTable(columns, [['1', '\u001b[2J', '\u0007\u202eabc']], 80)
    for (const sign of ['\u001b', '\u0007', '\u202e']) expect(table).not.toContain(sign)
  })
})

describe('visible', () => {
  it('shows what steers and leaves words, line ends and tabs alone', () => {
    expect(visible('a\u001b[31mb\u009bc\r')).toBe('a␛[31mb\ufffdc␍')
    expect(visible('Ostravia: “übel” שלום 😀\n\tx')).toBe('Ostravia: “übel” שלום 😀\n\tx')
  })
})
