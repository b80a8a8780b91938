import { maskAll } from '../../core/index.ts'
import type { ArticlePayload } from '../payload.ts'
import { toPublishedOrder } from '../published-order.ts'
import { readText } from './blobs.ts'
import { selectVersions } from './select-versions.ts'
import type { Db, Tables } from './tables.ts'

type EntryRow = Tables['entry']

/** A version as the tables have it, for entries to be compared with. */
export interface CheckedVersion {
  readonly id: string
  readonly seq: number
  readonly article: number
  readonly articleId: string
  readonly entry: number
  readonly headline: string | null
  readonly text_sha256: string
  /** What the article shows, of its latest version. */
  readonly latest: number
  readonly outlet: string | null
  readonly published_order: string
  readonly sample: number
  /** What the blob holds. */
  readonly stored: string | null
  /** What may be seen of it. */
  readonly text: string
}

/** Null where the tables have no such version. */
export async function readVersion(db: Db, id: string): Promise<CheckedVersion | null> {
  const version = await selectVersions(db)
    .select(['version.entry', 'version.headline', 'version.text_sha256'])
    .select([
      'article.seq as article',
      'article.id as articleId',
      'article.version as latest',
      'article.outlet as outlet',
      'article.published_order as published_order',
      'article.sample as sample',
    ])
    .where('version.id', '=', id)
    .executeTakeFirst()
  if (!version) return null
  const stored = await readText(db, version.text_sha256)
  return { ...version, stored, text: version.redaction === null ? (stored ?? '') : maskAll(stored ?? '') }
}

/** Whether the tables show the latest details of a version. */
export function isShown(
  row: CheckedVersion,
  { headline, outlet, publishedAt, sample }: ArticlePayload,
): boolean {
  if (row.headline !== asUtf8(headline)) return false
  if (row.latest !== row.seq) return true
  const order = toPublishedOrder(publishedAt)
  return row.outlet === asUtf8(outlet) && row.published_order === order && row.sample === Number(sample)
}

/** A text as a table keeps it: JSON can hold half of a surrogate pair, UTF-8 cannot. */
export function asUtf8(text: string | null): string | null {
  return text && Buffer.from(text).toString()
}

/** Whether a row was found and holds the expected plain values. */
export function isRow(row: object | undefined, expected: object): boolean {
  const found = new Map(Object.entries(row ?? {}))
  return Object.entries(expected).every(([column, value]) => found.get(column) === value)
}

/** A sentence. */
export function wrongId({ seq, id }: EntryRow): string {
  return `The id of entry ${seq} (${id}) is not that of its content.`
}

/** A sentence. */
export function wrongRow({ seq, id }: EntryRow): string {
  return `The tables do not show what entry ${seq} (${id}) says.`
}
