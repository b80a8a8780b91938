import { z } from '@hono/zod-openapi'
import * as core from '../core/index.ts'
import { StatementView } from './views.ts'

// What the API answers on claims, in the shapes of the ledger's port. Whatever a machine suggests says so.

const stance = z.enum(['affirms', 'denies', 'noCommit', 'partial'])
const Position = z.object(core.Position.shape).openapi('Position')
const Span = z.object(core.Span.shape).openapi('Span')
const Quantity = z.object(core.Quantity.shape).openapi('Quantity')
const WhyLinked = z.object(core.WhyLinked.shape).openapi('WhyLinked')

/** A claim in a list: what counting tells. */
export const ClaimRow = z
  .object({
    id: z.string(),
    label: StatementView.nullable().describe(
      'the statement whose content names the claim; null once redacted',
    ),
    statements: z.int(),
    appearances: z.int().describe('articles'),
    origins: z.int().describe('texts: a report with all its copies and rewrites is one'),
    voices: z.int().describe('distinct speakers, by name and party'),
    status: z.array(z.string()).readonly(),
    firstDay: z.string().nullable().describe('EDTF'),
    lastDay: z.string().nullable().describe('EDTF'),
    parties: z
      .array(Position.pick({ party: true, holds: true }))
      .readonly()
      .describe('what each holds last'),
  })
  .openapi('ClaimRow')
export type ClaimRow = z.infer<typeof ClaimRow>

/** How a statement comes to be in its claim. */
const ClaimLink = z
  .object({
    claim: z.string(),
    stance,
    state: z.enum(['suggested', 'confirmed']),
    by: z.string().describe('who confirmed it, else "machine"'),
    to: z.string().nullable().describe('the statement that it is most like'),
    score: z.number().nullable(),
    why: z.array(WhyLinked).readonly(),
  })
  .openapi('ClaimLink')

const ClaimMember = z
  .object({
    ...StatementView.shape,
    link: ClaimLink,
    origin: z.string().describe('of its article'),
    isRelay: z.boolean().describe('it relays somebody who has a statement of his own in its content'),
  })
  .openapi('ClaimMember')

const ReviewView = z
  .object({
    ...core.Review.shape,
    statements: z.array(z.string()).readonly(),
    undone: z.string().nullable().describe('the decision that took it back'),
    lookAgain: z.boolean().describe('it names a statement that the latest readings no longer have'),
  })
  .openapi('Review')

const RelationView = z
  .object({ ...core.Relation.shape, id: z.string(), by: z.string().describe('who decided, else "machine"') })
  .openapi('Relation')

const SlotView = z
  .object({
    slot: core.Slot,
    verdict: z.enum(['agree', 'differ', 'notComparable']),
    kind: z.string().describe('the reason as a code'),
    reason: z.string().describe('in words'),
    from: z.string(),
    to: z.string(),
    a: z.array(Span).readonly().describe('the words of `from` that were compared'),
    b: z.array(Span).readonly().describe('those of `to`'),
    quantities: z
      .tuple([Quantity, Quantity])
      .readonly()
      .optional()
      .describe('the numbers that were compared'),
  })
  .openapi('Slot')

/** A claim with every statement, what parties hold, how statements stand to each other, and what people decided. */
export const ClaimView = z
  .object({
    ...ClaimRow.shape,
    members: z.array(ClaimMember).readonly(),
    positions: z.array(Position).readonly(),
    relations: z.array(RelationView).readonly(),
    slots: z.array(SlotView).readonly().describe('what differs or cannot be compared, and why'),
    reviews: z.array(ReviewView).readonly().describe('decisions, those that were taken back too'),
  })
  .openapi('ClaimView')
export type ClaimView = z.infer<typeof ClaimView>

/** A page of claims. */
export const ClaimPage = z
  .object({
    items: z.array(ClaimRow).readonly(),
    total: z.int(),
    next: z.string().nullable().describe('the cursor of the next page; null at the end'),
  })
  .openapi('ClaimPage')
export type ClaimPage = z.infer<typeof ClaimPage>
