import type { Article, ExtractLine, Span, Statement } from '../core/index.ts'
import { actWords, partyWords } from '../wording/index.ts'
import { formatCorrections } from './format-corrections.ts'
import { formatTable } from './table.ts'
import { rowName } from './words.ts'

/** The words of split spans, with the cut shown. */
export function wordsOf(spans: readonly Span[]): string {
  return spans.map(({ text }) => text.replace(/\s+/g, ' ')).join(' … ')
}

/** Units of a text that stand in for a headline. */
const openingUnits = 80

/** What a person reads first of an article: "Headline · Outlet · 2025-01-31". */
export function titleOf(article: Article, text: string): string {
  const opening = text.trim()
  const headline =
    article.headline ?? (opening.length > openingUnits ? `${opening.slice(0, openingUnits)} …` : opening)
  return [
    headline.replace(/\s+/g, ' '),
    article.outlet,
    article.publishedAt?.slice(0, 10),
    article.row === undefined ? null : `typed in ${rowName(article.row)}`,
    article.sample ? 'sample text' : null,
  ]
    .filter((part) => part !== null && part !== undefined)
    .join(' · ')
}

/** One article's statements as a table of `columns` terminal columns. */
export function formatExtract(
  { article, text, statements, corrections }: ExtractLine,
  columns: number,
): string {
  const count = statements.length === 1 ? '1 statement' : `${statements.length} statements`
  const title = `${titleOf(article, text)} · ${count}`
  const table = statements.length === 0 ? '' : formatStatements(statements, columns)
  return [title, table, formatCorrections(corrections)].filter((part) => part !== '').join('\n\n')
}

/** The words of the source, with whom they stand for. @example "he (Ansel Orlo)" */
function sourceOf({ source, antecedent }: Statement): string {
  if (source.length === 0) return '(nobody named)'
  const meant = (antecedent ?? []).map(({ text }) => text.replace(/\s+/g, ' ')).join(', ')
  return meant === '' ? wordsOf(source) : `${wordsOf(source)} (${meant})`
}

/** Statements in order, nested ones named with the number of the one they stand in. */
function formatStatements(statements: readonly Statement[], columns: number): string {
  const numberOf = new Map(statements.map(({ id }, at) => [id, at + 1]))
  const isInterpreted = statements.some(({ act }) => act !== null)
  const rows = statements.map((statement, at) => [
    String(at + 1),
    sourceOf(statement),
    ...(isInterpreted ? [partyWords(statement)] : []),
    wordsOf(statement.cue),
    wordsOf(statement.content),
    [
      ...(isInterpreted ? [actWords(statement.act)] : []),
      // Beside an act, indirect speech goes without saying.
      ...(isInterpreted && statement.quotation === 'indirect' ? [] : [statement.quotation]),
      ...(statement.parent === null ? [] : [`in ${numberOf.get(statement.parent) ?? '?'}`]),
    ].join(', '),
  ])
  const headings = [
    { heading: '#', flex: 0 },
    { heading: 'Source', flex: 1 },
    ...(isInterpreted ? [{ heading: 'Party', flex: 1 }] : []),
    { heading: 'Cue', flex: 1 },
    { heading: 'Content', flex: 2 },
    { heading: isInterpreted ? 'Act' : 'Quotation', flex: isInterpreted ? 1 : 0 },
  ]
  return formatTable(headings, rows, columns)
}
