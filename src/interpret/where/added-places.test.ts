import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addPlaces, listAddedPlaces, removePlaces } from './added-places.ts'
import { openGazetteer } from './open-gazetteer.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'places-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** A line of a dump, 19 columns. */
function line(
  id: number,
  name: string,
  more: { kind?: string; code?: string; lat?: string; people?: string } = {},
) {
  const { kind = 'P', code = 'PPL', lat = '51.25', people = '300' } = more
  return [
    id,
    name,
    name,
    `${name}oe,Новое`,
    lat,
    '35.01',
    kind,
    code,
    'RU',
    '',
    '41',
    '7',
    '',
    '',
    people,
    '',
    '180',
    'Europe/Velgrad',
    '2024-01-01',
  ].join('\t')
}

async function dump(name: string, lines: readonly string[]): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, `${lines.join('\n')}\n`)
  return path
}

describe('addPlaces', () => {
  it('lets the gazetteer find a village that it lacked, and takes it out again', async () => {
    const store = join(folder, 'store')
    const before = await openGazetteer(store)
    expect(before.find('zzovenkeville')).toEqual([])
    expect(before.mark).toBe('')
    expect(await addPlaces(store, await dump('QX.txt', [line(9_900_001, 'Zzovenkeville')]))).toEqual({
      name: 'QX',
      places: 1,
      countries: ['RU'],
      bytes: expect.any(Number),
    })
    const after = await openGazetteer(store)
    expect(after.find('zzovenkeville')).toMatchObject([
      { id: 'geonames:9900001', region: 'RU.41', lat: 51.25 },
    ])
    expect(after.mark).toMatch(/^\+places\.[0-9a-f]{8}$/)
    expect(after.find('zzovenkevilleoe')).toHaveLength(1)
    await removePlaces(store, 'QX')
    expect(await listAddedPlaces(store)).toEqual([])
    // Opens the whole gazetteer twice.
  }, 30_000)

  it('keeps settlements, regions and districts, and the same dump gives the same bytes', async () => {
    const lines = [
      line(3, 'Lakeside', { kind: 'H', code: 'LK' }),
      line(2, 'Novoe District', { kind: 'A', code: 'ADM2' }),
      line(1, 'Novoe'),
      line(4, 'Gone', { code: 'PPLQ' }),
    ]
    await addPlaces(join(folder, 'a'), await dump('QX.txt', lines))
    await addPlaces(join(folder, 'b'), await dump('QX.txt', lines.toReversed()))
    const first = await readFile(join(folder, 'a', 'QX.tsv'), 'utf8')
    expect(first.split('\n').map((row) => row.split('\t')[0])).toEqual(['Novoe', 'Novoe District', ''])
    expect(await readFile(join(folder, 'b', 'QX.tsv'), 'utf8')).toBe(first)
  })

  it.each([
    ['two columns', ['a\tb'], /^Line 2 of "QX.txt" has 2 columns/],
    ['no number', [line(1, 'A').replace(/^1/, 'x')], /^Line 2 of "QX.txt" begins with "x"/],
    ['no degrees', [line(1, 'A', { lat: '95' })], /^Line 2 .* gives "95, 35.01" as its latitude/],
    ['no people', [line(1, 'A', { people: 'many' })], /^Line 2 .* gives "many" as its number of people/],
    ['other bytes', ['\u0000\u0000'], /^Line 2 .* is no UTF-8 text/],
  ])('refuses a dump with %s and adds nothing', async (_, lines, message) => {
    const store = join(folder, 'store')
    const path = await dump('QX.txt', [line(7, 'Good'), ...lines])
    await expect(addPlaces(store, path)).rejects.toThrow(message)
    await expect(readdir(store)).rejects.toThrow('ENOENT')
  })

  it('refuses what holds no places, is missing or is no zip', async () => {
    await expect(addPlaces(folder, await dump('QX.txt', ['']))).rejects.toMatchObject({ code: 'inputEmpty' })
    await expect(addPlaces(folder, join(folder, 'none.txt'))).rejects.toMatchObject({ code: 'inputMissing' })
    await expect(addPlaces(folder, await dump('QX.zip', ['PK no']))).rejects.toMatchObject({
      code: 'inputUnreadable',
    })
    await expect(addPlaces(folder, await dump('.txt', ['']))).rejects.toMatchObject({ code: 'usage' })
    await expect(removePlaces(folder, '../QX')).rejects.toMatchObject({ code: 'usage' })
    await expect(removePlaces(folder, 'QX')).rejects.toMatchObject({ code: 'notFound' })
  })
})
