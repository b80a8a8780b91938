import { createHash } from 'node:crypto'
import { crc32, deflateRawSync, gzipSync } from 'node:zlib'

/** A record of a WARC as a test says it; headers are added to the usual ones, null takes one out. */
export interface WarcRecord {
  readonly type?: string
  readonly target?: string
  readonly date?: string
  readonly headers?: Readonly<Record<string, string | null>>
  readonly block: string | Uint8Array
}

/** An answer of a server, as it lies in a record's block. */
export function answer(
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>> = { 'Content-Type': 'text/html; charset=utf-8' },
  status = '200 OK',
): Uint8Array {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${lines.join('')}\r\n`), Buffer.from(body)])
}

export function warcRecord({ type = 'response', target, date, headers = {}, block }: WarcRecord): Buffer {
  const bytes = Buffer.from(block)
  const names: Record<string, string | null> = {
    'WARC-Type': type,
    'WARC-Record-ID': '<urn:uuid:00000000-0000-0000-0000-000000000000>',
    'WARC-Target-URI': target ?? null,
    'WARC-Date': date ?? '2031-05-01T10:00:00Z',
    'Content-Type': type === 'response' ? 'application/http; msgtype=response' : 'text/html',
    'Content-Length': String(bytes.length),
    ...headers,
  }
  const lines = Object.entries(names).flatMap(([name, value]) =>
    value === null ? [] : `${name}: ${value}\r\n`,
  )
  return Buffer.concat([Buffer.from(`WARC/1.1\r\n${lines.join('')}\r\n`), bytes, Buffer.from('\r\n\r\n')])
}

export function warc(...records: readonly WarcRecord[]): Buffer {
  return Buffer.concat(records.map(warcRecord))
}

/** As crawlers write it: a member of gzip for each record. */
export function warcGz(...records: readonly WarcRecord[]): Buffer {
  return Buffer.concat(records.map((record) => gzipSync(warcRecord(record))))
}

/** A record of an ARC: its line, then its block. */
export function arc(
  ...records: readonly (readonly [target: string, date: string, block: string | Uint8Array])[]
) {
  const version = '1 0 Invented Crawl\nURL IP-address Archive-date Content-type Archive-length\n\n'
  const all = [['filedesc://crawl.arc', '20310501000000', version] as const, ...records]
  return Buffer.concat(
    all.map(([target, date, block]) => {
      const type = target.startsWith('filedesc') ? 'text/plain' : 'text/html'
      const line = `${target} 192.0.2.1 ${date} ${type} ${Buffer.from(block).length}\n`
      return Buffer.concat([Buffer.from(line), Buffer.from(block), Buffer.from('\n')])
    }),
  )
}

interface ZipFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly deflated?: boolean
}

/** The bytes of a zip (APPNOTE 6.3, no extensions). */
export function zip(files: readonly ZipFile[]): Buffer {
  const locals: Buffer[] = []
  const centrals: Buffer[] = []
  let offset = 0
  for (const { name, bytes, deflated = false } of files) {
    const data = deflated ? deflateRawSync(bytes) : Buffer.from(bytes)
    const sizes = [crc32(bytes), data.length, bytes.length]
    const shared = Buffer.concat([shorts(20, 0x800, deflated ? 8 : 0, 0, 0x21), longs(...sizes)])
    const named = Buffer.from(name)
    const local = Buffer.concat([longs(0x04034b50), shared, shorts(named.length, 0), named, data])
    centrals.push(
      Buffer.concat([
        longs(0x02014b50),
        shorts(20),
        shared,
        shorts(named.length, 0, 0, 0, 0),
        longs(0, offset),
        named,
      ]),
    )
    locals.push(local)
    offset += local.length
  }
  const central = Buffer.concat(centrals)
  const end = [shorts(0, 0, files.length, files.length), longs(central.length, offset), shorts(0)]
  return Buffer.concat([...locals, central, longs(0x06054b50), ...end])
}

/** A WACZ with the archives given, and a list with their hashes; `changed` alters what lies in it after that. */
export function wacz(archives: readonly ZipFile[], changed: readonly ZipFile[] = archives): Buffer {
  const resources = archives.map(({ name, bytes }) => ({
    name,
    path: name,
    hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
    bytes: bytes.length,
  }))
  const list = JSON.stringify({ profile: 'data-package', wacz_version: '1.1.1', resources })
  return zip([...changed, { name: 'datapackage.json', bytes: Buffer.from(list), deflated: true }])
}

function shorts(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2)
  for (const [at, value] of values.entries()) bytes.writeUInt16LE(value, at * 2)
  return bytes
}

function longs(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4)
  for (const [at, value] of values.entries()) bytes.writeUInt32LE(value, at * 4)
  return bytes
}
