import { describe, expect, it } from 'vitest'
import type { Position } from '../../core/index.ts'
import { toMatrix, toMonthWords } from './matrix.ts'

const position = (
  party: string,
  holds: Position['holds'],
  since: string | null,
  until: string | null = null,
): Position => ({ claim: 'cla_1', party, holds, since, until, evidence: [`sta_${party}_${since}`] })

describe('toMatrix', () => {
  it('has a row for each party and a column for each month in which somebody began to hold something', () => {
    const { months, rows } = toMatrix([
      position('Belmark', 'affirms', '2031-05-03'),
      position('Ostravia', 'denies', '2031-05-04', '2031-08-01'),
      position('Ostravia', 'affirms', '2031-08-01'),
    ])
    expect(months).toEqual(['2031-05', '2031-08'])
    expect(rows.map(({ party }) => party)).toEqual(['Belmark', 'Ostravia'])
    expect(rows[0]?.cells.map(({ begins, still }) => [begins.length, still])).toEqual([
      [1, null],
      [0, 'affirms'],
    ])
    expect(rows[1]?.cells.map(({ begins }) => begins.map(({ holds }) => holds))).toEqual([
      ['denies'],
      ['affirms'],
    ])
  })

  it('says nothing of a month after a position ended or before it began', () => {
    const { rows } = toMatrix([
      position('Belmark', 'affirms', '2031-05-03', '2031-06-01'),
      position('Ostravia', 'denies', '2031-07-04'),
    ])
    expect(rows[0]?.cells[1]).toEqual({ begins: [], still: null })
    expect(rows[1]?.cells[0]).toEqual({ begins: [], still: null })
  })

  it('puts what has no month first', () => {
    const { months, rows } = toMatrix([
      position('Belmark', 'affirms', '2031-05-03'),
      position('Ostravia', 'denies', null),
    ])
    expect(months).toEqual(['', '2031-05'])
    expect(rows[1]?.cells[1]?.still).toBe('denies')
  })
})

it.each([
  ['2024-10', 'Oct 2024'],
  ['', 'no date'],
])('names the month %j', (month, words) => {
  expect(toMonthWords(month)).toBe(words)
})
