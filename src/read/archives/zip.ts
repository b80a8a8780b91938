import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl'
import { mostZipEntries } from './archive-limits.ts'
import type { ArchiveOrigin } from './archive-parts.ts'
import type { Budget } from './budget.ts'
import { refuseZip } from './refuse-archive.ts'

/** The files within a zip, by name. */
export interface Zip {
  readonly names: ReadonlySet<string>
  /** Of the zip, in bytes. */
  readonly size: number
  /** The bytes of a file, counted in the budget. @throws OnrecordError for what cannot be unpacked */
  readonly stream: (name: string, budget: Budget) => AsyncGenerator<Uint8Array>
  readonly close: () => void
}

const options = { lazyEntries: true, autoClose: false, strictFileNames: true } as const

/**
 * @param called the file within a sentence
 * @throws OnrecordError for what is damaged, has too many files, or names that lead out of it
 */
export async function openZip(called: string, origin: ArchiveOrigin): Promise<Zip> {
  const zip = await open(called, origin)
  try {
    const entries = await listEntries(called, zip)
    return {
      names: new Set(entries.keys()),
      size: zip.fileSize,
      stream: (name, budget) =>
        streamEntry(`${name} in ${called}`, { zip, entry: entries.get(name) }, budget),
      close: () => zip.close(),
    }
  } catch (error) {
    zip.close()
    throw error
  }
}

async function open(called: string, origin: ArchiveOrigin): Promise<ZipFile> {
  try {
    if ('path' in origin) return await openPromise(origin.path, options)
    return await fromBufferPromise(Buffer.from(origin.bytes), options)
  } catch (error) {
    throw refuseZip(called, 'it is a zip file that is damaged or cut off', error)
  }
}

async function listEntries(called: string, zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  const tooMany = `it holds more than ${mostZipEntries.toLocaleString('en')} files`
  if (zip.entryCount > mostZipEntries) throw refuseZip(called, tooMany)
  let names = 0
  for (const iterator = zip.eachEntry(); ; ) {
    const next = await iterator.next().catch((error: unknown) => {
      throw refuseZip(called, whyBad(error), error)
    })
    if (next.done) return entries
    const entry = next.value
    if (++names > mostZipEntries) throw refuseZip(called, tooMany)
    if (entries.has(entry.fileName)) throw refuseZip(called, 'it holds two files of the same name')
    entries.set(entry.fileName, entry)
  }
}

/** A name that leads out of the zip ("../a", "/a", "C:\a") is how some attack those who unpack it. */
function whyBad(error: unknown): string {
  const isName =
    error instanceof Error && /relative path|absolute path|invalid characters/.test(error.message)
  return isName
    ? 'it holds a file whose name leads out of it ("..", an absolute path or backslashes)'
    : 'its list of files is damaged'
}

async function* streamEntry(
  called: string,
  { zip, entry }: { readonly zip: ZipFile; readonly entry: Entry | undefined },
  budget: Budget,
): AsyncGenerator<Uint8Array> {
  if (entry === undefined) throw refuseZip(called, 'there is no such file')
  if (!entry.canDecodeFileData())
    throw refuseZip(called, 'it is encrypted, or packed as is not unpacked here')
  const stream = await zip.openReadStreamPromise(entry).catch((error: unknown) => {
    throw refuseZip(called, 'it is damaged or cut off', error)
  })
  try {
    for (const iterator = stream[Symbol.asyncIterator](); ; ) {
      const next = await iterator.next().catch((error: unknown) => {
        throw refuseZip(called, 'it is damaged or cut off', error)
      })
      if (next.done) return
      budget.unpacked(next.value.length)
      yield next.value
    }
  } finally {
    stream.destroy()
  }
}
