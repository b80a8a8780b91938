import type { Article, Span, Statement } from '../../core/index.ts'

/** The words of a split source, cue or content in a row. */
export function toWords(spans: readonly Span[]): string {
  return spans.map(({ text }) => text).join(' … ')
}

/** For whom a source stands; '' where it names itself or nothing settled it. @example "Ansel Orlo and Tilde Marr" */
export function toAntecedent({ antecedent }: Statement): string {
  return (antecedent ?? []).map(({ text }) => text).join(' and ')
}

/** @example count(1, 'statement') // '1 statement' */
export function count(number: number, noun: string, nouns = `${noun}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? noun : nouns}`
}

/** What an article is called where it stands in a list or a title. */
export function toTitle(article: Article): string {
  return article.headline ?? toRowName(article) ?? 'Article without a headline'
}

/** The row of a table that it was typed in, null for a report. @example "claims.csv, row 17" */
export function toRowName({ row }: Article): string | null {
  if (row === undefined) return null
  return `${row.file}, row ${row.number}${row.key === null ? '' : `, id ${row.key}`}`
}

/** What each kind of quotation means, in the reader's words. */
export const quotations: Readonly<Record<Statement['quotation'], string>> = {
  direct: 'direct: all of the content stands in quotation marks',
  indirect: 'indirect: none of the content stands in quotation marks',
  mixed: 'mixed: a part of the content stands in quotation marks',
  none: 'none: the article gives no content to quote',
}

/** Where a publication date was found. */
export const datesFrom: Readonly<Record<NonNullable<Article['publishedFrom']>, string>> = {
  given: 'date given when it was read',
  jsonLd: 'date from the page’s metadata',
  meta: 'date from the page’s metadata',
  page: 'date from the page’s text',
  line: 'date from the JSON line',
  feed: 'date from the feed',
  row: 'date from the row',
  fileName: 'date from the file’s name',
  created: 'date on which the file was made',
}

/** A confidence (0 to 1) as a word: from four in five "high", from one in two "middling". */
export function toConfidenceWord(confidence: number): string {
  if (confidence >= 0.8) return 'high'
  return confidence >= 0.5 ? 'middling' : 'low'
}
