import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, join, parse } from 'node:path'
import { OnrecordError, systemCode } from '../../core/index.ts'
import { readDump } from './dump.ts'
import { readDumpLines } from './dump-lines.ts'

const ending = '.tsv'

/** A table of places that somebody added. */
export interface AddedTable {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What is said of a table that was added. */
export interface AddedSummary {
  readonly name: string
  readonly places: number
  /** ISO 3166-1 alpha-2 codes, sorted. */
  readonly countries: readonly string[]
  readonly bytes: number
}

/** The folder of added places: ONRECORD_PLACES, else "onrecord-places" in the working folder, beside the ledger. */
export function placesFolder(): string {
  return process.env.ONRECORD_PLACES || 'onrecord-places'
}

/** The tables of the folder, sorted by name; none where there is no folder, or its name is empty. */
export async function readAddedTables(folder: string): Promise<AddedTable[]> {
  const names = (folder === '' ? [] : await list(folder)).filter((name) => name.endsWith(ending)).toSorted()
  return Promise.all(
    names.map(async (name) => ({
      name: name.slice(0, -ending.length),
      bytes: await readFile(join(folder, name)),
    })),
  )
}

/** What was added, sorted by name. */
export async function listAddedPlaces(folder: string): Promise<AddedSummary[]> {
  return (await readAddedTables(folder)).map(({ name, bytes }) => summarise(name, bytes))
}

/**
 * Keeps the places of a GeoNames country dump in the folder, in place of those of the same name. The same dump gives
 * the same bytes; a dump that cannot be read changes nothing.
 * @param file a dump: "UA.txt", or the zip that holds it; its places are listed under "UA"
 * @throws OnrecordError of readDumpLines and readDump, usage
 */
export async function addPlaces(folder: string, file: string): Promise<AddedSummary> {
  const name = parse(file).name
  const path = pathOf(folder, name)
  const bytes = Buffer.from(`${(await readDump(basename(file), readDumpLines(file))).join('\n')}\n`)
  await mkdir(folder, { recursive: true })
  await writeFile(`${path}.part`, bytes)
  await rename(`${path}.part`, path)
  return summarise(name, bytes)
}

/**
 * Takes out what was added under a name.
 * @throws OnrecordError notFound
 */
export async function removePlaces(folder: string, name: string): Promise<void> {
  try {
    await rm(pathOf(folder, name))
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error
    throw new OnrecordError(
      'notFound',
      `No places were added as "${name}". "onrecord places list" shows what was.`,
    )
  }
}

function pathOf(folder: string, name: string): string {
  if (!/^[\p{L}\p{N}][\p{L}\p{N}_-]{0,60}$/u.test(name))
    throw new OnrecordError('usage', `"${name}" is no name for places: letters, digits, hyphens, at most 61.`)
  return join(folder, `${name}${ending}`)
}

function summarise(name: string, bytes: Uint8Array): AddedSummary {
  const lines = Buffer.from(bytes).toString('utf8').split('\n').filter(Boolean)
  const countries = new Set(lines.flatMap((line) => line.split('\t')[4] ?? []))
  return { name, places: lines.length, countries: [...countries].toSorted(), bytes: bytes.length }
}

async function list(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return []
    if (systemCode(error) !== 'ENOTDIR') throw error
    throw new OnrecordError(
      'usage',
      `"${folder}" is no folder: added places are kept in one (ONRECORD_PLACES).`,
    )
  }
}
