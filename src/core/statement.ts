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
  name: z.string(),
  party: z.string().nullable(),
  affiliation: z.string().nullable(),
  post: z.string().nullable(),
  span: Span,
})

/**
 * One attribution in one article. Span lists are sorted and do not overlap; the cue is never empty.
 * A field that nothing has worked out is null; an empty list was looked for and not there.
 */
export const Statement = z.object({
  id: z.string().describe('hash of the article version and the spans'),
  source: z.array(Span).describe('who said it; empty where the article names nobody'),
  cue: z.array(Span).min(1).describe('the words that attribute: "said", "according to"'),
  content: z.array(Span).describe('what was said, in as many pieces as the article cuts it'),
  quotation: Quotation,
  parent: z.string().nullable().describe('the statement in whose content this one stands'),
  confidence: z.number().min(0).max(1),
  extractor: z.string().describe('name and version of what found it'),
  by: z.string().describe('"machine", or the name of the person who added or corrected it'),
  act: Act.nullable(),
  factuality: Factuality.nullable(),
  hedges: z.array(Span).nullable(),
  sourceKind: SourceKind.nullable(),
  actors: z.array(StatementActor).nullable(),
  addressee: z.array(Span).nullable(),
  channel: z.array(Span).nullable(),
  evidence: z.object({ value: EvidenceBasis, spans: z.array(Span) }).nullable(),
  quantities: z.array(Quantity).nullable(),
  when: When.nullable(),
  where: z.array(Where).nullable(),
})
export type Statement = z.infer<typeof Statement>

/** Words about people who must be masked in views: prisoners, detainees, children, private victims. */
export const CareSpan = z.object({ start: z.int(), end: z.int(), why: z.string() })

/** A line of `onrecord extract`. */
export const ExtractLine = ArticleVersion.extend({
  statements: z.array(Statement),
  care: z.array(CareSpan).nullable(),
})
export type ExtractLine = z.infer<typeof ExtractLine>
