import { z } from 'zod'
import { Claim } from './claim.ts'
import { Pairs } from './span.ts'

/** Lists of a claim by which a statement can stand to it. */
const Stance = Claim.shape.statements.keyof()

/** What a feature of a pair adds to its score; in logits: above 0 it speaks for the pair, below against it. */
export const WhyLinked = z.object({ feature: z.string(), value: z.number(), adds: z.number() })
export type WhyLinked = z.infer<typeof WhyLinked>

/** A statement with the claim that it speaks to. */
export const StatementLink = z.object({
  statement: z.string(),
  claim: z.string(),
  stance: Stance,
  to: z
    .string()
    .nullable()
    .describe('the statement of the claim that it is most like; null where it founds one'),
  score: z.number().nullable().describe('0 to 1'),
  why: z.array(WhyLinked).describe('what the score is made of, the weightiest first'),
})
export type StatementLink = z.infer<typeof StatementLink>

/** Where an article stands in the origin of its text: it or one that it was linked to. */
export const OriginPlace = z.object({
  article: z.string(),
  origin: z.string(),
  kind: z.enum(['first', 'copy', 'rewrite']),
  shared: Pairs.describe('of the article, with the one of its origin that it has most in common with'),
})
export type OriginPlace = z.infer<typeof OriginPlace>

/** Two articles of which one is a copy or rewrite of the other, or of a third. */
export const OriginTie = z.object({
  to: z.string().describe('the other article'),
  kind: z.enum(['copy', 'rewrite']),
  score: z.number().describe('the share by which it was decided, 0 to 1'),
  shared: z.object({ own: Pairs, theirs: Pairs }),
})
export type OriginTie = z.infer<typeof OriginTie>

/**
 * What one linker made of one article version: which articles have its text, and which claims its statements speak to.
 * What it says of a statement holds until a later one says
 * otherwise; all stay.
 */
export const Linking = z.object({
  version: z.string(),
  extractor: z.string(),
  interpreter: z.string(),
  linker: z.string().describe('name and version, "link-en/1"'),
  ties: z.array(OriginTie),
  places: z.array(OriginPlace).describe('those that are others now than before'),
  statements: z.array(StatementLink),
  moved: z
    .array(z.object({ statement: z.string(), claim: z.string() }))
    .describe('statements of other versions that belong to another claim now'),
})
export type Linking = z.infer<typeof Linking>
