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
  const index = new Index(Math.ceil(bytes.length / 32))
  const areaLines: number[] = []
  let lineStart = 0
  while (lineStart < bytes.length) {
    let at = lineStart
    let hash = seed
    for (; at < bytes.length && bytes[at] !== tab && bytes[at] !== newline; at++)
      hash = step(hash, toLower(bytes[at] ?? 0))
    index.add(hash, lineStart)
    at++
    hash = seed
    let length = 0
    for (; at < bytes.length && bytes[at] !== tab && bytes[at] !== newline; at++) {
      if (bytes[at] === bar) {
        index.add(hash, lineStart)
        hash = seed
        length = 0
      } else {
        hash = step(hash, bytes[at] ?? 0)
        length++
      }
    }
    if (length > 0) index.add(hash, lineStart)
    const end = bytes.indexOf(newline, lineStart)
    // A tab that is not found, or only in a later line, is in no line that can be read.
    const kind = bytes.indexOf(tab, at + 1) + 1
    if (kind > 0 && areaLetters.includes(bytes[kind] ?? 0)) areaLines.push(lineStart)
    lineStart = end < 0 ? bytes.length : end + 1
  }
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
      return index.linesOf(hash).flatMap((start) => {
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

/** FNV-1a, 32 bits. */
const seed = 0x811c9dc5
const step = (hash: number, byte: number) => Math.imul(hash ^ byte, 0x01000193)
const toLower = (byte: number) => (byte >= 65 && byte <= 90 ? byte | 32 : byte)

/** Hashes to the starts of lines, chained in typed arrays. */
class Index {
  private readonly heads: Int32Array
  private next: Int32Array
  private hashes: Int32Array
  private lines: Int32Array
  private size = 0

  constructor(expected: number) {
    this.heads = new Int32Array(2 ** Math.max(8, Math.ceil(Math.log2(expected + 1)))).fill(-1)
    this.next = new Int32Array(expected + 16)
    this.hashes = new Int32Array(expected + 16)
    this.lines = new Int32Array(expected + 16)
  }

  add(hash: number, line: number): void {
    if (this.size === this.next.length) {
      this.next = grow(this.next)
      this.hashes = grow(this.hashes)
      this.lines = grow(this.lines)
    }
    const slot = this.slotOf(hash)
    this.next[this.size] = this.heads[slot] ?? -1
    this.hashes[this.size] = hash
    this.lines[this.size] = line
    this.heads[slot] = this.size++
  }

  linesOf(hash: number): number[] {
    const found = new Set<number>()
    for (let at = this.heads[this.slotOf(hash)] ?? -1; at >= 0; at = this.next[at] ?? -1)
      if (this.hashes[at] === (hash | 0)) found.add(this.lines[at] ?? 0)
    return [...found]
  }

  private slotOf(hash: number): number {
    return (hash ^ (hash >>> 15)) & (this.heads.length - 1)
  }
}

function grow(array: Int32Array): Int32Array {
  const larger = new Int32Array(array.length * 2)
  larger.set(array)
  return larger
}

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
