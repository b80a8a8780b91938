import { createHash } from 'node:crypto'
import { z } from 'zod'
import { OnrecordError } from '../../core/index.ts'
import { largestPackageList } from './archive-limits.ts'
import type { Archive, ArchiveOrigin, PartReading } from './archive-parts.ts'
import { type Budget, createBudget } from './budget.ts'
import { refuseNoArchive, refuseZip } from './refuse-archive.ts'
import { openZip, type Zip } from './zip.ts'

const archiveName = /^archive\/.+\.(?:warc|arc)(?:\.gz)?$/i
const listName = 'datapackage.json'
const listDigestName = 'datapackage-digest.json'

const Resource = z.object({ path: z.string(), hash: z.string().optional() })
const PackageList = z.object({ resources: z.array(Resource) })
const ListDigest = z.object({ hash: z.string() })

/**
 * Opens a WACZ and checks every file that its datapackage.json lists. What is not as it says, and an archive that it
 * does not list, is a fault and is not read.
 * @param called the file within a sentence
 * @throws OnrecordError for a zip that is damaged, or has no web archive in it
 * @see https://specs.webrecorder.net/wacz/1.1.1/
 */
export async function openWacz(called: string, origin: ArchiveOrigin): Promise<Archive> {
  const zip = await openZip(called, origin)
  try {
    const names = [...zip.names].filter((name) => archiveName.test(name)).sort()
    if (names.length === 0) throw refuseNoArchive(called, 'a zip archive or an office document')
    const budget = createBudget(called)
    budget.read(zip.size)
    const refused = await checkFiles(called, zip, budget, names)
    const parts = names
      .filter((name) => !refused.has(name))
      .map((name) => ({ at: `, ${name}`, open: (reading: PartReading) => readPart(zip, name, reading) }))
    const faults = [...refused.values()]
    return { parts, faults, begin: (spent) => spent.read(zip.size), close: zip.close }
  } catch (error) {
    zip.close()
    throw error
  }
}

async function* readPart(
  zip: Zip,
  name: string,
  { budget, onBytes }: PartReading,
): AsyncGenerator<Uint8Array> {
  for await (const piece of zip.stream(name, budget)) {
    onBytes(piece.length)
    yield piece
  }
}

/** The files that are not what the list says, with the sentence for each. */
async function checkFiles(
  called: string,
  zip: Zip,
  budget: Budget,
  archives: readonly string[],
): Promise<Map<string, OnrecordError>> {
  const refused = new Map<string, OnrecordError>()
  // Without a list there is nothing to hold the files to; the first programs wrote none.
  if (!zip.names.has(listName)) return refused
  const resources = await readList(called, zip, budget)
  for (const { path, hash } of resources) {
    if (!zip.names.has(path)) refused.set(path, refuseFile(called, path, 'is listed and not there'))
    else if (hash !== undefined && !(await hasHash(zip, path, { hash, budget })))
      refused.set(path, refuseFile(called, path, 'is not the file whose hash is listed'))
  }
  const listed = new Set(resources.map(({ path }) => path))
  for (const name of archives)
    if (!listed.has(name)) refused.set(name, refuseFile(called, name, 'is not listed'))
  return refused
}

async function readList(called: string, zip: Zip, budget: Budget): Promise<z.infer<typeof Resource>[]> {
  const list = PackageList.safeParse(await readJson(called, zip, { name: listName, budget }))
  if (!list.success) throw refuseZip(called, `its ${listName} is no list of files`)
  if (zip.names.has(listDigestName)) {
    const digest = ListDigest.safeParse(await readJson(called, zip, { name: listDigestName, budget }))
    if (!digest.success || !(await hasHash(zip, listName, { hash: digest.data.hash, budget })))
      throw refuseZip(called, `its ${listName} is not the file whose hash ${listDigestName} gives`)
  }
  return list.data.resources
}

async function readJson(
  called: string,
  zip: Zip,
  { name, budget }: { readonly name: string; readonly budget: Budget },
): Promise<unknown> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of zip.stream(name, budget)) {
    size += piece.length
    if (size > largestPackageList) throw refuseZip(called, `its ${name} is too long`)
    pieces.push(piece)
  }
  try {
    return JSON.parse(Buffer.concat(pieces).toString('utf8'))
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw refuseZip(called, `its ${name} is no JSON`, error)
  }
}

/** "sha256:" and hex; of another algorithm nothing can be said. */
async function hasHash(
  zip: Zip,
  name: string,
  { hash, budget }: { readonly hash: string; readonly budget: Budget },
): Promise<boolean> {
  const stated = /^sha-?256:([0-9a-f]{64})$/i.exec(hash)?.[1]
  if (stated === undefined) return true
  const found = createHash('sha256')
  for await (const piece of zip.stream(name, budget)) found.update(piece)
  return found.digest('hex') === stated.toLowerCase()
}

function refuseFile(called: string, path: string, why: string): OnrecordError {
  return new OnrecordError(
    'inputUnsupported',
    `${JSON.stringify(path)} in ${called} ${why} in its ${listName}, so it was not read. Get a copy of the archive from who made it.`,
  )
}
