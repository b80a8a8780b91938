import { Pairs, type Range, type Span } from '../../core/index.ts'
import { maskAll } from '../mask.ts'
import { fromPairs } from '../statement-words.ts'
import { selectVersions } from './select-versions.ts'
import type { Db } from './tables.ts'

/** What a row needs for its antecedent: the version's seq, and the column. */
interface AntecedentRow {
  readonly version: number
  readonly antecedent: string | null
}

/** An antecedent of a reading's payload as its column keeps it. */
export function toColumn(antecedent: Pairs | undefined): string | null {
  return antecedent === undefined ? null : JSON.stringify(antecedent)
}

/** Ranges of a column; null when the reading did not work them out. */
export function toAntecedent(column: string | null): Range[] | null {
  return column === null ? null : fromPairs(Pairs.parse(JSON.parse(column)))
}

/** The antecedents of some rows, in their order, with words cut from the texts as they may be seen. */
export async function readAntecedents(
  db: Db,
  rows: readonly AntecedentRow[],
): Promise<(readonly Span[] | null)[]> {
  const ranges = rows.map(({ antecedent }) => toAntecedent(antecedent))
  const named = rows.filter((_, number) => (ranges[number] ?? []).length > 0)
  const texts = await readTexts(db, [...new Set(named.map(({ version }) => version))])
  return rows.map(({ version }, number) => {
    const text = texts.get(version) ?? ''
    return ranges[number]?.map(({ start, end }) => ({ start, end, text: text.slice(start, end) })) ?? null
  })
}

/** Texts of versions by seq, masked where they or their articles were redacted. */
async function readTexts(db: Db, versions: readonly number[]): Promise<Map<number, string>> {
  if (versions.length === 0) return new Map()
  const rows = await selectVersions(db)
    .innerJoin('blob', 'blob.sha256', 'version.text_sha256')
    .select('blob.body as body')
    .where('version.seq', 'in', versions)
    .execute()
  return new Map(
    rows.map(({ seq, body, redaction }) => {
      const text = typeof body === 'string' ? body : ''
      // Another article may hold the same text, unredacted.
      return [seq, redaction === null ? text : maskAll(text)]
    }),
  )
}
