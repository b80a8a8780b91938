import { describe, expect, it } from 'vitest'
import { inventedGazetteer } from '../../../test/support/places.ts'
import { joinTables } from './gazetteer.ts'
import { resolveNames } from './resolve.ts'

const gazetteer = inventedGazetteer()

/** What names of a text mean: the names in order, each the next time that it stands there. */
function resolve(text: string, names: readonly string[], countries: readonly string[] = []) {
  let from = 0
  const ranges = names.map((name) => {
    const start = text.indexOf(name, from)
    from = start + name.length
    return { start, end: from }
  })
  return resolveNames(gazetteer, text, { ranges, hints: { countries } })
}

const chosen = (...given: Parameters<typeof resolve>) =>
  resolve(...given).map(({ chosen }) => chosen?.id ?? null)

describe('resolveNames', () => {
  it('takes the larger of two where nothing else speaks', () => {
    expect(chosen('Fire in Brod.', ['Brod'])).toEqual(['geonames:12'])
  })

  it('takes the one that lies by the other places of the text', () => {
    expect(
      chosen('Fire in Brod. Troops left Garsk and Marn-on-Lake, in Velland.', [
        'Brod',
        'Garsk',
        'Marn-on-Lake',
        'Velland',
      ])[0],
    ).toBe('geonames:11')
  })

  it.each([
    ['Pavlenka, Garsk Oblast', 'geonames:13'],
    ['Pavlenka in Garsk region', 'geonames:13'],
    ['Pavlenka, a village in northern Garsk region,', 'geonames:13'],
    ['Pavlenka (Luma province)', 'geonames:14'],
    ['Pavlenka, Ostria', 'geonames:14'],
    ['Brod, Dolna oblast, Velland', 'geonames:11'],
  ])('takes the one in the area that is said: %s', (text, id) => {
    expect(chosen(text, [text.split(/[ ,]/)[0] ?? ''])).toEqual([id])
  })

  it('leaves a place open that the area which is said does not have', () => {
    const [found] = resolve('Sudna, Dolna Oblast', ['Sudna'])
    expect(found?.chosen).toBeNull()
    expect(found?.places).toEqual([])
    expect(found?.within).toEqual({ start: 7, end: 19, kind: 'region' })
  })

  it('leaves a place open whose area the gazetteer lacks', () => {
    expect(chosen('Sudna, Zzyx Oblast', ['Sudna'])).toEqual([null])
  })

  it('takes the area before the town: "the Garsk region town of"', () => {
    expect(chosen('in the Garsk region town of Pavlenka', ['Garsk', 'Pavlenka'])).toEqual([
      'geonames:4',
      'geonames:13',
    ])
    expect(chosen('in Ostria’s Brod', ['Ostria', 'Brod'])[1]).toBe('geonames:12')
  })

  it('does not put a large town into whose it is called', () => {
    expect(chosen('Velland’s Brod embassy', ['Velland', 'Brod'])[1]).not.toBe('geonames:11')
  })

  it('does not take a people for the area a town lies in', () => {
    expect(chosen('Garsk in Russian strikes', ['Garsk'])).toEqual(['geonames:9'])
    expect(chosen('Russian shells hit the town of Garsk', ['Russian', 'Garsk'])[1]).toBe('geonames:9')
  })

  it('reads a list as a list', () => {
    expect(chosen('in Sudna, Garsk and Velgrad', ['Sudna', 'Garsk', 'Velgrad']).slice(1)).toEqual([
      'geonames:9',
      'geonames:7',
    ])
  })

  it('tells a region from the town it is called after', () => {
    expect(chosen('in Garsk', ['Garsk'])).toEqual(['geonames:9'])
    expect(chosen('in Garsk region', ['Garsk'])).toEqual(['geonames:4'])
    expect(chosen('in Brod district', ['Brod'])).toEqual(['geonames:6'])
    // A region by the other spelling of its town.
    expect(chosen('in Harsk oblast', ['Harsk'])).toEqual(['geonames:4'])
  })

  it('puts a village into the region after a comma that is called like its town, a city not', () => {
    expect(resolve('Shells fell on Brod, Garsk.', ['Brod'])[0]?.within).toBeNull()
    expect(chosen('Shells fell on Sudna, Garsk.', ['Sudna'])).toEqual(['geonames:10'])
    expect(chosen('Shells fell on Marn-on-Lake, Luma.', ['Marn-on-Lake'])).toEqual([null])
  })

  it('gives a name one sense in a text', () => {
    const text = 'Brod, Velland, burns. Brod is empty.'
    expect(chosen(text, ['Brod', 'Velland', 'Brod'])[0]).toBe('geonames:11')
  })

  it('leaves a lone village open', () => {
    expect(chosen('Fire in Pavlenka.', ['Pavlenka'])).toEqual([null])
  })

  it('lets the outlet’s country weigh a little', () => {
    const [found] = resolve('Fire in Pavlenka.', ['Pavlenka'], ['VL'])
    expect(found?.places[0]?.id).toBe('geonames:13')
  })

  it('finds nothing in an empty gazetteer, and asks nothing of no names', () => {
    const empty = joinTables([])
    expect(
      resolveNames(empty, 'in Garsk', { ranges: [{ start: 3, end: 8 }], hints: { countries: [] } }),
    ).toEqual([{ start: 3, end: 8, places: [], chosen: null, within: null }])
    expect(resolveNames(gazetteer, '', { ranges: [], hints: { countries: [] } })).toEqual([])
  })
})
