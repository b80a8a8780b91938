import { sql } from 'kysely'
import { type Article, notInterpreted, type Quotation, type Statement } from '../../core/index.ts'
import { toSaid } from '../interpretation-words.ts'
import type { StatementView } from '../ledger.ts'
import { StatementPayload } from '../payload.ts'
import { toRanges, toSpans } from '../statement-words.ts'
import { toAntecedent } from './antecedents.ts'
import { readCare } from './interpretations.ts'
import { toArticle } from './read-articles.ts'
import { readRedactions } from './redactions.ts'
import type { Db } from './tables.ts'
import { readTexts } from './texts.ts'

/** A statement as the tables have it, in the latest reading that found it. */
export interface StatementRow {
  readonly seq: number
  readonly article: number
  readonly version: number
  readonly place: number
  readonly current: number
  readonly redaction: number | null
  readonly source: string
  readonly cue: string
  readonly content: string
  readonly payload: string
  readonly parent: string | null
  readonly confidence: number | null
  readonly quotation: Quotation
  readonly antecedent: string | null
  readonly extractor: string
  /** What the latest interpretation says of it; null where there is none. */
  readonly said: string | null
}

/** Statement rows; narrow and order it by the columns of `statement`, `article` and `version`. */
export function selectStatements(db: Db) {
  return db
    .selectFrom('statement')
    .innerJoin('entry', 'entry.seq', 'statement.seq')
    .innerJoin('article', 'article.seq', 'statement.article')
    .innerJoin('version', 'version.seq', 'statement.version')
    .innerJoin('reading_statement', (join) =>
      join
        .onRef('reading_statement.statement', '=', 'statement.seq')
        .on('reading_statement.reading', '=', latestOf('reading')),
    )
    .innerJoin('reading', 'reading.seq', 'reading_statement.reading')
    .leftJoin('interpretation_statement', (join) =>
      join
        .onRef('interpretation_statement.statement', '=', 'statement.seq')
        .on('interpretation_statement.interpretation', '=', latestOf('interpretation')),
    )
    .leftJoin('statement as outer', 'outer.seq', 'reading_statement.parent')
    .select([
      'statement.seq as seq',
      'statement.article as article',
      'statement.version as version',
      'statement.place as place',
      'statement.current as current',
      sql<number | null>`coalesce(statement.redaction, version.redaction, article.redaction)`.as('redaction'),
      'statement.source as source',
      'statement.cue as cue',
      'statement.content as content',
      'entry.payload as payload',
      'outer.id as parent',
      'reading_statement.confidence as confidence',
      'reading_statement.quotation as quotation',
      'reading_statement.antecedent as antecedent',
      'reading.extractor as extractor',
      'interpretation_statement.said as said',
    ])
}

/** The last reading that has the statement of a row, or the last interpretation. */
function latestOf(kind: 'reading' | 'interpretation') {
  return sql<number>`(select max(${sql.ref(kind)}) from ${sql.table(`${kind}_statement`)} where statement = statement.seq)`
}

/** The statements of rows, in the order given. What nothing has worked out is null. */
export async function toStatements(db: Db, rows: readonly StatementRow[]): Promise<Statement[]> {
  const worked = rows.filter(({ antecedent, said }) => antecedent !== null || said !== null)
  const texts = await readTexts(
    db,
    worked.map(({ version }) => version),
  )
  return rows.map((row) => toStatement(row, texts.get(row.version) ?? ''))
}

function toStatement(row: StatementRow, text: string): Statement {
  const payload = StatementPayload.parse(JSON.parse(row.payload))
  const antecedent = toAntecedent(row.antecedent)
  return {
    id: payload.id,
    ...toSpans(toRanges(payload), row),
    quotation: row.quotation,
    parent: row.parent,
    confidence: row.confidence,
    extractor: row.extractor,
    by: payload.by,
    ...notInterpreted,
    ...(row.said !== null && toSaid(JSON.parse(row.said), text)),
    antecedent: antecedent?.map(({ start, end }) => ({ start, end, text: text.slice(start, end) })) ?? null,
  }
}

/** Rows with the articles they stand in and why words are missing, in the order given. */
export async function toStatementViews(db: Db, rows: readonly StatementRow[]): Promise<StatementView[]> {
  const articles = await readArticlesOf(db, rows)
  const redactions = await readRedactions(
    db,
    rows.map((row) => row.redaction),
  )
  const statements = await toStatements(db, rows)
  const care = await readCare(
    db,
    rows.map(({ version }) => version),
  )
  return rows.flatMap((row, number) => {
    const statement = statements[number]
    const article = articles.get(row.version)
    const redaction = row.redaction === null ? null : (redactions.get(row.redaction) ?? null)
    if (!statement || !article) return []
    const masked = care.get(row.version) ?? null
    return [{ statement, article, care: masked, current: row.current === 1, redaction, snippet: null }]
  })
}

async function readArticlesOf(db: Db, rows: readonly StatementRow[]): Promise<Map<number, Article>> {
  const versions = [...new Set(rows.map((row) => row.version))]
  if (versions.length === 0) return new Map()
  const entries = await db
    .selectFrom('version')
    .innerJoin('entry', 'entry.seq', 'version.entry')
    .select(['version.seq as version', 'entry.payload as payload'])
    .where('version.seq', 'in', versions)
    .execute()
  return new Map(entries.map(({ version, payload }) => [version, toArticle(payload)]))
}
