import { canonicalJson, type Linking, type StatementLink, sha256, toCounted, toId } from '../../core/index.ts'
import { LinkingPayload } from '../payload.ts'
import { countClaims } from './count-claims.ts'
import { type Chain, insertAll } from './entries.ts'
import { readHeld } from './held-links.ts'
import { toArticle } from './read-articles.ts'
import { selectStatements, toStatements } from './read-statements.ts'
import type { Target } from './resolve-id.ts'
import { settleClaims } from './settle-claims.ts'
import type { Tables, Trx } from './tables.ts'

/** An entry as the tables are worked out from it. */
interface Stored {
  readonly seq: number
  readonly payload: LinkingPayload
}

/**
 * Appends what a linker made of a version, unless all of it holds already, whichever linking said so.
 * @returns whether it was appended
 */
export async function appendLinking(trx: Trx, chain: Chain, linking: Linking): Promise<boolean> {
  const version = await trx
    .selectFrom('version')
    .innerJoin('article', 'article.seq', 'version.article')
    .select([
      'version.seq as seq',
      'article.id as article',
      'version.redaction',
      'article.redaction as whole',
    ])
    .where('version.id', '=', linking.version)
    .executeTakeFirstOrThrow()
  if (version.redaction !== null || version.whole !== null) return false
  if (await isHeld(trx, linking)) return false
  const last = await trx
    .selectFrom('linking')
    .innerJoin('entry', 'entry.seq', 'linking.seq')
    .select('entry.payload_sha256')
    .where('linking.version', '=', version.seq)
    .orderBy('linking.seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  const { article } = version
  const replaces = last?.payload_sha256 ?? null
  const id = toId('linking', [sha256(said(linking, article)), replaces])
  const payload = LinkingPayload.parse({ ...linking, id, article, replaces })
  const seq = chain.add('linking', id, payload)
  await chain.flush()
  await projectLinking(trx, { seq, payload })
  return true
}

/** Whether all that a linking says holds. */
async function isHeld(trx: Trx, { places, moved, ...linking }: Linking): Promise<boolean> {
  const held = await readHeld(trx, linking.version)
  if (held === null) return false
  const { places: _, moved: _moved, ...now } = held
  const inOrder = (one: Omit<Linking, 'places' | 'moved'>) =>
    canonicalJson({
      ...one,
      statements: one.statements.toSorted((a, b) => (a.statement < b.statement ? -1 : 1)),
    })
  if (inOrder(now) !== inOrder(linking)) return false
  for (const { statement, claim } of moved) {
    const row = await trx
      .selectFrom('claim_link')
      .innerJoin('statement', 'statement.seq', 'claim_link.statement')
      .select('claim_link.suggested')
      .where('statement.id', '=', statement)
      .executeTakeFirst()
    if (row?.suggested !== claim) return false
  }
  for (const { article, origin, kind } of places) {
    const row = await trx
      .selectFrom('article_origin')
      .innerJoin('article', 'article.seq', 'article_origin.article')
      .select(['origin', 'kind'])
      .where('article.id', '=', article)
      .executeTakeFirst()
    if (row?.origin !== origin || row.kind !== kind) return false
  }
  return true
}

/** What a linking says, whatever was said before. */
function said(linking: Linking, article: string): string {
  return canonicalJson(LinkingPayload.parse({ ...linking, id: '', article, replaces: null }))
}

/** The id of a linking, from what it says and what it replaces. */
export function linkingId(payload: LinkingPayload): string {
  return toId('linking', [sha256(said(payload, payload.article)), payload.replaces])
}

/** A linking: what it says of origins and claims holds from now on. */
export async function projectLinking(trx: Trx, { seq, payload }: Stored): Promise<void> {
  const { id, interpreter, linker } = payload
  const version = await trx
    .selectFrom('version')
    .select(['seq', 'article'])
    .where('id', '=', payload.version)
    .executeTakeFirstOrThrow()
  await trx.insertInto('linking').values({ seq, id, version: version.seq, interpreter, linker }).execute()
  const elsewhere = await projectOrigins(trx, version.article, payload)
  const touched = new Set([
    ...(await projectOwn(trx, { seq, version: version.seq, payload })),
    ...(await projectMoved(trx, seq, payload.moved)),
  ])
  await settleClaims(trx, touched)
  await countClaims(
    trx,
    elsewhere.filter((claim) => !touched.has(claim)),
  )
}

/** @returns the claims of articles whose origin is another now */
async function projectOrigins(
  trx: Trx,
  article: number,
  { ties, places }: LinkingPayload,
): Promise<string[]> {
  await trx.deleteFrom('origin_tie').where('article', '=', article).execute()
  for (const { to, kind, score, shared } of ties) {
    const other = await articleSeq(trx, to)
    const own = JSON.stringify(shared.own)
    const theirs = JSON.stringify(shared.theirs)
    await trx.insertInto('origin_tie').values({ article, other, kind, score, own, theirs }).execute()
  }
  const claims: string[] = []
  for (const { article: id, origin, kind, shared } of places) {
    const seq = await articleSeq(trx, id)
    const place = { origin, kind, shared: JSON.stringify(shared) }
    await trx
      .insertInto('article_origin')
      .values({ article: seq, ...place })
      .onConflict((conflict) => conflict.column('article').doUpdateSet(place))
      .execute()
    claims.push(...(await claimsOfArticle(trx, seq)))
  }
  return claims
}

async function articleSeq(trx: Trx, id: string): Promise<number> {
  const { seq } = await trx.selectFrom('article').select('seq').where('id', '=', id).executeTakeFirstOrThrow()
  return seq
}

/** The links of the version's own statements. @returns the claims that they were and are in */
async function projectOwn(
  trx: Trx,
  { seq, version, payload }: Stored & { version: number },
): Promise<string[]> {
  const links = new Map(payload.statements.map((link) => [link.statement, link]))
  const rows = await selectStatements(trx)
    .where('statement.version', '=', version)
    .orderBy('statement.seq')
    .execute()
  const statements = await toStatements(trx, rows)
  // "Are believed to have left, he said" relays nobody: it is his own word.
  const relays = new Set(
    statements.flatMap(({ parent, source }) => (source.length > 0 ? (parent ?? []) : [])),
  )
  const details = await trx
    .selectFrom('version')
    .innerJoin('entry', 'entry.seq', 'version.entry')
    .select('entry.payload')
    .where('version.seq', '=', version)
    .executeTakeFirstOrThrow()
  const { id: article, publishedAt } = toArticle(details.payload)
  const before = await trx
    .selectFrom('claim_link')
    .innerJoin('statement', 'statement.seq', 'claim_link.statement')
    .select(['claim_link.claim', 'claim_link.suggested'])
    .where('statement.version', '=', version)
    .execute()
  const values = statements.flatMap((statement, at): Tables['claim_link'][] => {
    const link = links.get(statement.id)
    const row = rows[at]
    links.delete(statement.id)
    if (!link || !row || row.redaction !== null) return []
    const isRelay = relays.has(statement.id)
    const whose = { statement, stance: link.stance, article, origin: article, publishedAt, isRelay }
    const { act, day, parties, voices } = toCounted(whose)
    return [
      {
        statement: row.seq,
        ...toRow(seq, link),
        act,
        day,
        parties: JSON.stringify(parties),
        voices: voices === null ? null : JSON.stringify(voices),
        places: JSON.stringify(placesOf(statement.where ?? [])),
      },
    ]
  })
  const [stranger] = links.keys()
  if (stranger !== undefined)
    throw new RangeError(`A linking names ${stranger}, which is no statement of its version.`)
  await trx
    .deleteFrom('claim_link')
    .where('statement', 'in', trx.selectFrom('statement').select('seq').where('version', '=', version))
    .execute()
  await insertAll(values, (some) => trx.insertInto('claim_link').values(some).execute())
  return [
    ...before.flatMap(({ claim, suggested }) => [claim, suggested]),
    ...values.map(({ suggested }) => suggested),
  ]
}

function toRow(linking: number, { claim, stance, to, score, why }: StatementLink) {
  const state = 'suggested' as const
  return { linking, suggested: claim, claim, stance, other: to, score, why: JSON.stringify(why), state }
}

/** The words of places, and the names of those that they were taken for. */
function placesOf(
  where: readonly {
    readonly spans: readonly { readonly text: string }[]
    readonly candidates: readonly { readonly id: string; readonly name: string }[]
    readonly chosen: string | null
  }[],
): string[] {
  const names = where.flatMap(({ spans, candidates, chosen }) => [
    spans.map(({ text }) => text).join(' '),
    ...candidates.flatMap(({ id, name }) => (id === chosen ? [name] : [])),
  ])
  return [...new Set(names)].toSorted()
}

/** Statements of other versions that belong elsewhere now. @returns the claims that they were and are in */
async function projectMoved(trx: Trx, linking: number, moved: LinkingPayload['moved']): Promise<string[]> {
  const touched: string[] = []
  for (const { statement, claim } of moved) {
    const row = await trx
      .selectFrom('claim_link')
      .innerJoin('statement', 'statement.seq', 'claim_link.statement')
      .select(['statement.seq', 'claim_link.claim', 'claim_link.suggested'])
      .where('statement.id', '=', statement)
      .executeTakeFirst()
    // What was redacted since belongs nowhere.
    if (!row) continue
    await trx
      .updateTable('claim_link')
      .set({ suggested: claim, linking })
      .where('statement', '=', row.seq)
      .execute()
    touched.push(row.claim, row.suggested, claim)
  }
  return touched
}

async function claimsOfArticle(trx: Trx, article: number): Promise<string[]> {
  const rows = await trx
    .selectFrom('claim_link')
    .innerJoin('statement', 'statement.seq', 'claim_link.statement')
    .select('claim_link.claim')
    .distinct()
    .where('statement.article', '=', article)
    .execute()
  return rows.map(({ claim }) => claim)
}

/** Counts the claims of an article anew: other statements of it are shown now than before. */
export async function recountArticle(trx: Trx, article: number): Promise<void> {
  await settleClaims(trx, await claimsOfArticle(trx, article))
}

/** Takes out all that links keep of what was redacted: who spoke, where, what it is found by. */
export async function forgetLinks(trx: Trx, { kind, seq }: { kind: Target; seq: number }): Promise<void> {
  const statements = await trx
    .selectFrom('statement')
    .leftJoin('claim_link', 'claim_link.statement', 'statement.seq')
    .select(['statement.seq as seq', 'claim_link.claim as claim'])
    .where(kind === 'statement' ? 'statement.seq' : `statement.${kind}`, '=', seq)
    .execute()
  for (const { seq: statement } of statements)
    for (const table of ['claim_link', 'statement_index', 'statement_key'] as const)
      await trx.deleteFrom(table).where('statement', '=', statement).execute()
  if (kind !== 'statement') await forgetStories(trx, { kind, seq })
  await settleClaims(
    trx,
    statements.flatMap(({ claim }) => claim ?? []),
  )
}

async function forgetStories(trx: Trx, { kind, seq }: { kind: Target; seq: number }): Promise<void> {
  const versions = await trx
    .selectFrom('version')
    .select(['seq', 'article'])
    .where(kind === 'article' ? 'article' : 'seq', '=', seq)
    .execute()
  for (const { seq: version, article } of versions) {
    await trx.deleteFrom('headline_index').where('version', '=', version).execute()
    await trx.deleteFrom('story').where('article', '=', article).execute()
  }
}
