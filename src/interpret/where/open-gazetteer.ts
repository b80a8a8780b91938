import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'
import { placesFolder, readAddedTables } from './added-places.ts'
import { type Gazetteer, joinTables } from './gazetteer.ts'
import { createPlaceTable } from './place-table.ts'

/** A gazetteer with what tells it from the project's own. */
export interface OpenedGazetteer extends Gazetteer {
  /** Empty, or "+places.1f0c2d3e" where places were added: the first digits of their sha256. */
  readonly mark: string
}

/**
 * Opens the gazetteer that comes with the package, and the tables that were added to it.
 * @param folder of what "onrecord places add" kept
 */
export async function openGazetteer(folder = placesFolder()): Promise<OpenedGazetteer> {
  const packed = await readFile(inPackage('data', 'places', 'world.tsv.br'))
  const world = createPlaceTable(await promisify(brotliDecompress)(packed))
  const added = await readAddedTables(folder)
  const hash = createHash('sha256')
  for (const { name, bytes } of added) hash.update(`${name}\n${bytes.length}\n`).update(bytes)
  const gazetteer = joinTables([...added.map(({ bytes }) => createPlaceTable(bytes)), world])
  return { ...gazetteer, mark: added.length === 0 ? '' : `+places.${hash.digest('hex').slice(0, 8)}` }
}

/** A path in the package, wherever in it this file was built to. */
function inPackage(...parts: string[]): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder)
  return join(folder, ...parts)
}
