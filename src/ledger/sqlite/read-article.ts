import { maskAll, OnrecordError } from '../../core/index.ts'
import { withWords } from '../corrections.ts'
import type { ArticleView, LedgerCounts, StatementView, VersionRow } from '../ledger.ts'
import { ArticlePayload } from '../payload.ts'
import { readBytes, readText } from './blobs.ts'
import { readLatest, toArticleParts } from './interpretations.ts'
import { toArticle } from './read-articles.ts'
import { selectStatements, toStatements, toStatementViews } from './read-statements.ts'
import { readRedactions } from './redactions.ts'
import { type Resolved, resolveId } from './resolve-id.ts'
import { selectVersions } from './select-versions.ts'
import type { Db } from './tables.ts'

/** One version of an article, with what its latest reading found. */
export async function readArticle(db: Db, id: string): Promise<ArticleView> {
  const version = await readVersion(db, await resolveId(db, id, ['article', 'version']))
  const rows = await selectStatements(db)
    .where('statement.version', '=', version.seq)
    .where('reading.seq', '=', version.reading ?? 0)
    .orderBy('statement.place')
    .orderBy('statement.seq')
    .execute()
  const reading = await db
    .selectFrom('reading')
    .select('extractor')
    .where('seq', '=', version.reading ?? 0)
    .executeTakeFirst()
  const redactions = await readRedactions(db, [version.redaction])
  const redaction = version.redaction === null ? null : (redactions.get(version.redaction) ?? null)
  const { blocks, corrections } = ArticlePayload.parse(JSON.parse(version.payload))
  const stored = (await readText(db, version.text_sha256)) ?? ''
  // Another article may hold the same text, unredacted.
  const text = redaction ? maskAll(stored) : stored
  const latest = (await readLatest(db, [version.seq])).get(version.seq)
  return {
    article: toArticle(version.payload),
    text,
    blocks,
    ...withWords(text, corrections),
    statements: await toStatements(db, rows),
    extractor: reading?.extractor ?? null,
    ...toArticleParts(latest, text),
    versions: await readVersions(db, version.article),
    redaction,
  }
}

async function readVersion(db: Db, { kind, seq }: Resolved<'article' | 'version'>) {
  return selectVersions(db)
    .innerJoin('entry', 'entry.seq', 'version.entry')
    .select([
      'version.article as article',
      'version.reading as reading',
      'version.text_sha256 as text_sha256',
      'entry.payload as payload',
    ])
    .$if(kind === 'article', (q) =>
      q.where('article.seq', '=', seq).whereRef('version.seq', '=', 'article.version'),
    )
    .$if(kind === 'version', (q) => q.where('version.seq', '=', seq))
    .executeTakeFirstOrThrow()
}

async function readVersions(db: Db, article: number): Promise<VersionRow[]> {
  const rows = await db
    .selectFrom('version')
    .innerJoin('entry', 'entry.seq', 'version.entry')
    .leftJoin('retrieval', 'retrieval.entry', 'version.entry')
    .select(['entry.payload as payload', 'retrieval.retrieved_at as retrievedAt'])
    .where('version.article', '=', article)
    .orderBy('version.seq', 'desc')
    .execute()
  return rows.map(({ payload, retrievedAt }) => {
    const { version, sha256, publishedAt, modifiedAt } = toArticle(payload)
    return { version, sha256, publishedAt, modifiedAt, retrievedAt }
  })
}

/** The bytes that a version was last read from. */
export async function readSnapshot(db: Db, id: string): Promise<{ bytes: Uint8Array; mediaType: string }> {
  const version = await readVersion(db, await resolveId(db, id, ['article', 'version']))
  const { snapshot } = toArticle(version.payload)
  const bytes = version.redaction === null ? await readBytes(db, snapshot.sha256) : null
  if (!bytes) throw new OnrecordError('notFound', `The bytes of ${version.id} were taken out by a redaction.`)
  return { bytes, mediaType: snapshot.mediaType }
}

/** A statement with the article version it stands in. */
export async function readStatement(db: Db, id: string): Promise<StatementView> {
  const { seq, id: whole } = await resolveId(db, id, ['statement'])
  const rows = await selectStatements(db).where('statement.seq', '=', seq).execute()
  const [view] = await toStatementViews(db, rows)
  if (!view) throw new OnrecordError('ledgerFault', `No reading names ${whole}. Run "onrecord verify".`)
  return view
}

async function hasCare(db: Db): Promise<boolean> {
  const row = await db
    .selectFrom('interpretation')
    .select('seq')
    .where('care', '!=', '[]')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Counts for a summary line. */
export async function readCounts(db: Db): Promise<LedgerCounts> {
  const articles = await db
    .selectFrom('article')
    .select((e) => [
      e.fn.countAll<number>().as('articles'),
      e.fn.sum<number | null>('statements').as('statements'),
      e.fn.min<number | null>('sample').as('sample'),
    ])
    .executeTakeFirstOrThrow()
  const count = async (table: 'version' | 'outlet' | 'redaction') => {
    const row = await db
      .selectFrom(table)
      .select((e) => e.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow()
    return row.total
  }
  return {
    articles: articles.articles,
    versions: await count('version'),
    statements: articles.statements ?? 0,
    outlets: await count('outlet'),
    redactions: await count('redaction'),
    sample: articles.sample === 1,
    masks: await hasCare(db),
  }
}
