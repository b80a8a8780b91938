import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { versionOf } from '../../../test/support/article.ts'
import { inventedGazetteer } from '../../../test/support/places.ts'
import { createPlaceFinder } from './find-places.ts'
import { joinTables } from './gazetteer.ts'

const findPlaces = createPlaceFinder(inventedGazetteer())

/** The places of a text that is all content. */
function places(text: string, dateline: string | null = null, find = findPlaces) {
  const version = versionOf(text)
  const article = { ...version.article, dateline }
  return find({ ...version, article, statements: [] }, { content: [{ start: 0, end: text.length, text }] })
}

const said = (text: string) =>
  places(text).map(({ spans, chosen, precision }) => [
    spans.map((span) => span.text).join('|'),
    chosen,
    precision,
  ])

describe('createPlaceFinder', () => {
  it.each([
    [
      'Troops entered Sudna, Garsk region, on Monday.',
      [
        ['Sudna', 'geonames:10', 1],
        ['Garsk region', 'geonames:4', 4],
      ],
    ],
    ['He fell in western Garsk region.', [['western Garsk region', 'geonames:4', 4]]],
    ['Fighting goes on in eastern Velland.', [['eastern Velland', 'geonames:1', 5]]],
    ['Ten died in Velland.', [['Velland', 'geonames:1', 6]]],
    ['Shells fell near Garsk.', [['Garsk', 'geonames:9', 2]]],
    ['A drone fell 20 km from Garsk.', [['Garsk', 'geonames:9', 2]]],
    [
      'They shelled Garsk and Velgrad.',
      [
        ['Garsk', 'geonames:9', 1],
        ['Velgrad', 'geonames:7', 1],
      ],
    ],
    ['In Garsk, ten died. Garsk was dark.', [['Garsk|Garsk', 'geonames:9', 1]]],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })

  it('keeps a village that the gazetteer lacks, with its region', () => {
    const [village] = places('They took the village of Novenk in Garsk region.')
    expect(village).toMatchObject({ candidates: [], chosen: null, within: 'Garsk region', precision: 4 })
    expect(village?.spans).toEqual([{ start: 25, end: 31, text: 'Novenk' }])
  })

  it('keeps a village after its kind, with the country it is in', () => {
    const [village] = places('They took another village, Novenk, in eastern Velland.')
    expect(village).toMatchObject({ chosen: null, within: 'Velland', precision: 6 })
  })

  it('knows a front from the town it is called after, and whose it is from where', () => {
    expect(said('They left Velland’s Garsk front line.')).toEqual([['Garsk', 'geonames:9', 2]])
  })

  it('keeps a list of villages', () => {
    expect(said('They took the villages of Novenk, Lomak and Kubat.').map(([words]) => words)).toEqual([
      'Novenk',
      'Lomak',
      'Kubat',
    ])
  })

  it.each([
    'Velgrad said it would talk. Ostamar denied it.',
    'Velland wants peace.',
    'Mr Sidney spoke to Paula Brod.',
    'Gen. Sidney laughed.',
    'The Garsk Courier and Velgrad University agree.',
    'Vellandish officials met.',
    'The Garsk governor resigned.',
    'Monday was calm.',
  ])('takes no person, body or speaker for a place: %s', (text) => {
    expect(places(text)).toEqual([])
  })

  it('takes the name of somebody in the text for his', () => {
    expect(said('Paul Sidney came. They spoke to Sidney.')).toEqual([])
  })

  it('lets persons say nothing of where the places of a text lie', () => {
    const persons = 'Ann Pavlenka, Paul Sudna, Mr Marn-on-Lake and Eva Xarbyś came. '
    expect(places(`${persons}Fire in Brod.`).map(({ chosen }) => chosen)).toEqual(['geonames:12'])
  })

  it('does not take the dateline for a place of what is said', () => {
    const text = 'GARSK, Velland (Courier) — Troops entered Sudna, Garsk region.'
    expect(places(text, 'GARSK, Velland').map(({ chosen }) => chosen)).toEqual(['geonames:10', 'geonames:4'])
  })

  it('gives candidates, the likeliest first, with degrees', () => {
    const [place] = places('Fire in Brod.')
    expect(place?.candidates[0]).toEqual({
      id: 'geonames:12',
      name: 'Brod',
      country: 'OS',
      lat: 40.6,
      lon: 10.6,
    })
    expect(place?.candidates.length).toBeGreaterThan(1)
  })

  it('looks only into the content', () => {
    const text = 'In Garsk, he said the dam near Sudna held.'
    const version = { ...versionOf(text), statements: [] }
    const content = [{ start: 18, end: 41, text: text.slice(18, 41) }]
    expect(findPlaces(version, { content }).map(({ spans }) => spans[0]?.text)).toEqual(['Sudna'])
  })

  it('finds nothing with an empty gazetteer but what the words themselves call a place', () => {
    const find = createPlaceFinder(joinTables([]))
    expect(places('Troops entered Sudna and Garsk.', null, find)).toEqual([])
    expect(places('They took the village of Novenk.', null, find)).toMatchObject([
      { chosen: null, candidates: [] },
    ])
  })

  it('reads a hundred thousand capitalised words in a few seconds', () => {
    const text = 'Sudna Garsk Paul In Brod Xyz, '.repeat(17_000)
    const started = performance.now()
    places(text)
    expect(performance.now() - started).toBeLessThan(8000)
  })

  it('gives spans that slice to their words, of any text', () => {
    const word = fc.oneof(
      fc.constantFrom(
        'Sudna',
        'Garsk',
        'region',
        'in',
        'near',
        ',',
        '.',
        'the',
        'village',
        'of',
        'Mr',
        '’s',
        'western',
        'Velland',
        '😀',
        '(',
        '\n',
      ),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 25 }), (words) => {
        const text = words.join(' ')
        for (const { spans, candidates, chosen } of places(text)) {
          for (const span of spans) expect(text.slice(span.start, span.end)).toBe(span.text)
          if (chosen !== null) expect(candidates.map(({ id }) => id)).toContain(chosen)
          expect(candidates.length).toBeLessThanOrEqual(10)
        }
      }),
    )
  })
})
