import { z } from '@hono/zod-openapi'
import * as core from '../core/index.ts'

// What the API answers, described once: the OpenAPI document, the checks and the page's types come from here.
// The shapes are those of the ledger's port, so that an answer goes out as the ledger gave it.

// Made anew of core's fields: zod-openapi gives `openapi()` only to schemas made after it was loaded.
const Article = z.object(core.Article.shape).openapi('Article')
const Statement = z.object(core.Statement.shape).openapi('Statement')
const WriterSentence = z.object(core.WriterSentence.shape).openapi('WriterSentence')
const CareSpan = z.object(core.CareSpan.shape).openapi('CareSpan')
const PossibleMiss = z.object(core.PossibleMiss.shape).openapi('PossibleMiss')

/** A piece of text in which the `marked` pieces are the words that were searched. */
export const Snippet = z
  .object({ pieces: z.array(z.object({ text: z.string(), marked: z.boolean() })).readonly() })
  .openapi('Snippet')
export type Snippet = z.infer<typeof Snippet>

/** Words that were taken out of the ledger: why, and when (ISO 8601). */
export const Redaction = z
  .object({ id: z.string(), target: z.string(), why: z.string(), at: z.string() })
  .openapi('Redaction')
export type Redaction = z.infer<typeof Redaction>

/** What the ledger holds, and the version of the program that serves it. */
export const LedgerAnswer = z
  .object({
    version: z.string().describe('version of Onrecord that answers'),
    articles: z.int(),
    versions: z.int(),
    statements: z.int(),
    outlets: z.int(),
    redactions: z.int(),
    sample: z.boolean().describe('every article is a sample text'),
  })
  .openapi('Ledger')
export type LedgerAnswer = z.infer<typeof LedgerAnswer>

/** An article in a list: its latest version, the count of statements of its latest reading. */
export const ArticleRow = z
  .object({
    article: Article,
    statements: z.int(),
    versions: z.int(),
    redacted: z.boolean(),
    snippet: Snippet.nullable(),
  })
  .openapi('ArticleRow')
export type ArticleRow = z.infer<typeof ArticleRow>

/** A version of an article, in a list of them. */
export const VersionRow = z
  .object({
    version: z.string(),
    sha256: z.string(),
    publishedAt: z.string().nullable(),
    modifiedAt: z.string().nullable(),
    retrievedAt: z.string().nullable(),
  })
  .openapi('VersionRow')
export type VersionRow = z.infer<typeof VersionRow>

/** One version of an article with the statements of its latest reading, in order of place, and what may be missing. */
export const ArticleView = z
  .object({
    ...core.ArticleVersion.shape,
    article: Article,
    statements: z.array(Statement).readonly(),
    extractor: z.string().nullable(),
    interpreter: z.string().nullable(),
    writer: z
      .array(WriterSentence)
      .readonly()
      .nullable()
      .describe('what the article says without citing anybody'),
    care: z.array(CareSpan).readonly().nullable().describe('words that are masked'),
    versions: z.array(VersionRow).readonly().describe('newest first'),
    redaction: Redaction.nullable(),
    possibleMisses: z
      .array(PossibleMiss)
      .readonly()
      .nullable()
      .describe('words that may belong to a statement that was not found; null where none was looked for'),
  })
  .openapi('ArticleView')
export type ArticleView = z.infer<typeof ArticleView>

/** A statement with the article version that it stands in. */
export const StatementView = z
  .object({
    statement: Statement,
    article: Article,
    care: z.array(CareSpan).readonly().nullable().describe('words of its article that are masked'),
    current: z.boolean().describe('false when a later reading no longer has it'),
    redaction: Redaction.nullable(),
    snippet: Snippet.nullable(),
  })
  .openapi('StatementView')
export type StatementView = z.infer<typeof StatementView>

const next = z.string().nullable().describe('the cursor of the next page; null at the end')

/** A page of articles. */
export const ArticlePage = z
  .object({ items: z.array(ArticleRow).readonly(), total: z.int(), next })
  .openapi('ArticlePage')
export type ArticlePage = z.infer<typeof ArticlePage>

/** A page of statements. */
export const StatementPage = z
  .object({ items: z.array(StatementView).readonly(), total: z.int(), next })
  .openapi('StatementPage')
export type StatementPage = z.infer<typeof StatementPage>

/** An error as RFC 9457 has it; `code` is for the program, `detail` is the sentence for the reader. */
export const Problem = z
  .object({
    type: z.literal('about:blank'),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string(),
  })
  .openapi('Problem')
export type Problem = z.infer<typeof Problem>
