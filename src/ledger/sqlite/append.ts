import { canonicalJson, type Reading, type Statement, sha256, toId } from '../../core/index.ts'
import { checkEntry } from '../check-entry.ts'
import { withoutWords } from '../corrections.ts'
import type { Appended, Entry } from '../ledger.ts'
import type { ArticlePayload, ReadingPayload, StatementPayload } from '../payload.ts'
import { asPairs, toPairs } from '../statement-words.ts'
import { fillBytes, isRedacted, putText, readText } from './blobs.ts'
import { type Chain, openChain } from './entries.ts'
import { appendInterpretation } from './interpretations.ts'
import { projectArticle, projectOutlet, projectReading, projectStatements } from './project.ts'
import { hasRedactedStatement } from './redactions.ts'
import type { Trx } from './tables.ts'

/** Appends entries in order, inside one transaction. */
export async function appendEntries(trx: Trx, entries: readonly Entry[]): Promise<Appended[]> {
  const chain = await openChain(trx)
  const appended: Appended[] = []
  for (const entry of entries) {
    checkEntry(entry)
    appended.push(await appendEntry(trx, chain, entry))
  }
  return appended
}

async function appendEntry(trx: Trx, chain: Chain, entry: Entry): Promise<Appended> {
  const { id: article, version } = entry.article.article
  const known = await findKnown(trx, article, version)
  // What was redacted stays out, and so do later versions of a redacted article.
  if (known.redacted) return { article, version, outcome: 'known', newStatements: 0, interpreted: false }
  const outcome = await appendArticle(trx, chain, entry, known)
  const newStatements = entry.reading ? await appendReading(trx, chain, entry.reading, article) : 0
  const { interpretation } = entry
  const interpreted = interpretation ? await appendInterpretation(trx, chain, interpretation, article) : false
  return { article, version, outcome, newStatements, interpreted }
}

interface Known {
  readonly article: boolean
  readonly version: { readonly seq: number; readonly text_sha256: string } | undefined
  readonly redacted: boolean
}

async function findKnown(trx: Trx, articleId: string, versionId: string): Promise<Known> {
  const article = await trx
    .selectFrom('article')
    .select('redaction')
    .where('id', '=', articleId)
    .executeTakeFirst()
  const version = await trx
    .selectFrom('version')
    .select(['seq', 'text_sha256', 'redaction'])
    .where('id', '=', versionId)
    .executeTakeFirst()
  const redacted = (article?.redaction ?? version?.redaction ?? null) !== null
  return { article: article !== undefined, version, redacted }
}

async function appendArticle(
  trx: Trx,
  chain: Chain,
  { article: { article, text, blocks, corrections, bytes }, retrievedAt }: Entry,
  known: Known,
): Promise<Appended['outcome']> {
  const details = { ...article, blocks: [...blocks], ...withoutWords(corrections), care: null }
  const replaces = known.version ? await findReplaced(trx, details) : null
  // New details could bring back, in a headline or in other bytes, what was taken out of the text.
  if (known.version && (replaces === null || (await hasRedactedStatement(trx, article.version))))
    return 'known'
  await appendOutlet(trx, chain, article)
  if (!known.version) await putText(trx, article.sha256, text)
  // A copy of a text that was redacted must not bring its words back in other bytes.
  const redacted = await isRedacted(trx, article.sha256)
  await fillBytes(trx, article.snapshot, redacted ? null : bytes)
  const payload = { ...details, replaces }
  const seq = chain.add('article', article.version, payload)
  await chain.flush()
  await trx.insertInto('retrieval').values({ entry: seq, retrieved_at: retrievedAt }).execute()
  await projectArticle(trx, { seq, payload })
  if (known.version) return 'newDetails'
  return known.article ? 'newVersion' : 'newArticle'
}

/**
 * The payload that these details would replace; null when the version was read with exactly these
 * details before, be it not as the last ones: reading the same inputs again changes nothing.
 */
async function findReplaced(trx: Trx, details: Omit<ArticlePayload, 'replaces'>): Promise<string | null> {
  const earlier = await trx
    .selectFrom('entry')
    .select('payload_sha256')
    .where('kind', '=', 'article')
    .where('id', '=', details.version)
    .orderBy('seq')
    .execute()
  let replaces: string | null = null
  for (const { payload_sha256 } of earlier) {
    if (sha256(canonicalJson({ ...details, replaces })) === payload_sha256) return null
    replaces = payload_sha256
  }
  return replaces
}

async function appendOutlet(
  trx: Trx,
  chain: Chain,
  { outlet, sample }: { outlet: string | null; sample: boolean },
): Promise<void> {
  if (outlet === null) return
  const id = toId('outlet', [outlet])
  const known = await trx.selectFrom('outlet').select('seq').where('id', '=', id).executeTakeFirst()
  if (known) return
  const payload = { id, name: outlet, sample }
  const seq = chain.add('outlet', id, payload)
  await chain.flush()
  await projectOutlet(trx, { seq, payload })
}

/** Appends what a reading found, unless this extractor has read the version before. */
async function appendReading(trx: Trx, chain: Chain, reading: Reading, article: string): Promise<number> {
  const id = toId('reading', [reading.version, reading.extractor])
  const earlier = await trx.selectFrom('reading').select('seq').where('id', '=', id).executeTakeFirst()
  if (earlier) return 0
  const version = await trx
    .selectFrom('version')
    .select(['seq', 'article', 'text_sha256'])
    .where('id', '=', reading.version)
    .executeTakeFirstOrThrow()
  const known = await trx
    .selectFrom('statement')
    .select(['id', 'redaction'])
    .where('version', '=', version.seq)
    .execute()
  const old = new Map(known.map(({ id, redaction }) => [id, redaction]))
  const stored = reading.statements
    .filter((statement) => !old.has(statement.id))
    .map((statement) => {
      const { id, by } = statement
      const payload: StatementPayload = { id, article, version: reading.version, ...toPairs(statement), by }
      return { seq: chain.add('statement', id, payload), payload }
    })
  const payload = {
    id,
    article,
    version: reading.version,
    extractor: reading.extractor,
    statements: reading.statements.map((statement) =>
      toReadStatement(statement, (old.get(statement.id) ?? null) !== null),
    ),
  }
  const seq = chain.add('reading', id, payload)
  await chain.flush()
  const text = (await readText(trx, version.text_sha256)) ?? ''
  await projectStatements(trx, { article: version.article, version: version.seq, text }, stored)
  await projectReading(trx, { seq, payload })
  return stored.length
}

/** What a reading says of a statement. It must not name who stands behind one whose words were taken out. */
function toReadStatement(
  { id, parent, confidence, quotation, antecedent }: Statement,
  isRedacted: boolean,
): ReadingPayload['statements'][number] {
  const said = { id, parent, confidence, quotation }
  return antecedent === null || isRedacted ? said : { ...said, antecedent: asPairs(antecedent) }
}
