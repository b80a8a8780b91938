import { describe, expect, it } from 'vitest'
import { rankCandidates, statementKeys } from './keys.ts'

const content = (text: string) => [{ start: 0, end: text.length, text }]

describe('statementKeys', () => {
  it('are the stems of words, numbers without separators, and places', () => {
    const where = [{ spans: [], candidates: [], chosen: 'lenz', within: null, precision: 1 }]
    expect(statementKeys({ content: content('The 10,000 boats were sunk near Lenz'), where })).toEqual([
      'boat',
      'lenz',
      'n:10000',
      'near',
      'p:lenz',
      'sunk',
    ])
  })

  it('are few, however long the content', () => {
    const words = Array.from(
      { length: 5000 },
      (_, at) => `word${String.fromCharCode(97 + (at % 26))}${'x'.repeat(at % 40)}`,
    )
    expect(statementKeys({ content: content(words.join(' ')), where: null }).length).toBeLessThan(100)
  })
})

describe('rankCandidates', () => {
  const held = (key: string, count: number, ...statements: string[]) =>
    [key, { key, count, statements }] as const

  it('puts first who shares what few have, and knows nothing of what all have', () => {
    const holders = new Map([
      held('boat', 5, 'a', 'b'),
      held('sunk', 500, 'b', 'c'),
      held('war', 2000, 'd'),
      held('none', 0),
    ])
    expect(rankCandidates(['boat', 'sunk', 'war', 'none', 'unknown'], holders)).toEqual(['b', 'a', 'c'])
  })

  it('names no more than are compared', () => {
    const many = Array.from({ length: 500 }, (_, at) => `s${String(at).padStart(3, '0')}`)
    expect(rankCandidates(['boat'], new Map([held('boat', 500, ...many)]))).toEqual(many.slice(0, 64))
  })
})
