import { z } from 'zod'
import { Range, Span } from './span.ts'

/** What a stretch of an article's text is. Nothing is extracted from furniture. */
export const BlockKind = z.enum(['headline', 'standfirst', 'paragraph', 'subheading', 'caption', 'furniture'])
export type BlockKind = z.infer<typeof BlockKind>

/** A stretch of the text. Blocks are sorted, do not overlap and cover all of the text but white space. */
export const Block = Range.extend({
  kind: BlockKind.describe('nothing is extracted from furniture'),
  // Absent, not null: what was written before there were pages keeps its hash.
  page: z.int().positive().optional().describe('of a document with pages: where it begins, counted from 1'),
  turns: z
    .array(z.object({ page: z.int().positive(), start: z.int().nonnegative() }))
    .optional()
    .describe('where its words go on on further pages: the page and its first word’s place in the text'),
})
export type Block = z.infer<typeof Block>

/** Where the publication date was found. */
export const PublishedFrom = z.enum([
  'given',
  'jsonLd',
  'meta',
  'page',
  'line',
  'feed',
  'row',
  'fileName',
  'created',
])

/** The bytes as they came: their hash, media type and length in bytes. */
export const SnapshotInfo = z.object({
  sha256: z.string().describe('lower-case hex sha256 of the bytes as they came'),
  mediaType: z
    .string()
    .describe(
      '"text/html", "text/plain", "application/pdf", "application/json", "application/nitf+xml" or a feed’s; with "; charset=..." where a header named one',
    ),
  size: z.int().nonnegative().describe('bytes'),
})

/** Where a claim was typed in: a row of a table, counted as a spreadsheet counts them, the header too. */
export const Row = z.object({
  file: z.string().describe('name of the table, without folders'),
  number: z.int().positive().describe('from 1, the header counted'),
  key: z.string().nullable().describe('what the table itself names the row by, if it has such a column'),
})
export type Row = z.infer<typeof Row>

/** An article in one version: all that is known of it but its words. Dates are ISO 8601 as published. */
export const Article = z.object({
  id: z
    .string()
    .describe(
      'hash of the canonical address, else of outlet and text; of a row: of file and key, else of address, outlet and text',
    ),
  version: z.string().describe('hash of the article id, the text and the headline'),
  url: z.string().nullable().describe('canonical address'),
  outlet: z.string().nullable().describe('who publishes'),
  headline: z.string().nullable().describe('as published, without the outlet’s name'),
  byline: z.string().nullable().describe('who wrote it, without "By"'),
  dateline: z.string().nullable().describe('"KYIV": where the report was filed, not where the event was'),
  agencies: z.array(z.string()).describe('agencies credited in the text, sorted'),
  publishedAt: z.string().nullable().describe('ISO 8601 date or date and time, as precise as the source'),
  publishedFrom: PublishedFrom.nullable().describe('where publishedAt was found'),
  modifiedAt: z.string().nullable().describe('ISO 8601, when the outlet says it was changed'),
  language: z.string().nullable().describe('ISO 639-1, as the page declares it, else as detected'),
  sha256: z.string().describe('lower-case hex sha256 of the text as UTF-8'),
  snapshot: SnapshotInfo.describe('the bytes it was read from: hash, media type, length in bytes'),
  sample: z.boolean().describe('a text written to show the product, not a report'),
  // Absent, not null: what was written before there were rows keeps its hash.
  row: Row.optional().describe('where it was typed in; no such key for what was read as a report'),
})
export type Article = z.infer<typeof Article>

/** What a notice does with what the outlet published before. */
export const CorrectionKind = z.enum(['correction', 'clarification', 'update', 'retraction'])

/** A notice in which the outlet itself corrects, clarifies, updates or takes back what it published. */
export const Correction = Span.extend({ kind: CorrectionKind })
export type Correction = z.infer<typeof Correction>

/** Notices of an article, in order. */
const Corrections = z
  .array(Correction)
  .optional()
  .describe('notices of the outlet about its own words; no such key where none was found')

/** One text of an article, ready to be extracted from. */
export const ArticleVersion = z.object({
  article: Article,
  text: z.string().describe('all spans count in it'),
  blocks: z.array(Block).describe('sorted, covering the text'),
  corrections: Corrections,
})
export type ArticleVersion = z.infer<typeof ArticleVersion>

/** Where a row's text says who, in which words, what: nothing has to be extracted from it. */
export interface TypedStatement {
  readonly source: Range
  readonly cue: Range
  readonly content: Range
}

/** An article version with the bytes it was read from and, of a row, the statement that it is. */
export type ReadArticle = ArticleVersion & {
  readonly bytes: Uint8Array
  readonly typed?: TypedStatement
  /** When an archive captured the bytes, ISO 8601; absent where nobody says when they were retrieved. */
  readonly retrievedAt?: string
}
