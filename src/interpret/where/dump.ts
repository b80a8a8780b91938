import { OnrecordError } from '../../core/index.ts'
import { fold } from './fold.ts'

/** Bounds of a table that is added: it is held in memory whole. */
const mostBytes = 96_000_000
const longestLine = 200_000
const columns = 19

/** What GeoNames calls places that are kept, by the letters of a table: settlements, regions, districts. */
const letters: Readonly<Record<string, string>> = {
  ADM1: 'R',
  ADM2: 'D',
  PPLC: 'P',
  PPLG: 'P',
  PPLA: 'A',
  PPLX: 'X',
}
/** Settlements that are gone. */
const passed = new Set(['PPLQ', 'PPLH', 'PPLW', 'PPLCH'])
const latin = /^\p{Script=Latin}[\p{Script=Latin}\p{M}\p{N}\s.,'’‘ʼʹ`´()/–-]*$/u

/**
 * The lines of a table (createPlaceTable) of the lines of a GeoNames country dump: settlements, regions and districts,
 * sorted, each once.
 * @param name of the file, for messages
 * @throws OnrecordError inputInvalidLine with the line's number, inputTooLarge, inputEmpty
 */
export async function readDump(name: string, lines: AsyncIterable<string>): Promise<string[]> {
  const found = new Set<string>()
  let number = 0
  let size = 0
  for await (const line of lines) {
    number++
    if (line === '') continue
    const row = toRow(
      line,
      (why) =>
        new OnrecordError(
          'inputInvalidLine',
          `Line ${number} of "${name}" ${why} Nothing was added: give a country dump of GeoNames, such as UA.txt or UA.zip.`,
        ),
    )
    if (row === null || found.has(row)) continue
    found.add(row)
    size += Buffer.byteLength(row) + 1
    if (size > mostBytes)
      throw new OnrecordError(
        'inputTooLarge',
        `"${name}" holds more places than fit: ${mostBytes / 1e6} MB are kept in memory at most. Nothing was added: give one country at a time, or only its lines of feature class P.`,
      )
  }
  if (found.size === 0)
    throw new OnrecordError(
      'inputEmpty',
      `"${name}" holds no settlement, region or district (feature classes P and A). Nothing was added.`,
    )
  return [...found].toSorted()
}

/** The table's line of a dump's; null of what is no place to be at. */
function toRow(line: string, fault: (why: string) => OnrecordError): string | null {
  if (line.length > longestLine) throw fault(`is longer than ${longestLine} characters.`)
  if (line.includes('\uFFFD') || line.includes('\0')) throw fault('is no UTF-8 text.')
  const cells = line.split('\t')
  if (cells.length !== columns) throw fault(`has ${cells.length} columns parted by tabs, not ${columns}.`)
  const [
    id = '',
    name = '',
    ascii = '',
    others = '',
    lat = '',
    lon = '',
    kindClass,
    code = '',
    country = '',
  ] = cells
  const [, , , , , , , , , , admin1 = '', admin2 = '', , , people = ''] = cells
  if (!/^\d{1,12}$/.test(id)) throw fault(`begins with "${id.slice(0, 20)}", not with the number of a place.`)
  if (!isDegree(lat, 90) || !isDegree(lon, 180))
    throw fault(`gives "${lat.slice(0, 20)}, ${lon.slice(0, 20)}" as its latitude and longitude.`)
  if (!/^[A-Z]{2}$/.test(country) && country !== '')
    throw fault(`gives "${country.slice(0, 20)}" as its country, not two capital letters.`)
  if (!/^\d{0,12}$/.test(people)) throw fault(`gives "${people.slice(0, 20)}" as its number of people.`)
  const kind = kindClass === 'P' ? (letters[code] ?? 'T') : kindClass === 'A' ? (letters[code] ?? null) : null
  if (kind === null || passed.has(code) || country === '' || name === '') return null
  const keys = new Set([name, ascii, ...others.split(',')].filter((other) => latin.test(other)).map(fold))
  if (fold(name) === name.toLowerCase()) keys.delete(fold(name))
  const known = [...keys].filter((key) => key.length > 2 && !key.includes('|')).toSorted()
  return [
    name.replaceAll('|', ' '),
    known.join('|'),
    id,
    kind,
    country,
    admin1,
    admin2,
    Number(lat),
    Number(lon),
    Number(people),
  ].join('\t')
}

function isDegree(text: string, most: number): boolean {
  return /^-?\d{1,3}(?:\.\d{1,12})?$/.test(text) && Math.abs(Number(text)) <= most
}
