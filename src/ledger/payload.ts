import { z } from 'zod'
import {
  Article,
  Block,
  CareSpan,
  Correction,
  InterpretationRecord,
  LinkingRecord,
  Outlet,
  Pairs,
  ReadingRecord,
  RedactionRecord,
  Review,
} from '../core/index.ts'

/** What an entry of the chain is about. */
export const EntryKind = z.enum([
  'outlet',
  'article',
  'statement',
  'reading',
  'interpretation',
  'linking',
  'review',
  'redaction',
])
export type EntryKind = z.infer<typeof EntryKind>

export const OutletPayload = Outlet.extend({ sample: z.boolean() })
export type OutletPayload = z.infer<typeof OutletPayload>

/** All that is known of an article version but its words, which lie in a blob under `sha256`. */
export const ArticlePayload = Article.extend({
  blocks: z.array(Block),
  // Absent, not null: what was written before notices were looked for keeps its hash.
  corrections: z.array(Correction.omit({ text: true })).optional(),
  care: z.array(CareSpan).nullable(),
  replaces: z.string().nullable(),
})
export type ArticlePayload = z.infer<typeof ArticlePayload>

/** Where a statement stands. It holds no word, so that a redaction leaves it as it is. */
export const StatementPayload = z.object({
  id: z.string(),
  article: z.string(),
  version: z.string(),
  source: Pairs,
  cue: Pairs.min(1),
  content: Pairs,
  by: z.string(),
})
export type StatementPayload = z.infer<typeof StatementPayload>

/** What a reading says of its statements. Antecedents stand here, as offsets: another extractor may find others. */
export const ReadingPayload = ReadingRecord.omit({ type: true, sample: true })
export type ReadingPayload = z.infer<typeof ReadingPayload>

/** What an interpretation says of the statements of a reading: offsets, and names that may be words of the text. */
export const InterpretationPayload = InterpretationRecord.omit({
  type: true,
  sample: true,
  payloadSha256: true,
})
export type InterpretationPayload = z.infer<typeof InterpretationPayload>

/** What a linker made of a version. It holds no word, so that a redaction leaves it as it is. */
export const LinkingPayload = LinkingRecord.omit({ type: true, sample: true })
export type LinkingPayload = z.infer<typeof LinkingPayload>

export const ReviewPayload = Review
export type ReviewPayload = z.infer<typeof ReviewPayload>

export const RedactionPayload = RedactionRecord.omit({ type: true })
export type RedactionPayload = z.infer<typeof RedactionPayload>

/** Hash of what stood somewhere, as the chain knows it, and of what stands there now; null for nothing. */
export type Change = RedactionPayload['changed'][number]
