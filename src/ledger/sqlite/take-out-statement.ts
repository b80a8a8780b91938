import { sql } from 'kysely'
import { maskText, type Range, sha256 } from '../../core/index.ts'
import { findPieces } from '../find-pieces.ts'
import { ArticlePayload, type Change, StatementPayload } from '../payload.ts'
import { toRanges } from '../statement-words.ts'
import { toAntecedent } from './antecedents.ts'
import { readText } from './blobs.ts'
import { takeOutInterpretations } from './interpretations.ts'
import { remaskStatements } from './remask.ts'
import { searchNow } from './search-index.ts'
import type { Trx } from './tables.ts'
import { replacePayload, selectArticleEntries } from './take-out-versions.ts'

/**
 * Masks a statement's words, and those that name whom its source stands for, in its text, wherever that text
 * is held: the same words under another address would defeat the purpose. Snapshots go whole, since words in
 * bytes cannot be masked safely.
 */
export async function takeOutStatement(trx: Trx, statement: number): Promise<Change[]> {
  const { id, payload, text_sha256 } = await trx
    .selectFrom('statement')
    .innerJoin('entry', 'entry.seq', 'statement.seq')
    .innerJoin('version', 'version.seq', 'statement.version')
    .select(['statement.id as id', 'entry.payload as payload', 'version.text_sha256 as text_sha256'])
    .where('statement.seq', '=', statement)
    .executeTakeFirstOrThrow()
  const text = (await readText(trx, text_sha256)) ?? ''
  const ranges = toRanges(StatementPayload.parse(JSON.parse(payload)))
  const pieces = ranges.content.map(({ start, end }) => text.slice(start, end))
  const antecedents = await readAntecedentsOf(trx, statement)
  const all = [
    ...ranges.source,
    ...antecedents,
    ...ranges.cue,
    ...ranges.content,
    ...findPieces(text, pieces),
  ]
  const masked = maskText(text, all)
  const versions = await selectVersionsOf(trx, text_sha256)
  for (const { seq } of versions) await searchNow.removeArticle(trx, seq)
  await trx.updateTable('blob').set({ body: masked }).where('sha256', '=', text_sha256).execute()
  const changes: Change[] = [{ was: text_sha256, is: sha256(masked) }]
  for (const version of versions) {
    changes.push(...(await takeOutPieces(trx, version, pieces)))
    await remaskStatements(trx, version.seq, masked)
    const taken = { statements: new Set([id]), ranges: all }
    changes.push(...(await takeOutInterpretations(trx, { seq: version.seq, text }, taken)))
    await searchNow.addArticle(trx, version.seq)
  }
  return changes
}

/** Whom any reading says that the source of a statement stands for. */
async function readAntecedentsOf(trx: Trx, statement: number): Promise<Range[]> {
  const readings = await trx
    .selectFrom('reading_statement')
    .select('antecedent')
    .where('statement', '=', statement)
    .execute()
  return readings.flatMap(({ antecedent }) => toAntecedent(antecedent) ?? [])
}

function selectVersionsOf(
  trx: Trx,
  text: string,
): Promise<{ seq: number; id: string; headline: string | null }[]> {
  return trx
    .selectFrom('version')
    .innerJoin('article', 'article.seq', 'version.article')
    .select(['version.seq', 'version.id', 'version.headline'])
    .where('version.text_sha256', '=', text)
    .where('version.redaction', 'is', null)
    .where('article.redaction', 'is', null)
    .execute()
}

/** Masks what a version's details repeat of the words, and empties its snapshots. */
async function takeOutPieces(
  trx: Trx,
  version: { readonly seq: number; readonly id: string; readonly headline: string | null },
  pieces: readonly string[],
): Promise<Change[]> {
  const mask = (text: string | null) => text && maskText(text, findPieces(text, pieces))
  const changes: Change[] = []
  for (const { seq, payload, payload_sha256 } of await selectArticleEntries(trx, version.id)) {
    const details = ArticlePayload.parse(JSON.parse(payload))
    const masked = { ...details, headline: mask(details.headline), byline: mask(details.byline) }
    if (masked.headline !== details.headline || masked.byline !== details.byline)
      changes.push(await replacePayload(trx, { seq, was: payload_sha256 }, masked))
    changes.push(...(await emptySnapshot(trx, details.snapshot.sha256)))
  }
  const headline = mask(version.headline)
  await trx.updateTable('version').set({ headline }).where('seq', '=', version.seq).execute()
  return changes
}

/** Bytes that are also some article's text are masked as that text is, or belong to another one. */
async function emptySnapshot(trx: Trx, snapshot: string): Promise<Change[]> {
  const { rows } = await sql`select 1 from version where text_sha256 = ${snapshot} limit 1`.execute(trx)
  if (rows.length > 0) return []
  const { numUpdatedRows } = await trx
    .updateTable('blob')
    .set({ body: null })
    .where('sha256', '=', snapshot)
    .where('body', 'is not', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n ? [{ was: snapshot, is: null }] : []
}
