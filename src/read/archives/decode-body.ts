import * as zlib from 'node:zlib'
import type { OnrecordError } from '../../core/index.ts'
import { largestFileBytes, toMegabytes } from '../limits.ts'
import { sniff } from '../sniff.ts'
import { freeGrowthBytes, mostGrowth } from './archive-limits.ts'
import type { Budget } from './budget.ts'
import type { HttpMessage } from './http-message.ts'
import { refuseRecord } from './refuse-archive.ts'

type Decoder = (bytes: Uint8Array, options: { maxOutputLength: number }) => Buffer

/** Longest line before a chunk: a length in hex and, rarely, an extension. */
const longestChunkLine = 1024

/**
 * The body of an answer with the packing of its way undone: chunks, gzip, deflate, br and, where Node has it, zstd.
 * Many crawlers undo it themselves and keep the header, so what is plainly no such packing stays as it is.
 * @param called the record within a sentence
 * @throws OnrecordError for what is damaged, unknown or too large; above the budget
 */
export function decodeBody(called: string, { headers, body }: HttpMessage, budget: Budget): Uint8Array {
  const transfer = codingsOf(headers.get('transfer-encoding'))
  let bytes = transfer.at(-1) === 'chunked' ? joinChunks(called, body) : body
  const packed = transfer.filter((name) => name !== 'chunked')
  for (const name of [...codingsOf(headers.get('content-encoding')), ...packed].toReversed())
    bytes = undo(called, name, bytes)
  if (bytes !== body) budget.unpacked(bytes.length)
  return bytes
}

function codingsOf(header: string | undefined): string[] {
  const names = (header ?? '').toLowerCase().split(',')
  return names.map((name) => name.trim()).filter((name) => !/^(?:identity|none|utf-?8|)$/.test(name))
}

function undo(called: string, name: string, bytes: Uint8Array): Uint8Array {
  if (bytes.length === 0) return bytes
  const decoder = decoderOf(name, bytes)
  if (decoder === 'plain') return bytes
  if (decoder === null)
    throw refuseRecord(
      called,
      `it was sent packed as ${JSON.stringify(name.slice(0, 40))}, which is not unpacked here`,
    )
  const most = Math.min(largestFileBytes, Math.max(freeGrowthBytes, bytes.length * mostGrowth))
  try {
    return decoder(bytes, { maxOutputLength: most })
  } catch (error) {
    if (error instanceof RangeError) throw refuseGrown(called, most)
    if (isPlain(bytes)) return bytes
    throw refuseRecord(called, `its ${name} data are damaged or cut off`, error)
  }
}

/** "plain" for what is not packed, whatever the header says; null for an unknown packing. */
function decoderOf(name: string, bytes: Uint8Array): Decoder | 'plain' | null {
  if (name === 'gzip' || name === 'x-gzip')
    return bytes[0] === 0x1f && bytes[1] === 0x8b ? zlib.gunzipSync : 'plain'
  if (name === 'br') return zlib.brotliDecompressSync
  if (name === 'deflate') return hasZlibHeader(bytes) ? zlib.inflateSync : zlib.inflateRawSync
  if (name !== 'zstd') return null
  if (Buffer.from(bytes.subarray(0, 4)).toString('hex') !== '28b52ffd') return 'plain'
  return zstdDecoder()
}

/** Node has it since 22.15. */
function zstdDecoder(): Decoder | null {
  const found: unknown = Object.entries(zlib).find(([name]) => name === 'zstdDecompressSync')?.[1]
  if (typeof found !== 'function') return null
  return (bytes, options) => Buffer.from(found(bytes, options))
}

/** Servers disagree on what deflate is: RFC 1950 with a header, or RFC 1951 without. */
function hasZlibHeader(bytes: Uint8Array): boolean {
  const [first = 0, second = 0] = bytes
  return (first & 0x0f) === 8 && ((first << 8) | second) % 31 === 0
}

function isPlain(bytes: Uint8Array): boolean {
  const { kind } = sniff(bytes)
  return kind === 'page' || kind === 'feed'
}

function refuseGrown(called: string, most: number): OnrecordError {
  return refuseRecord(
    called,
    most === largestFileBytes
      ? `its page is larger than ${toMegabytes(largestFileBytes)}`
      : `its page grows over ${mostGrowth} times when it is unpacked`,
  )
}

/** The body without the lengths between its chunks; as it is where it does not begin with one. */
function joinChunks(called: string, body: Uint8Array): Uint8Array {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.length)
  const pieces: Uint8Array[] = []
  for (let at = 0; ; ) {
    const end = bytes.subarray(at, at + longestChunkLine).indexOf('\n')
    const line = bytes.subarray(at, at + Math.max(end, 0)).toString('latin1')
    const length = /^[ \t]*([0-9a-f]{1,8})[ \t]*(?:;.*)?\r?$/i.exec(line)?.[1]
    const size = length === undefined ? -1 : Number.parseInt(length, 16)
    if (size === 0) return Buffer.concat(pieces)
    const from = at + end + 1
    if (size < 0 || from + size > bytes.length) {
      if (
        at === 0 &&
        !bytes
          .subarray(0, 8)
          .toString('latin1')
          .match(/^[0-9a-f]+\r\n/i)
      )
        return body
      throw refuseRecord(called, 'the chunks that it was sent in break off')
    }
    pieces.push(bytes.subarray(from, from + size))
    at = from + size
    if (bytes[at] === 0x0d) at++
    if (bytes[at] === 0x0a) at++
  }
}
