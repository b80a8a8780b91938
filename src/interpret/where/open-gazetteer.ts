import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'
import { type Gazetteer, joinTables } from './gazetteer.ts'
import { createPlaceTable } from './place-table.ts'

/** Opens the gazetteer that comes with the package. */
export async function openGazetteer(): Promise<Gazetteer> {
  const packed = await readFile(inPackage('data', 'places', 'world.tsv.br'))
  return joinTables([createPlaceTable(await promisify(brotliDecompress)(packed))])
}

function inPackage(...parts: string[]): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder)
  return join(folder, ...parts)
}
