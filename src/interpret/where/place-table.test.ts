import { describe, expect, it } from 'vitest'
import { inventedTable } from '../../../test/support/places.ts'
import { joinTables } from './gazetteer.ts'
import { createPlaceTable } from './place-table.ts'

const table = createPlaceTable(inventedTable())
const names = (key: string) => table.find(key).map(({ id }) => id)

describe('createPlaceTable', () => {
  it.each([
    ['sudna', ['geonames:10']],
    ['vellgrad', ['geonames:7']],
    ['xarbys', ['geonames:17']],
    ['marn on lake', ['geonames:16']],
    ['nowhere', []],
    ['', []],
  ])('finds "%s" by its name and its other names', (key, ids) => {
    expect(names(key)).toEqual(ids)
  })

  it('finds all places of a name', () => {
    expect(names('brod').toSorted()).toEqual(['geonames:11', 'geonames:12', 'geonames:6'])
  })

  it('gives a place with its codes, degrees and people', () => {
    expect(table.find('sudna')[0]).toEqual({
      id: 'geonames:10',
      name: 'Sudna',
      kind: 'town',
      country: 'VL',
      region: 'VL.02',
      district: '',
      lat: 51.3,
      lon: 33.6,
      population: 6000,
    })
  })

  it('finds countries and regions by their code', () => {
    expect(table.area('VL')?.name).toBe('Velland')
    expect(table.area('VL.02')?.name).toBe('Garsk')
    expect(table.area('VL.99')).toBeUndefined()
  })

  it.each(['', '\n', 'no tabs at all', '\t\t\t\t', 'A\tb\n\n\nC'])(
    'takes a table that is no table: %j',
    (text) => {
      expect(createPlaceTable(Buffer.from(text)).find('a')).toEqual([])
    },
  )

  it('lets the first of two tables say what a place is', () => {
    const mine = createPlaceTable(Buffer.from('Sudna\tsudno\t10\tT\tVL\t02\t\t51.31\t33.6\t7000\n'))
    const joined = joinTables([mine, table])
    expect(joined.find('sudna').map(({ population }) => population)).toEqual([7000])
    expect(joined.find('sudno')).toHaveLength(1)
  })
})
