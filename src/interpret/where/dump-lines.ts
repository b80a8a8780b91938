import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import type { Entry, ZipFile } from 'yauzl'
import { OnrecordError, systemCode } from '../../core/index.ts'

/** The largest dump of a country is 300 MB; that of the whole world is not meant to be added. */
const mostBytes = 700_000_000

/**
 * The lines of a dump: of a text file, or of the one in a zip as GeoNames gives it ("UA.zip" holds UA.txt and a readme).
 * @throws OnrecordError inputMissing, inputTooLarge, inputUnreadable
 */
export async function* readDumpLines(path: string): AsyncGenerator<string> {
  const { size, isFile } = await measure(path)
  if (!isFile)
    throw new OnrecordError('inputMissing', `"${path}" is no file. Give a country dump of GeoNames.`)
  checkSize(path, size)
  if (!path.toLowerCase().endsWith('.zip')) return yield* linesOf(path, createReadStream(path))
  const { openPromise } = await import('yauzl')
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false }).catch((error: unknown) => {
    throw damaged(path, error)
  })
  try {
    yield* linesOf(path, await openEntry(path, zip))
  } finally {
    zip.close()
  }
}

async function measure(path: string): Promise<{ size: number; isFile: boolean }> {
  try {
    const found = await stat(path)
    return { size: found.size, isFile: found.isFile() }
  } catch (error) {
    if (systemCode(error) !== 'ENOENT' && systemCode(error) !== 'ENOTDIR') throw error
    throw new OnrecordError('inputMissing', `There is no file "${path}". Check the name.`)
  }
}

function checkSize(path: string, size: number): void {
  if (size > mostBytes)
    throw new OnrecordError(
      'inputTooLarge',
      `"${path}" holds more than ${mostBytes / 1e6} MB. Give the dump of one country.`,
    )
}

/** The text file of a zip that is no readme: the largest. */
async function openEntry(path: string, zip: ZipFile): Promise<Readable> {
  let best: Entry | undefined
  try {
    for await (const entry of zip.eachEntry()) {
      const isDump = /\.txt$/i.test(entry.fileName) && !/readme/i.test(basename(entry.fileName))
      if (isDump && entry.uncompressedSize > (best?.uncompressedSize ?? -1)) best = entry
    }
  } catch (error) {
    throw damaged(path, error)
  }
  if (!best)
    throw new OnrecordError(
      'inputUnreadable',
      `"${path}" holds no text file. Give a country dump of GeoNames.`,
    )
  checkSize(path, best.uncompressedSize)
  return zip.openReadStreamPromise(best).catch((error: unknown) => {
    throw damaged(path, error)
  })
}

async function* linesOf(path: string, stream: Readable): AsyncGenerator<string> {
  // readline drops the errors of its input: they are kept, and thrown when the lines end.
  let fault: unknown
  stream.setEncoding('utf8').on('error', (error) => {
    fault = error
    lines.close()
  })
  const lines = createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })
  try {
    yield* lines
    if (fault) throw damaged(path, fault)
  } finally {
    lines.close()
    stream.destroy()
  }
}

function damaged(path: string, cause: unknown): OnrecordError {
  return new OnrecordError(
    'inputUnreadable',
    `"${path}" could not be read: it is damaged or cut off. Fetch it again.`,
    {
      cause,
    },
  )
}
