import { z } from 'zod'
import { ArticleVersion } from './article.ts'
import { Quantity } from './quantity.ts'
import { Span } from './span.ts'
import { When } from './when.ts'
import { Where } from './where.ts'

/** What the source does with the content. The glossary gives each its test. */
export const Act = z.enum([
  'asserts',
  'alleges',
  'believes',
  'confirms',
  'denies',
  'intends',
  'demands',
  'appraises',
  'asks',
  'declinesToComment',
  'noResponse',
  'notConfirmed',
  'cannotVerify',
])
export type Act = z.infer<typeof Act>

/** How sure the source is, after FactBank (Saurí and Pustejovsky 2009). */
export const Factuality = z.enum(['CT+', 'PR+', 'PS+', 'CT-', 'PR-', 'PS-', 'CTu', 'Uu'])

/** Whether the content stands in quotation marks: all of it, none of it or a part. */
export const Quotation = z.enum(['direct', 'indirect', 'mixed', 'none'])
export type Quotation = z.infer<typeof Quotation>

/** What kind of voice the source is. */
export const SourceKind = z.enum(['named', 'role', 'collective', 'unnamed', 'document', 'media', 'writer'])

/** On what the source says it rests. */
export const EvidenceBasis = z.enum([
  'reporterObserved',
  'eyewitness',
  'officialStatement',
  'document',
  'imagery',
  'recording',
  'secondhand',
  'analysis',
  'notStated',
])

/** A person or body that a source names, with the party it speaks for. */
export const StatementActor = z.object({
  name: z.string().describe('of a person or body'),
  party: z.string().nullable().describe('for whom it speaks'),
  affiliation: z.string().nullable().describe('to whom it belongs without speaking for it'),
  post: z.string().nullable().describe('the role held that day'),
  span: Span.describe('the words that name it'),
})

/**
 * One attribution in one article. Span lists are sorted and do not overlap; the cue is never empty.
 * A field that nothing has worked out is null; an empty list was looked for and not there.
 */
export const Statement = z.object({
  id: z.string().describe('hash of the article version and the spans'),
  source: z.array(Span).describe('who said it; empty where the article names nobody'),
  antecedent: z
    .array(Span)
    .nullable()
    .default(null)
    .describe(
      'the words elsewhere in the article that name whom "he" or "the ministry" means; empty where the source names itself or nothing settles it',
    ),
  cue: z.array(Span).min(1).describe('the words that attribute: "said", "according to"'),
  content: z.array(Span).describe('what was said, in as many pieces as the article cuts it'),
  quotation: Quotation.describe('how much of the content stands in quotation marks'),
  parent: z.string().nullable().describe('the statement in whose content this one stands'),
  confidence: z
    .number()
    .min(0)
    .max(1)
    .nullable()
    .describe('0 to 1: how likely source, cue and content are right; null where a person typed them in'),
  extractor: z.string().describe('name and version of what found it; "import/1" for a row'),
  by: z
    .string()
    .describe(
      '"machine", "import" for a row of a table, or the name of the person who added or corrected it',
    ),
  act: Act.nullable().describe('what the source does'),
  factuality: Factuality.nullable().describe('how sure the source is, after FactBank'),
  hedges: z.array(Span).nullable().describe('the words that decided factuality'),
  sourceKind: SourceKind.nullable().describe('what kind of voice it is'),
  actors: z.array(StatementActor).nullable().describe('who speaks, one each of a joint source'),
  addressee: z.array(Span).nullable().describe('to whom: "told AFP"'),
  channel: z.array(Span).nullable().describe('through what: "on Telegram"'),
  evidence: z
    .object({ value: EvidenceBasis, spans: z.array(Span) })
    .nullable()
    .describe('on what it says it rests'),
  quantities: z.array(Quantity).nullable().describe('numbers in the content'),
  when: When.nullable().describe('when it was said, and what times it is about'),
  where: z.array(Where).nullable().describe('places in the content'),
  inCaptivity: z
    .boolean()
    .nullable()
    .default(null)
    .describe('whether who speaks is a prisoner or detainee: then no party’s position, no corroboration'),
})
export type Statement = z.infer<typeof Statement>

/** What a statement says and who says it: what an interpreter works out of one. */
export const Said = Statement.pick({
  act: true,
  factuality: true,
  hedges: true,
  sourceKind: true,
  actors: true,
  addressee: true,
  channel: true,
  evidence: true,
  quantities: true,
  when: true,
  where: true,
  inCaptivity: true,
})
export type Said = z.infer<typeof Said>

/** What a statement says and whom its source means, while nothing has worked it out. */
export const notInterpreted = {
  antecedent: null,
  act: null,
  factuality: null,
  hedges: null,
  sourceKind: null,
  actors: null,
  addressee: null,
  channel: null,
  evidence: null,
  quantities: null,
  when: null,
  where: null,
  inCaptivity: null,
} as const satisfies Partial<Statement>

/** Words that may belong to a statement which was not found: a person can look. */
export const PossibleMiss = Span.extend({
  why: z
    .enum(['quotation', 'cue'])
    .describe('a quotation that no content touches, or a reporting word that no cue touches'),
})
export type PossibleMiss = z.infer<typeof PossibleMiss>

/** Words about people who must be masked in views: prisoners, detainees, children, private victims. */
export const CareSpan = z.object({ start: z.int(), end: z.int(), why: z.string() })
export type CareSpan = z.infer<typeof CareSpan>

/**
 * A sentence with a number, a place or an event for which the article cites nobody. It attributes nothing, so it has
 * neither source nor cue and stands in no list of statements.
 */
export const WriterSentence = z.object({
  id: z.string().describe('hash of the article version and the span'),
  content: z.array(Span).min(1).describe('the sentence'),
  sourceKind: z.literal('writer'),
  quantities: z.array(Quantity),
  when: When,
  where: z.array(Where),
})
export type WriterSentence = z.infer<typeof WriterSentence>

/** A line of `onrecord extract`. */
export const ExtractLine = ArticleVersion.extend({
  statements: z.array(Statement).describe('in order of place'),
  care: z.array(CareSpan).nullable().describe('words to be masked in views'),
  writer: z.array(WriterSentence).optional().describe('only when asked for: what the article itself says'),
})
export type ExtractLine = z.infer<typeof ExtractLine>
