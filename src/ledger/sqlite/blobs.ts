import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { maskAll, sha256 } from '../../core/index.ts'
import type { Db, Tables, Trx } from './tables.ts'

/** Stores a text under the hash of its UTF-8, as text, so that the search can read it. Known ones stay. */
export async function putText(trx: Trx, address: string, text: string): Promise<void> {
  await put(trx, { sha256: address, media_type: 'text/plain', encoding: 'text', body: text })
}

/**
 * What is left of a text after a redaction elsewhere; the whole text, when it comes, takes its place, and anything
 * takes that of a text which an article shows as marks alone.
 */
export async function fillText(trx: Trx, address: string, text: string): Promise<void> {
  await putText(trx, address, text)
  if (sha256(text) !== address && (await readText(trx, address)) !== maskAll(text)) return
  await trx.updateTable('blob').set({ body: text }).where('sha256', '=', address).execute()
}

/**
 * Stores bytes under their hash, deflated where that saves anything; null where they were taken out. What a
 * redaction took out does not come back, not even unseen.
 */
export async function fillBytes(
  trx: Trx,
  { sha256: address, mediaType }: { sha256: string; mediaType: string },
  bytes: Uint8Array | null,
): Promise<void> {
  const blob = toBlob(address, mediaType, bytes)
  await put(trx, blob)
  if (bytes === null || (await isRedacted(trx, address))) return
  const { encoding, body } = blob
  await trx
    .updateTable('blob')
    .set({ encoding, body })
    .where('sha256', '=', address)
    .where('body', 'is', null)
    .execute()
}

function toBlob(address: string, mediaType: string, bytes: Uint8Array | null): Tables['blob'] {
  const blob = { sha256: address, media_type: mediaType }
  if (bytes === null) return { ...blob, encoding: 'identity', body: null }
  const deflated = deflateRawSync(bytes)
  if (deflated.length < bytes.length) return { ...blob, encoding: 'deflate', body: deflated }
  return { ...blob, encoding: 'identity', body: bytes }
}

async function put(trx: Trx, blob: Tables['blob']): Promise<void> {
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

/** Bytes as they came; null when they were taken out, or masked (of a plain text, text and bytes are one blob). */
export async function readBytes(db: Db, address: string): Promise<Uint8Array | null> {
  const blob = await db
    .selectFrom('blob')
    .leftJoin('redacted', 'redacted.was', 'blob.sha256')
    .select(['encoding', 'body', 'redacted.redaction as redaction'])
    .where('sha256', '=', address)
    .executeTakeFirst()
  if (!blob || blob.body === null || blob.redaction !== null) return null
  if (typeof blob.body === 'string') return Buffer.from(blob.body)
  return blob.encoding === 'deflate' ? inflateRawSync(blob.body) : blob.body
}

/** Whether a redaction changed what stands under an address. */
export async function isRedacted(db: Db, address: string): Promise<boolean> {
  const row = await db.selectFrom('redacted').select('was').where('was', '=', address).executeTakeFirst()
  return row !== undefined
}
