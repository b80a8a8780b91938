import { type Gazetteer, joinTables } from '../../src/interpret/where/gazetteer.ts'
import { createPlaceTable } from '../../src/interpret/where/place-table.ts'

/** Name, other names, id, kind, country, region, district, latitude, longitude, people: two invented countries. */
const rows = [
  ['Velland', 'velia', 1, 'C', 'VL', '', '', 50, 30, 20_000_000],
  ['Ostria', '', 2, 'C', 'OS', '', '', 40, 10, 30_000_000],
  ['Dolna Oblast', 'dolna|dolnska oblast', 3, 'R', 'VL', '01', '', 49.5, 31, 900_000],
  ['Garsk', 'garsk oblast', 4, 'R', 'VL', '02', '', 51, 33, 800_000],
  ['Luma', '', 5, 'R', 'OS', '07', '', 40.5, 10.5, 2_000_000],
  ['Brod District', 'brod', 6, 'D', 'VL', '01', '11', 49.4, 31.2, 40_000],
  ['Velgrad', 'vellgrad|velhrad', 7, 'P', 'VL', '09', '', 50.4, 30.5, 2_500_000],
  ['Ostamar', '', 8, 'P', 'OS', '08', '', 40.1, 9.9, 3_000_000],
  ['Garsk', 'harsk', 9, 'A', 'VL', '02', '', 51.1, 33.1, 300_000],
  ['Sudna', '', 10, 'T', 'VL', '02', '', 51.3, 33.6, 6000],
  ['Brod', '', 11, 'T', 'VL', '01', '11', 49.41, 31.21, 9000],
  ['Brod', '', 12, 'T', 'OS', '07', '', 40.6, 10.6, 3_000_000],
  ['Pavlenka', '', 13, 'T', 'VL', '02', '', 51.4, 33, 900],
  ['Pavlenka', '', 14, 'T', 'OS', '07', '', 40.7, 10.2, 1200],
  ['Sidney', '', 15, 'T', 'OS', '07', '', 40.2, 10.2, 60_000],
  ['Marn-on-Lake', 'marn on lake', 16, 'T', 'VL', '01', '', 49.9, 31.7, 70_000],
  ['Xarbyś', 'xarbys', 17, 'T', 'VL', '01', '', 49.8, 31.5, 80_000],
]

/** The bytes of the table. */
export function inventedTable(): Uint8Array {
  return Buffer.from(`${rows.map((row) => row.join('\t')).join('\n')}\n`)
}

/** A gazetteer of a few invented places. */
export function inventedGazetteer(): Gazetteer {
  return joinTables([createPlaceTable(inventedTable())])
}
