import { sql } from 'kysely'
import { canonicalJson, maskAll, sha256 } from '../../core/index.ts'
import { ArticlePayload, type Change } from '../payload.ts'
import { readText } from './blobs.ts'
import { takeOutInterpretations } from './interpretations.ts'
import { remaskStatements } from './remask.ts'
import { searchNow } from './search-index.ts'
import type { Trx } from './tables.ts'

/** Takes the words of whole versions out, those of their statements with them. */
export async function takeOutVersions(trx: Trx, versions: readonly number[]): Promise<Change[]> {
  const changes: Change[] = []
  for (const version of versions) changes.push(...(await takeOutVersion(trx, version, versions)))
  return changes
}

async function takeOutVersion(trx: Trx, version: number, all: readonly number[]): Promise<Change[]> {
  const { id, text_sha256 } = await trx
    .selectFrom('version')
    .select(['id', 'text_sha256'])
    .where('seq', '=', version)
    .executeTakeFirstOrThrow()
  await searchNow.removeArticle(trx, version)
  await trx.updateTable('version').set({ headline: null }).where('seq', '=', version).execute()
  const { changes, snapshots } = await takeOutDetails(trx, id)
  const text = (await readText(trx, text_sha256)) ?? ''
  const masked = maskAll(text)
  await remaskStatements(trx, version, masked)
  changes.push(...(await takeOutWholeInterpretations(trx, version, text)))
  if (!(await isNeeded(trx, text_sha256, all))) {
    await trx.updateTable('blob').set({ body: masked }).where('sha256', '=', text_sha256).execute()
    changes.push({ was: text_sha256, is: sha256(masked) })
  }
  for (const snapshot of snapshots) {
    if (snapshot === text_sha256 || (await isNeeded(trx, snapshot, all))) continue
    await trx.updateTable('blob').set({ body: null }).where('sha256', '=', snapshot).execute()
    changes.push({ was: snapshot, is: null })
  }
  return changes
}

/** Nothing that was made of a version is kept. */
async function takeOutWholeInterpretations(trx: Trx, seq: number, text: string): Promise<Change[]> {
  const all = await trx.selectFrom('statement').select('id').where('version', '=', seq).execute()
  const statements = new Set(all.map(({ id }) => id))
  return takeOutInterpretations(trx, { seq, text }, { statements, ranges: [{ start: 0, end: text.length }] })
}

/** Every entry about a version loses the words in it. */
async function takeOutDetails(trx: Trx, id: string): Promise<{ changes: Change[]; snapshots: Set<string> }> {
  const changes: Change[] = []
  const snapshots = new Set<string>()
  const entries = await selectArticleEntries(trx, id)
  for (const { seq, payload, payload_sha256 } of entries) {
    const details = ArticlePayload.parse(JSON.parse(payload))
    snapshots.add(details.snapshot.sha256)
    const wordless = { url: null, headline: null, byline: null, dateline: null, agencies: [] }
    changes.push(await replacePayload(trx, { seq, was: payload_sha256 }, { ...details, ...wordless }))
  }
  return { changes, snapshots }
}

/** The entries of a version: the first, and one for each time that its details changed. */
export function selectArticleEntries(trx: Trx, version: string) {
  return trx
    .selectFrom('entry')
    .select(['seq', 'payload', 'payload_sha256'])
    .where('kind', '=', 'article')
    .where('id', '=', version)
    .orderBy('seq')
    .execute()
}

/** Puts a payload without its words in the place of one with them; the chain keeps the hash of the first. */
export async function replacePayload(
  trx: Trx,
  { seq, was }: { seq: number; was: string },
  payload: ArticlePayload,
): Promise<Change> {
  const text = canonicalJson(payload)
  await trx.updateTable('entry').set({ payload: text }).where('seq', '=', seq).execute()
  return { was, is: sha256(text) }
}

/** Whether a version that nobody redacted has this text, or was read from these bytes. */
async function isNeeded(trx: Trx, blob: string, leaving: readonly number[]): Promise<boolean> {
  const { rows } = await sql`select 1 from version join article on article.seq = version.article
    where version.redaction is null and article.redaction is null
      and version.seq not in (select value from json_each(${JSON.stringify(leaving)}))
      and (version.text_sha256 = ${blob} or version.id in (select id from entry
        where kind = 'article' and json_extract(payload, '$.snapshot.sha256') = ${blob}))
    limit 1`.execute(trx)
  return rows.length > 0
}
