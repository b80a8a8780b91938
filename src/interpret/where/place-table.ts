import { LineIndex, seed, step } from './line-index.ts'
import { kindLetters, type Place } from './place.ts'

const tab = 9
const newline = 10
const bar = 124
/** "C" and "R": countries and regions. */
const areaLetters = [67, 82]

/** Places by name, from the bytes of a table. */
export interface PlaceTable {
  /** @param key a folded name */
  find(key: string): Place[]
  /** @param code of a country or region: "UA", "UA.07" */
  area(code: string): Place | undefined
}

/**
 * A table of places as it is kept: a line each of name, other names folded and parted by bars, id, kind, country,
 * region, district, latitude, longitude, people; parted by tabs. The bytes stay as they are, lines are read when
 * they are asked for: 200,000 places as objects would hold 100 MB.
 */
export function createPlaceTable(bytes: Uint8Array): PlaceTable {
  const { names, areaLines } = indexLines(bytes)
  const decoder = new TextDecoder()
  const lineAt = (start: number) => {
    const end = bytes.indexOf(newline, start)
    return decoder.decode(bytes.subarray(start, end < 0 ? bytes.length : end))
  }
  let areas: Map<string, Place> | undefined
  return {
    find(key) {
      let hash = seed
      for (const byte of Buffer.from(key)) hash = step(hash, byte)
      return names.linesOf(hash).flatMap((start) => {
        const line = lineAt(start)
        const place = hasName(line, key) ? readLine(line) : null
        return place ? [place] : []
      })
    },
    area(code) {
      areas ??= new Map(
        areaLines.flatMap((start) => {
          const place = readLine(lineAt(start))
          return place ? [[place.region, place] as const] : []
        }),
      )
      return areas.get(code)
    },
  }
}

/** Where the lines of each name begin, by the name's hash, and those of countries and regions. */
function indexLines(bytes: Uint8Array): { names: LineIndex; areaLines: number[] } {
  const names = new LineIndex(Math.ceil(bytes.length / 32))
  const areaLines: number[] = []
  for (let start = 0; start < bytes.length; ) {
    const at = indexNames(bytes, start, names)
    const end = bytes.indexOf(newline, start)
    // A tab that is not found, or only in a later line, is in no line that can be read.
    const kind = bytes.indexOf(tab, at + 1) + 1
    if (kind > 0 && areaLetters.includes(bytes[kind] ?? 0)) areaLines.push(start)
    start = end < 0 ? bytes.length : end + 1
  }
  return { names, areaLines }
}

/** Adds the names of the line that begins at a place. @returns where its second column ends */
function indexNames(bytes: Uint8Array, start: number, names: LineIndex): number {
  let at = start
  let hash = seed
  for (; !isEnd(bytes[at]); at++) hash = step(hash, toLower(bytes[at] ?? 0))
  names.add(hash, start)
  at++
  hash = seed
  let length = 0
  for (; !isEnd(bytes[at]); at++) {
    if (bytes[at] === bar) {
      names.add(hash, start)
      hash = seed
      length = 0
    } else {
      hash = step(hash, bytes[at] ?? 0)
      length++
    }
  }
  if (length > 0) names.add(hash, start)
  return at
}

/** Whether a column ends at a byte: undefined is the end of all. */
const isEnd = (byte: number | undefined) => byte === tab || byte === newline || byte === undefined
const toLower = (byte: number) => (byte >= 65 && byte <= 90 ? byte | 32 : byte)

/** Whether a line is of that name, not only of its hash. */
function hasName(line: string, key: string): boolean {
  const [name = '', others = ''] = line.split('\t', 2)
  return name.toLowerCase() === key || `|${others}|`.includes(`|${key}|`)
}

function readLine(line: string): Place | null {
  const [name = '', , id, letter = '', country = '', region, district, lat, lon, people] = line.split('\t')
  const kind = kindLetters[letter]
  if (!kind || !lat || !lon || Number.isNaN(Number(lat) + Number(lon))) return null
  const code = region ? `${country}.${region}` : country
  return {
    id: `geonames:${id}`,
    name,
    kind,
    country,
    region: code,
    district: district ? `${code}.${district}` : '',
    lat: Number(lat),
    lon: Number(lon),
    population: Number(people),
  }
}
