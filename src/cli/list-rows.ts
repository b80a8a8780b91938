import type { ArticleRow, StatementView } from '../ledger/index.ts'
import { actWords, partyWords } from '../wording/index.ts'
import { wordsOf } from './extract-table.ts'
import type { ListShape } from './print-list.ts'
import { rowName } from './words.ts'

/** Digits of an id that a table shows: enough to be one thing alone in a ledger of millions, short to type. */
const shownIdLength = 14

/** The start of an id; commands take any start that fits one thing alone. */
export function shortId(id: string): string {
  return id.slice(0, shownIdLength)
}

export const articleList: ListShape<ArticleRow> = {
  one: 'article',
  columns: [
    { heading: 'Article', flex: 0 },
    { heading: 'Published', flex: 0 },
    { heading: 'Outlet', flex: 1 },
    { heading: 'Headline', flex: 2 },
    { heading: 'Statements', flex: 0 },
  ],
  cells: ({ article, statements, versions, redacted }) => [
    shortId(article.id),
    article.publishedAt?.slice(0, 10) ?? '–',
    article.outlet ?? '–',
    `${redacted ? '(redacted)' : (article.headline ?? (article.row ? `typed in ${rowName(article.row)}` : '–'))}${versions > 1 ? ` (${versions} versions)` : ''}`,
    String(statements),
  ],
  csvColumns: [
    'id',
    'version',
    'published',
    'outlet',
    'headline',
    'url',
    'statements',
    'versions',
    'sha256',
    'sample',
    'redacted',
  ],
  csv: ({ article, statements, versions, redacted }) => [
    article.id,
    article.version,
    article.publishedAt,
    article.outlet,
    article.headline,
    article.url,
    statements,
    versions,
    article.sha256,
    String(article.sample),
    String(redacted),
  ],
  json: ({ article, statements, versions, redacted }) => ({ ...article, statements, versions, redacted }),
}

export const statementList: ListShape<StatementView> = {
  one: 'statement',
  columns: [
    { heading: 'Statement', flex: 0 },
    { heading: 'Source', flex: 1 },
    { heading: 'Party', flex: 0 },
    { heading: 'Cue', flex: 1, isSpare: true },
    { heading: 'Content', flex: 3 },
    { heading: 'Act', flex: 0 },
    { heading: 'Published', flex: 0, isSpare: true },
    { heading: 'Outlet', flex: 1, isSpare: true },
  ],
  cells: ({ statement, article }) => [
    shortId(statement.id),
    // Beside the words, since other columns go where a terminal is narrow: what a person typed is told apart everywhere.
    `${statement.source.length > 0 ? wordsOf(statement.source) : '(nobody named)'}${article.row === undefined ? '' : ' (typed in)'}`,
    partyWords(statement),
    wordsOf(statement.cue),
    wordsOf(statement.content),
    actWords(statement.act),
    article.publishedAt?.slice(0, 10) ?? '–',
    article.outlet ?? '–',
  ],
  csvColumns: [
    'id',
    'source',
    'cue',
    'content',
    'quotation',
    'parent',
    'confidence',
    'extractor',
    'by',
  ].concat(
    ['article', 'version', 'published', 'outlet', 'url', 'sample', 'row'],
    ['act', 'factuality', 'source kind', 'parties'],
  ),
  csv: ({ statement, article }) => [
    statement.id,
    wordsOf(statement.source),
    wordsOf(statement.cue),
    wordsOf(statement.content),
    statement.quotation,
    statement.parent,
    statement.confidence,
    statement.extractor,
    statement.by,
    article.id,
    article.version,
    article.publishedAt,
    article.outlet,
    article.url,
    String(article.sample),
    article.row === undefined ? null : rowName(article.row),
    statement.act,
    statement.factuality,
    statement.sourceKind,
    statement.actors?.map(({ party }) => party ?? 'unknown').join('; ') ?? null,
  ],
  json: ({ statement, article, current }) => ({
    ...statement,
    article: article.id,
    version: article.version,
    outlet: article.outlet,
    publishedAt: article.publishedAt,
    url: article.url,
    sample: article.sample,
    ...(article.row && { row: article.row }),
    current,
  }),
}
