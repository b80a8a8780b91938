import { longestRecordHeader, mostHeaderLines } from './archive-limits.ts'
import type { ArchiveRecord, RecordHead, RecordOptions } from './archive-record.ts'
import { readBlock, toMissing } from './block.ts'
import type { ByteReader } from './byte-reader.ts'
import { toCaptureDate } from './capture-date.ts'
import { refuseBreak } from './refuse-archive.ts'
import { isGzipFault } from './unpack.ts'

type Place = Pick<ArchiveRecord, 'number' | 'at'>

/**
 * The records of a WARC in its order. A record is given only when what follows it shows that it is whole.
 * @throws OnrecordError inputUnsupported at the first that is not
 * @see https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/
 */
export async function* readWarc(bytes: ByteReader, options: RecordOptions): AsyncGenerator<ArchiveRecord> {
  for (let number = 1; ; number++) {
    let place: Place = { number, at: bytes.offset() }
    let record: ArchiveRecord
    try {
      await bytes.skipLineEnds()
      place = { number, at: bytes.offset() }
      if ((await bytes.peek(1)).length === 0) return
      record = await readRecord(bytes, place, options)
    } catch (error) {
      if (isGzipFault(error))
        throw refuseBreak(options.called, place, 'its gzip data are damaged or cut off', error)
      throw error
    }
    yield record
  }
}

async function readRecord(bytes: ByteReader, place: Place, options: RecordOptions): Promise<ArchiveRecord> {
  const broken = (why: string) => refuseBreak(options.called, place, why)
  const names = await readNames(bytes)
  if (typeof names === 'string') throw broken(names)
  const size = names.get('content-length') ?? ''
  if (!/^\d{1,15}$/.test(size)) throw broken('it does not say how long it is')
  const head = toHead(names, Number(size))
  const { block, missing } = await readBlock(bytes, head.size, options.wants(head))
  if (missing > 0) throw broken(toMissing(missing))
  if (!(await endsBeforeRecord(bytes))) throw broken('its length is wrong: no record begins where it ends')
  return { ...place, ...head, block }
}

/** Whether another record, or nothing, follows. What is damaged there is none of this record's fault. */
async function endsBeforeRecord(bytes: ByteReader): Promise<boolean> {
  try {
    await bytes.skipLineEnds()
    const next = Buffer.from(await bytes.peek(5)).toString('latin1')
    return next === '' || next === 'WARC/'
  } catch (error) {
    if (bytes.hasFailed()) return true
    throw error
  }
}

function toHead(names: ReadonlyMap<string, string>, size: number): RecordHead {
  const target = names.get('warc-target-uri') ?? null
  const cut = names.get('warc-truncated')
  return {
    kind: (names.get('warc-type') ?? '').toLowerCase(),
    target: target === null ? null : target.replace(/^<(.*)>$/s, '$1'),
    capturedAt: toCaptureDate(names.get('warc-date')),
    contentType: names.get('content-type') ?? null,
    digest: names.get('warc-block-digest') ?? null,
    cut:
      cut !== undefined
        ? `the crawler cut it off (WARC-Truncated: ${cut.slice(0, 40)})`
        : names.has('warc-segment-number')
          ? 'it is one of several segments'
          : null,
    size,
  }
}

/** A header's names in lower case, or what is wrong with it. */
async function readNames(bytes: ByteReader): Promise<ReadonlyMap<string, string> | string> {
  const names = new Map<string, string>()
  const end = bytes.offset() + longestRecordHeader
  let last = ''
  for (let count = 0; count <= mostHeaderLines; count++) {
    const most = end - bytes.offset()
    const line = Buffer.from(await bytes.line(most)).toString('utf8')
    if (!line.endsWith('\n'))
      return line.length >= most ? 'its header is too long' : 'it ends within its header'
    const words = line.trimEnd()
    if (count === 0 && !/^WARC\/\d{1,3}\.\d{1,3}$/.test(words)) return 'no record begins there'
    if (count === 0) continue
    if (words === '') return names
    const colon = words.indexOf(':')
    // A line that begins with white space goes on with the one before it.
    if (/^[ \t]/.test(words)) names.set(last, `${names.get(last) ?? ''} ${words.trim()}`)
    else if (colon > 0) {
      last = words.slice(0, colon).trim().toLowerCase()
      names.set(last, words.slice(colon + 1).trim())
    } else return 'its header has a line without a name'
  }
  return 'its header is too long'
}
