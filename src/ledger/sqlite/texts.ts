import { maskAll } from '../../core/index.ts'
import { selectVersions } from './select-versions.ts'
import type { Db } from './tables.ts'

/** Texts of versions by seq, as they may be seen: masked where they or their articles were redacted. */
export async function readTexts(db: Db, versions: readonly number[]): Promise<Map<number, string>> {
  const wanted = [...new Set(versions)]
  if (wanted.length === 0) return new Map()
  const rows = await selectVersions(db)
    .innerJoin('blob', 'blob.sha256', 'version.text_sha256')
    .select('blob.body as body')
    .where('version.seq', 'in', wanted)
    .execute()
  return new Map(
    rows.map(({ seq, body, redaction }) => {
      const text = typeof body === 'string' ? body : ''
      // Another article may hold the same text, unredacted.
      return [seq, redaction === null ? text : maskAll(text)]
    }),
  )
}
