import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { sha256 } from '../../core/index.ts'
import type { Db, Trx } from './tables.ts'

/** Stores a text under the hash of its UTF-8, as text, so that the search can read it. Known ones stay. */
export async function putText(trx: Trx, address: string, text: string): Promise<void> {
  await put(trx, { sha256: address, media_type: 'text/plain', encoding: 'text', body: text })
}

/** Stores bytes under their hash, deflated where that saves anything. Known ones stay. */
export async function putBytes(trx: Trx, bytes: Uint8Array, mediaType: string): Promise<void> {
  const deflated = deflateRawSync(bytes)
  const small = deflated.length < bytes.length
  await put(trx, {
    sha256: sha256(bytes),
    media_type: mediaType,
    encoding: small ? 'deflate' : 'identity',
    body: small ? deflated : bytes,
  })
}

type Blob = {
  sha256: string
  media_type: string
  encoding: 'text' | 'identity' | 'deflate'
  body: string | Uint8Array
}

async function put(trx: Trx, blob: Blob): Promise<void> {
  await trx
    .insertInto('blob')
    .values(blob)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** A text, masked where words were taken out; null where there is no such blob. */
export async function readText(db: Db, address: string): Promise<string | null> {
  const blob = await db.selectFrom('blob').select('body').where('sha256', '=', address).executeTakeFirst()
  return typeof blob?.body === 'string' ? blob.body : null
}

/** Bytes as they came; null when they were taken out or were never there. */
export async function readBytes(db: Db, address: string): Promise<Uint8Array | null> {
  const blob = await db
    .selectFrom('blob')
    .select(['encoding', 'body'])
    .where('sha256', '=', address)
    .executeTakeFirst()
  if (!blob || blob.body === null) return null
  if (typeof blob.body === 'string') return Buffer.from(blob.body)
  return blob.encoding === 'deflate' ? inflateRawSync(blob.body) : blob.body
}
