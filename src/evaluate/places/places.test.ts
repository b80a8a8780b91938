import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readEventPlaces } from './read-events.ts'
import { parseLgl, readLgl } from './read-lgl.ts'
import { type PlaceFinder, scoreEventPlaces, scorePlaces } from './score-places.ts'

const name = (start: number, phrase: string, point: string) =>
  `<toponym><start>${start}</start><end>${start + phrase.length}</end><phrase>${phrase}</phrase>${point}</toponym>`
const point = (lat: number, lon: number) =>
  `<gaztag geonameid="1"><name>Garsk City</name><fclass>P</fclass><lat>${lat}</lat><lon>${lon}</lon><country geonameid="2">Velland</country></gaztag>`

const xml = `<?xml version="1.0"?><articles><article docid="7"><title>Fire</title><domain>courier.example</domain>
<text><![CDATA[Fire in Garsk & Brod. Garsk burns.]]></text><toponyms count="3">
${name(8, 'Garsk', point(51, 33))}${name(16, 'Brod', '')}${name(23, 'Garsk', point(51, 33))}</toponyms></article></articles>`

const garsk = { lat: 51, lon: 33 }
const finder = (chosen: { lat: number; lon: number } | null, found = [garsk]): PlaceFinder => ({
  choose: (_, ranges) => ranges.map(() => chosen),
  find: () => found,
})

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lgl-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('parseLgl', () => {
  it('reads text, outlet and the names that have a point, taken to the nearest words', () => {
    expect(parseLgl(xml)).toEqual([
      {
        name: '7',
        text: 'Fire in Garsk & Brod. Garsk burns.',
        outlet: 'courier.example',
        places: [
          { start: 8, end: 13, ...garsk },
          { start: 22, end: 27, ...garsk },
        ],
      },
    ])
  })

  it('reads the files of a folder, and says what is not there', async () => {
    await writeFile(join(folder, 'a.xml'), xml)
    expect(await readLgl(folder)).toHaveLength(1)
    expect(await readLgl(join(folder, 'a.xml'))).toHaveLength(1)
    await expect(readLgl(join(folder, 'b'))).rejects.toMatchObject({ code: 'inputMissing' })
  })
})

describe('scorePlaces', () => {
  const documents = parseLgl(xml)

  it.each([
    ['right within 161 km', { lat: 52.4, lon: 33 }, 2, 2],
    ['wrong beyond', { lat: 52.5, lon: 33 }, 0, 2],
    ['not counted among the chosen where nothing was', null, 0, 0],
  ])('is %s', (_, chosen, right, of) => {
    const { figures } = scorePlaces(documents, finder(chosen))
    expect(figures.rightOfChosen).toMatchObject({ right, of })
    expect(figures.rightOfAll).toMatchObject({ right, of: 2 })
  })
})

describe('scoreEventPlaces', () => {
  it('takes each town of a province once, and leaves out what has no point', async () => {
    const table =
      'lat,lon,country,province,town/city\n51,33,V,Garsk Oblast,Novenk\n51.2,33,V,Garsk Oblast,Novenk\n,,V,Garsk,Brod\n'
    await writeFile(join(folder, 'events.csv'), table)
    expect(await readEventPlaces(folder)).toEqual([
      { town: 'Novenk', province: 'Garsk Oblast', country: 'V', ...garsk },
    ])
  })

  it('counts a town that the gazetteer lacks and that is put far away', () => {
    const towns = [{ town: 'Novenk', province: 'Garsk Oblast', country: 'V', ...garsk }]
    const lacking = scoreEventPlaces(towns, finder({ lat: 53, lon: 33 }, []))
    expect(lacking.figures['lacked.notFar']).toMatchObject({ right: 0, of: 1 })
    expect(lacking.misplaced).toEqual([{ town: 'Novenk, Garsk Oblast', km: 222 }])
    const open = scoreEventPlaces(towns, finder(null, []))
    expect(open.figures['lacked.notFar']).toMatchObject({ right: 1, of: 1 })
    const listed = scoreEventPlaces(towns, finder(garsk))
    expect(listed.figures['listed.right']).toMatchObject({ right: 1, of: 1 })
  })
})
