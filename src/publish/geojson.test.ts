import { check } from '@placemarkio/check-geojson'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hostileItem } from '../../test/support/hostile-items.ts'
import { filled, options, written } from '../../test/support/statement-items.ts'
import type { Statement } from '../core/index.ts'
import { drawPlaces } from './draw-places.ts'
import { generateGeojson } from './geojson.ts'
import type { StatementItem } from './item.ts'
import { wellFormedJson } from './well-formed.ts'

/** As far as it is looked at; the validator's own types need a package more. */
interface Feature {
  readonly id?: string
  readonly geometry: { readonly type: string; readonly coordinates: number[] } | null
  readonly properties: Record<string, unknown>
}

/** The file as a validator by others reads it; it throws at what RFC 7946 does not allow. */
async function featuresOf(items: StatementItem[], now = options.now): Promise<readonly Feature[]> {
  const file = check(await written(generateGeojson(items, { ...options, now })))
  if (file.type !== 'FeatureCollection') throw new Error(`It is a ${file.type}.`)
  return file.features
}

async function pointsOf(details: Partial<Statement>, now = options.now) {
  const features = await featuresOf([filled(details)], now)
  return features.map(({ geometry }) => (geometry?.type === 'Point' ? geometry.coordinates : null))
}

describe('geojson', () => {
  it('is valid and reads back, in a reader by others, as what went in', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(hostileItem, { maxLength: 3 }), async (items) => {
        const features = await featuresOf(items)
        const drawn = items.flatMap((item) => drawPlaces(item, options.now).map((place) => ({ item, place })))
        expect(features).toHaveLength(drawn.length)
        for (const [at, { item, place }] of drawn.entries()) {
          const { statement, article } = item
          const { geometry, properties } = features[at] ?? {}
          const words = (spans: readonly { text: string }[] | null) => spans?.map(({ text }) => text) ?? null
          const { longitude, latitude } = place
          const point = longitude === null ? null : { type: 'Point', coordinates: [longitude, latitude] }
          const told = {
            id: statement.id,
            outlet: article.outlet,
            url: article.url,
            source: words(statement.source),
            content: words(statement.content),
            act: statement.act,
            hedge: words(statement.hedges),
            actor: statement.actors?.map(({ name }) => name) ?? null,
            party: statement.actors?.map(({ party }) => party) ?? null,
            quantity: statement.quantities?.map(({ spans }) => words(spans)) ?? null,
            low: statement.quantities?.map(({ low }) => low) ?? null,
            said: statement.when?.said?.edtf ?? null,
            about: statement.when?.about.map(({ edtf }) => edtf) ?? null,
            inCaptivity: statement.inCaptivity,
            by: statement.by,
            place: place.words,
            placeName: place.name,
            within: place.within,
            wherePrecision: place.precision,
            drawnAt: place.drawnAt,
          }
          expect({ geometry, properties }).toMatchObject(
            JSON.parse(wellFormedJson({ geometry: point, properties: told })),
          )
        }
      }),
      { numRuns: 50 },
    )
  })

  it('draws a place by its words and leaves an unresolved one without a geometry', async () => {
    const [vellin, region] = await featuresOf([filled()])
    expect(vellin).toMatchObject({
      geometry: { type: 'Point', coordinates: [38, -48.1] },
      properties: {
        placeName: 'Vellin',
        within: 'Tor region',
        wherePrecision: 2,
        roundedTo: 0.1,
        act: 'asserts',
      },
    })
    expect(region).toMatchObject({
      geometry: null,
      properties: { place: ['Tor region'], placeName: null, drawnAt: null },
    })
    expect(vellin?.id).not.toBe(region?.id)
  })

  it('has no feature for a statement without places', async () => {
    expect(await featuresOf([filled({ where: [] }), filled({ where: null })])).toEqual([])
  })

  it('draws what is younger than 72 hours at region', async () => {
    expect((await pointsOf({}, '2031-05-06T00:00:00Z'))[0]).toEqual([38, -48])
    expect((await pointsOf({}, '2031-05-09T00:00:00Z'))[0]).toEqual([38, -48.1])
  })

  it('says of itself what it is: masked, for which time, and no verdict', async () => {
    const file: unknown = JSON.parse(await written(generateGeojson([], options)))
    expect(file).toMatchObject({
      features: [],
      onrecord: {
        masked: true,
        sample: false,
        drawnFor: options.now,
        note: expect.stringContaining('not what happened'),
      },
    })
  })

  it('writes a feature a line, as items come', async () => {
    const lines = generateGeojson(endless(), options)
    await lines.next()
    expect((await lines.next()).value).toMatch(/^\{"type":"Feature".*Vellin.*\}$/)
    expect((await lines.next()).value).toMatch(/^,\{"type":"Feature".*\}$/)
    await lines.return(undefined)
  })
})

async function* endless(): AsyncGenerator<StatementItem> {
  for (;;) yield filled()
}
