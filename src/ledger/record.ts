import { z } from 'zod'
import { Article, Block, CareSpan, Outlet, Statement } from '../core/index.ts'

/** First line of an export. `masked` says whether words were replaced; such a file is not taken back. */
export const HeaderRecord = z.object({
  type: z.literal('header'),
  format: z.literal('onrecord'),
  formatVersion: z.literal(1),
  ledgerVersion: z.int(),
  entries: z.int(),
  head: z.string().nullable().describe('hash of the last entry of the chain'),
  sample: z.boolean(),
  masked: z.boolean(),
})

export const OutletRecord = Outlet.extend({ type: z.literal('outlet'), sample: z.boolean() })

/** An article version. After a redaction `text` holds what is left, and `payloadSha256` what the chain hashed. */
export const ArticleRecord = Article.extend({
  type: z.literal('article'),
  text: z.string().nullable(),
  blocks: z.array(Block),
  care: z.array(CareSpan).nullable(),
  bytes: z.string().nullable().describe('the snapshot in base 64'),
  redacted: z.string().nullable().describe('id of the redaction'),
  payloadSha256: z.string().nullable().describe('given where the payload can no longer be hashed'),
})

/** A statement with its article. `current` is false when a later reading no longer has it. */
export const StatementRecord = Statement.extend({
  type: z.literal('statement'),
  article: z.string(),
  version: z.string(),
  current: z.boolean(),
  sample: z.boolean(),
})

/** What one extractor version found in one article version. */
export const ReadingRecord = z.object({
  type: z.literal('reading'),
  id: z.string(),
  article: z.string(),
  version: z.string(),
  extractor: z.string(),
  statements: z.array(z.object({ id: z.string(), parent: z.string().nullable(), confidence: z.number() })),
  sample: z.boolean(),
})

/** Words that were taken out, and why. */
export const RedactionRecord = z.object({
  type: z.literal('redaction'),
  id: z.string(),
  target: z.string(),
  why: z.string(),
  by: z.string(),
  at: z.string(),
  /** What was changed: hashes of what stood there and of what stands there now. */
  changed: z.array(z.object({ was: z.string(), is: z.string().nullable() })),
})

/** A line of `onrecord export --format jsonl`. */
export const LedgerRecord = z.discriminatedUnion('type', [
  HeaderRecord,
  OutletRecord,
  ArticleRecord,
  StatementRecord,
  ReadingRecord,
  RedactionRecord,
])
export type LedgerRecord = z.infer<typeof LedgerRecord>
