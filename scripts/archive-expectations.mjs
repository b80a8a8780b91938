// What an independent reader of WARC (warcio) finds in an archive, held against what was read of it.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { WARCParser } from 'warcio'

/** Names of archives that warcio reads; of ARC it knows nothing. */
const warcName = /\.warc(?:\.gz)?$/

/**
 * Of each article whether its snapshot is, byte for byte, what warcio unpacks of the same record.
 * @param articles `{ name, sha256 }` of each: "a.warc, record 3" and the hash of its snapshot
 * @returns null where there is nothing to compare
 */
export async function checkArchive(file, articles) {
  if (!warcName.test(file) || articles.length === 0) return null
  const found = new Map()
  let number = 0
  for await (const record of WARCParser.iterRecords(createReadStream(file))) {
    number++
    const isRead = articles.some(({ name }) => name.endsWith(`, record ${number}`))
    if (isRead) found.set(number, hashOf(await record.readFully(true)))
  }
  const met = articles.filter(({ name, sha256 }) => found.get(Number(/\d+$/.exec(name)?.[0])) === sha256)
  return { stated: articles.length, met: met.length }
}

function hashOf(bytes) {
  return createHash('sha256').update(bytes).digest('hex')
}
