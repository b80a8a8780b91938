import { z } from 'zod'
import { Outlet } from './actor.ts'
import { Article, ArticleVersion, Block } from './article.ts'
import { Claim, Origin, Position, Relation, Review } from './claim.ts'
import { Linking } from './linking.ts'
import { Pairs } from './span.ts'
import { CareSpan, Quotation, Statement } from './statement.ts'

/** First line of an export. `masked` says whether words were replaced; such a file is not taken back. */
export const HeaderRecord = z.object({
  type: z.literal('header'),
  format: z.literal('onrecord'),
  formatVersion: z.literal(1),
  ledgerVersion: z.int(),
  entries: z.int(),
  head: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable()
    .describe('lower-case hex sha256 of the last entry of the chain'),
  sample: z.boolean(),
  masked: z.boolean(),
})

/** Made once: every line of JSON Lines is asked, and making a schema takes longer than reading most lines. */
const AnyHeader = HeaderRecord.pick({ type: true, format: true })

/** Whether a parsed line is the first of an export, of this version of the format or another. */
export function isExportHeader(line: unknown): boolean {
  return AnyHeader.safeParse(line).success
}

/** Who publishes. */
export const OutletRecord = Outlet.extend({ type: z.literal('outlet'), sample: z.boolean() })

/** An article version. After a redaction `text` holds what is left, and `payloadSha256` what the chain hashed. */
export const ArticleRecord = Article.extend({
  type: z.literal('article'),
  text: z
    .string()
    .describe('after a redaction of the same length, with "█" for each unit that was taken out'),
  blocks: z.array(Block),
  corrections: ArticleVersion.shape.corrections,
  care: z.array(CareSpan).nullable().describe('of the latest interpretation'),
  replaces: z
    .string()
    .nullable()
    .describe('sha256 of the payload that this one replaces: the same text, read before with other details'),
  bytes: z.string().nullable().describe('the snapshot in base 64; null after a redaction'),
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
  statements: z
    .array(
      z.object({
        id: z.string(),
        parent: z.string().nullable(),
        confidence: z.number().nullable(),
        quotation: Quotation,
        // Absent, not null: what was written before there were antecedents keeps its hash.
        antecedent: Pairs.optional(),
      }),
    )
    .describe('`antecedent`: pairs of offsets `[start, end]`; no such key where nothing has worked it out'),
  sample: z.boolean(),
})

/** A statement or sentence by its id, with what is said of it: as `Statement` has it, its spans without their words. */
const SaidOfId = z.looseObject({ id: z.string() })

/** What one interpreter made of what one extractor found in an article version. */
export const InterpretationRecord = z.object({
  type: z.literal('interpretation'),
  id: z.string(),
  article: z.string(),
  version: z.string(),
  extractor: z.string(),
  interpreter: z.string(),
  statements: z
    .array(SaidOfId)
    .describe(
      'what each statement says, as in a statement, its spans without words; only an id once redacted',
    ),
  writer: z.array(SaidOfId).describe('sentences that cite nobody, their spans without words'),
  care: z.array(CareSpan),
  sample: z.boolean(),
  payloadSha256: z.string().nullable().describe('given where the payload can no longer be hashed'),
})

/** What one linker made of an article version: its ties to other articles, and the claims of its statements. */
export const LinkingRecord = Linking.extend({
  type: z.literal('linking'),
  id: z.string(),
  article: z.string(),
  replaces: z.string().nullable().describe('sha256 of the last linking of this version before'),
  sample: z.boolean(),
})

/** A person's decision. */
export const ReviewRecord = Review.extend({ type: z.literal('review') })

/** Words that were taken out, and why. */
export const RedactionRecord = z.object({
  type: z.literal('redaction'),
  id: z.string(),
  target: z.string(),
  why: z.string(),
  by: z.string(),
  at: z.string(),
  changed: z
    .array(z.object({ was: z.string(), is: z.string().nullable() }))
    .describe(
      'sha256 under which the chain knows a payload, text or snapshot, and of what now stands in its place',
    ),
})

/** What follows from the entries of a ledger and is exported for who reads the file; taking it back works it out anew. */
export const ClaimRecord = Claim.extend({ type: z.literal('claim') })
export const PositionRecord = Position.extend({ type: z.literal('position') })
export const RelationRecord = Relation.extend({ type: z.literal('relation') })
export const OriginRecord = Origin.extend({ type: z.literal('origin') })
export const DerivedRecord = z.discriminatedUnion('type', [
  ClaimRecord,
  PositionRecord,
  RelationRecord,
  OriginRecord,
])
export type DerivedRecord = z.infer<typeof DerivedRecord>

/** A line of `onrecord export --format jsonl` that an entry of the ledger made. */
export const LedgerRecord = z.discriminatedUnion('type', [
  HeaderRecord,
  OutletRecord,
  ArticleRecord,
  StatementRecord,
  ReadingRecord,
  InterpretationRecord,
  LinkingRecord,
  ReviewRecord,
  RedactionRecord,
])
export type LedgerRecord = z.infer<typeof LedgerRecord>
