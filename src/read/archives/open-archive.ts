import { open } from 'node:fs/promises'
import { refuseEmpty } from '../refuse.ts'
import { type Archive, type ArchiveOrigin, openStream } from './archive-parts.ts'
import { openWacz } from './wacz.ts'

/**
 * An archive by its first bytes, whatever it is called: a WACZ is a zip, all else one stream.
 * @param called the archive within a sentence
 * @throws OnrecordError for an empty one, and as `openWacz` does
 */
export async function openArchive(called: string, origin: ArchiveOrigin): Promise<Archive> {
  const start = 'path' in origin ? await readStart(origin.path) : origin.bytes.subarray(0, 2)
  if (start.length === 0) throw refuseEmpty(called)
  return Buffer.from(start).toString('latin1') === 'PK' ? openWacz(called, origin) : openStream(origin)
}

async function readStart(path: string): Promise<Uint8Array> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}
