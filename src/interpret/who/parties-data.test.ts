import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { BodyRow, PostRow, parseRows, readTable, StateRow } from './rows.ts'

const read = (name: string) => readFileSync(`data/parties/${name}`, 'utf8')
const states = parseRows(read('states.csv'), StateRow, 'states.csv')
const bodies = parseRows(read('bodies.csv'), BodyRow, 'bodies.csv')
const posts = parseRows(read('posts.csv'), PostRow, 'posts.csv')

describe('data/parties', () => {
  it('names a source with an address for each row', () => {
    const sources = readTable(read('sources.csv'), 'sources.csv').map(({ cells }) => cells)
    const known = new Set(sources.map(({ source }) => source))
    expect(sources.filter(({ address }) => !/^https?:\/\//.test(address ?? ''))).toEqual([])
    expect([...states, ...bodies, ...posts].filter(({ source }) => !known.has(source))).toEqual([])
  })

  it('gives each state a code of its own, and posts to parties that are there', () => {
    const codes = states.map(({ code }) => code)
    expect(codes.filter((code, at) => !/^[A-Z]{2}$/.test(code) || codes.indexOf(code) !== at)).toEqual([])
    const parties = new Set([...states, ...bodies].map(({ party }) => party))
    expect(posts.filter(({ party }) => !parties.has(party))).toEqual([])
  })

  it('ends no post before it begins', () => {
    expect(posts.filter(({ from, to }) => from !== null && to !== null && to < from)).toEqual([])
  })
})
