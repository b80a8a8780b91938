import { readArc } from './arc-records.ts'
import type { ArchivePart, PartReading } from './archive-parts.ts'
import type { ArchiveRecord, RecordOptions } from './archive-record.ts'
import { type ByteReader, createByteReader } from './byte-reader.ts'
import { refuseBreak, refuseMisnamed, refuseNoArchive } from './refuse-archive.ts'
import { isGzipFault, unpack } from './unpack.ts'
import { readWarc } from './warc-records.ts'

/** Bytes handed to be unpacked at once. */
const packedBytes = 64 * 1024

/**
 * The records of a WARC or ARC, packed or not: by its first bytes, whatever it is called.
 * @throws OnrecordError for what is no archive, or breaks; what stands before the break is given
 */
export async function* readRecords(
  part: ArchivePart,
  options: RecordOptions & PartReading,
): AsyncGenerator<ArchiveRecord> {
  const { called, budget } = options
  const raw = createByteReader(part.open(options))
  const isPacked = Buffer.from(await raw.peek(2)).toString('hex') === '1f8b'
  const bytes = isPacked ? createByteReader(unpack(chunksOf(raw), budget)) : raw
  try {
    const start = await startOf(bytes, called)
    if (/^WARC\//.test(start)) yield* readWarc(bytes, options)
    else if (/^filedesc:/.test(start)) yield* readArc(bytes, options)
    else throw isPacked ? refuseNoArchive(called, 'a gzip archive') : refuseMisnamed(called)
  } finally {
    await bytes.close()
    await raw.close()
  }
}

async function startOf(bytes: ByteReader, called: string): Promise<string> {
  try {
    return Buffer.from(await bytes.peek(16)).toString('latin1')
  } catch (error) {
    if (isGzipFault(error))
      throw refuseBreak(called, { number: 1, at: 0 }, 'its gzip data are damaged or cut off', error)
    throw error
  }
}

async function* chunksOf(bytes: ByteReader): AsyncGenerator<Uint8Array> {
  for (let chunk = await bytes.take(packedBytes); chunk.length > 0; chunk = await bytes.take(packedBytes))
    yield chunk
}
