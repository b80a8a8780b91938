import { longestRecordHeader } from './archive-limits.ts'
import type { ArchiveRecord, RecordHead, RecordOptions } from './archive-record.ts'
import { readBlock, toMissing } from './block.ts'
import type { ByteReader } from './byte-reader.ts'
import { toCaptureDate } from './capture-date.ts'
import { refuseBreak } from './refuse-archive.ts'
import { isGzipFault } from './unpack.ts'

/** Address, which can have spaces in it; IP address, date, media type, length. */
const versionOne = /^(\S.*) (\S+) (\d{12,17}) (\S+) (\d{1,15})$/
/** As above, with status, checksum, location, offset and file name before the length. */
const versionTwo = /^(\S.*) (\S+) (\d{12,17}) (\S+) \S+ \S+ \S+ \S+ \S+ (\d{1,15})$/

type Place = Pick<ArchiveRecord, 'number' | 'at'>
interface Begun {
  readonly place: Place
  readonly head: RecordHead
}

/**
 * The records of an ARC, WARC's forerunner, in its order: a line, then a block. A record is given only when
 * what follows it shows that it is whole.
 * @throws OnrecordError inputUnsupported at the first that is not
 * @see https://archive.org/web/researcher/ArcFileFormat.php
 */
export async function* readArc(bytes: ByteReader, options: RecordOptions): AsyncGenerator<ArchiveRecord> {
  const { called } = options
  let lines = versionOne
  let place: Place = { number: 1, at: 0 }
  try {
    let begun = await begin(bytes, null, { lines, called })
    while (begun !== null) {
      place = begun.place
      const record = await finish(bytes, begun, options)
      // The first record says in its block which kind of lines follow.
      if (place.number === 1 && isVersionTwo(record)) lines = versionTwo
      const next = await beginNext(bytes, begun, { lines, called })
      yield record
      if (next === 'damaged') place = { number: place.number + 1, at: bytes.offset() }
      begun = next === 'damaged' ? await begin(bytes, begun.place, { lines, called }) : next
    }
  } catch (error) {
    if (isGzipFault(error)) throw refuseBreak(called, place, 'its gzip data are damaged or cut off', error)
    throw error
  }
}

interface LineOptions {
  readonly lines: RegExp
  readonly called: string
}

/** As `begin`; what is damaged there is none of the fault of the record before. */
async function beginNext(
  bytes: ByteReader,
  { place }: Begun,
  options: LineOptions,
): Promise<Begun | null | 'damaged'> {
  try {
    return await begin(bytes, place, options)
  } catch (error) {
    if (bytes.hasFailed()) return 'damaged'
    throw error
  }
}

async function finish(
  bytes: ByteReader,
  { place, head }: Begun,
  { called, wants }: RecordOptions,
): Promise<ArchiveRecord> {
  const isHeld = place.number === 1 || wants(head)
  const { block, missing } = await readBlock(bytes, head.size, isHeld)
  if (missing > 0) throw refuseBreak(called, place, toMissing(missing))
  return { ...place, ...head, block }
}

function isVersionTwo({ block }: ArchiveRecord): boolean {
  return /^2\b/.test(
    Buffer.from(block ?? [])
      .subarray(0, 8)
      .toString('latin1'),
  )
}

/** The next record's line; null at the end. What is no such line breaks the record before it. */
async function begin(
  bytes: ByteReader,
  before: Place | null,
  { lines, called }: LineOptions,
): Promise<Begun | null> {
  await bytes.skipLineEnds()
  const place = { number: (before?.number ?? 0) + 1, at: bytes.offset() }
  const line = Buffer.from(await bytes.line(longestRecordHeader)).toString('utf8')
  if (line === '') return null
  const match = line.endsWith('\n') ? lines.exec(line.trimEnd()) : null
  if (match === null)
    throw before === null || before.number === 1
      ? refuseBreak(called, place, 'its line is none of an ARC')
      : refuseBreak(called, before, 'its length is wrong: no record begins where it ends')
  const [, target = '', , date, contentType = '', size] = match
  const isPage = /^https?:/i.test(target)
  const head: RecordHead = {
    kind: isPage ? 'response' : place.number === 1 ? 'warcinfo' : 'metadata',
    target,
    capturedAt: toCaptureDate(date),
    contentType: contentType.includes('/') ? contentType : null,
    digest: null,
    cut: null,
    size: Number(size),
  }
  return { place, head }
}
