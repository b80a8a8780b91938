import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import { filesAt } from './read-lgl.ts'

/** A place of a table of events: a town with its province, and a point in degrees. */
export interface EventPlace {
  readonly town: string
  readonly province: string
  readonly country: string
  readonly lat: number
  readonly lon: number
}

/**
 * The places of tables of events (the Centre for Information Resilience's Eyes on Russia and the like): files that end
 * in ".csv" with columns lat, lon, country, province and town/city. Each town of a province once, with its first point.
 * @throws OnrecordError inputMissing
 */
export async function readEventPlaces(path: string): Promise<EventPlace[]> {
  const files = await filesAt(path, '.csv')
  const found = new Map<string, EventPlace>()
  for (const file of files) {
    const rows: Record<string, string>[] = parse(await readFile(file), {
      columns: true,
      bom: true,
      relax_column_count: true,
    })
    for (const row of rows) {
      const place = toPlace(row)
      const key = place ? `${place.town}\t${place.province}` : ''
      if (place && !found.has(key)) found.set(key, place)
    }
  }
  return [...found.values()]
}

function toPlace(row: Record<string, string>): EventPlace | null {
  const town = (row['town/city'] ?? row.town ?? '').trim()
  const province = (row.province ?? '').trim()
  const [lat, lon] = [Number(row.lat), Number(row.lon)]
  if (town === '' || province === '' || !row.lat || !row.lon || Number.isNaN(lat + lon)) return null
  return { town, province, country: (row.country ?? '').trim(), lat, lon }
}
