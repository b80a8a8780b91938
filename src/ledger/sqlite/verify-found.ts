import { canonicalJson, isRangeOf, toId } from '../../core/index.ts'
import { rangesOf } from '../interpretation-words.ts'
import type { InterpretationPayload, ReadingPayload } from '../payload.ts'
import { fromPairs } from '../statement-words.ts'
import { toColumn } from './antecedents.ts'
import { type CheckedVersion, isRow, wrongId, wrongRow } from './checked-version.ts'
import type { Db, Tables } from './tables.ts'

/** What was found in a version, with the entry that says so. */
export interface Found<T> {
  readonly entry: Tables['entry']
  readonly payload: T
  readonly version: CheckedVersion
}

/** What is wrong with a reading, as a sentence; else the number of its spans. */
export async function readingFault(
  db: Db,
  { entry, payload, version: { text } }: Found<ReadingPayload>,
): Promise<string | number> {
  const { id, version, extractor } = payload
  if (id !== entry.id || id !== toId('reading', [version, extractor])) return wrongId(entry)
  const row = await db
    .selectFrom('reading')
    .innerJoin('version', 'version.seq', 'reading.version')
    .select(['reading.id', 'reading.extractor', 'version.id as version'])
    .where('reading.seq', '=', entry.seq)
    .executeTakeFirst()
  if (!isRow(row, { id, extractor, version })) return wrongRow(entry)
  let spans = 0
  for (const { id: statement, antecedent = [] } of payload.statements) {
    if (!fromPairs(antecedent).every((range) => isRangeOf(text, range))) return outside(statement)
    spans += antecedent.length
  }
  const found = await db
    .selectFrom('reading_statement')
    .innerJoin('statement', 'statement.seq', 'reading_statement.statement')
    .leftJoin('statement as outer', 'outer.seq', 'reading_statement.parent')
    .select(['statement.id as id', 'outer.id as parent', 'confidence', 'quotation', 'antecedent'])
    .where('reading', '=', entry.seq)
    .orderBy('statement.id')
    .execute()
  const expected = payload.statements
    .map((statement) => ({ ...statement, antecedent: toColumn(statement.antecedent) }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
  return canonicalJson(found) === canonicalJson(expected) ? spans : wrongRow(entry)
}

/** What is wrong with an interpretation, as a sentence; else the number of its spans. */
export async function interpretationFault(
  db: Db,
  { entry, payload, version: checked }: Found<InterpretationPayload>,
): Promise<string | number> {
  const { id, article, version, extractor, interpreter } = payload
  if (id !== entry.id || id !== toId('interpretation', [version, extractor, interpreter]))
    return wrongId(entry)
  if (checked.articleId !== article) return wrongRow(entry)
  const ranges = rangesOf([payload.statements, payload.writer, payload.care])
  if (!ranges.every((range) => isRangeOf(checked.text, range))) return outside(id)
  const row = await db
    .selectFrom('interpretation')
    .innerJoin('version', 'version.seq', 'interpretation.version')
    .select(['interpretation.id', 'extractor', 'interpreter', 'care', 'version.id as version'])
    .where('interpretation.seq', '=', entry.seq)
    .executeTakeFirst()
  const care = canonicalJson(payload.care)
  if (!isRow(row, { id, extractor, interpreter, care, version })) return wrongRow(entry)
  const found = await db
    .selectFrom('interpretation_statement')
    .innerJoin('statement', 'statement.seq', 'interpretation_statement.statement')
    .select(['statement.id as id', 'said'])
    .where('interpretation', '=', entry.seq)
    .orderBy('statement.id')
    .execute()
  const expected = payload.statements
    .map(({ id, ...said }) => ({ id, said: canonicalJson(said) }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
  return canonicalJson(found) === canonicalJson(expected) ? ranges.length : wrongRow(entry)
}

function outside(id: string): string {
  return `A span of ${id} lies outside its text.`
}
