import { z } from 'zod'
import { Party } from './actor.ts'
import { Span } from './span.ts'

/**
 * A proposition that statements of several reports or parties address, labelled by a verbatim content.
 * Its id is its founding statement's.
 */
export const Claim = z.object({
  id: z.string(),
  label: z
    .object({ statement: z.string(), span: Span })
    .nullable()
    .describe('a verbatim content; null once redacted'),
  statements: z.object({
    affirms: z.array(z.string()),
    denies: z.array(z.string()),
    noCommit: z.array(z.string()).describe('declinesToComment, noResponse, notConfirmed, cannotVerify'),
    partial: z.array(z.string()).describe('speaks to a part of the claim, or under a condition'),
  }),
  status: z.array(z.string()),
})
export type Claim = z.infer<typeof Claim>

/** What a party holds on a claim and since when (EDTF), with the statements that show it. */
export const Position = z.object({
  claim: z.string(),
  party: Party,
  holds: z.enum(['affirms', 'denies', 'declines', 'noResponse', 'notConfirmed', 'partial']),
  since: z.string().nullable(),
  until: z.string().nullable(),
  evidence: z.array(z.string()),
})
export type Position = z.infer<typeof Position>

/** What of a statement is compared. */
export const Slot = z.enum(['who', 'what', 'when', 'where', 'howMany', 'howSure'])

/** How one statement stands to another, with its reason in words. */
export const Relation = z.object({
  kind: z.enum([
    'repeats',
    'corroborates',
    'denies',
    'contradicts',
    'refines',
    'updates',
    'corrects',
    'withdraws',
    'respondsTo',
    'notComparable',
  ]),
  slot: Slot.nullable(),
  from: z.string(),
  to: z.string(),
  reason: z.string(),
  state: z.enum(['suggested', 'confirmed', 'rejected']),
})
export type Relation = z.infer<typeof Relation>

/** The first publisher of a text, its copies and its rewrites. */
export const Origin = z.object({
  id: z.string(),
  articles: z.array(
    z.object({ article: z.string(), kind: z.enum(['first', 'copy', 'rewrite']), shared: z.array(Span) }),
  ),
})
export type Origin = z.infer<typeof Origin>

/**
 * A person's decision: on how a statement stands to its claim, on a relation, or on claims. Later ones hold before
 * earlier ones; `undo` takes one back, and all stay on record.
 */
export const Review = z.object({
  id: z.string(),
  decision: z.enum(['accept', 'fix', 'reject', 'add', 'merge', 'split', 'undo']),
  target: z.string().describe('a statement, a relation or a claim; of an undo the review'),
  claim: z
    .string()
    .nullable()
    .describe('where a statement belongs (accept) or does not (reject); what a claim is merged into'),
  statements: z.array(z.string()).describe('those that a split takes out of the claim'),
  by: z.string(),
  at: z.string().describe('ISO 8601'),
  why: z.string().nullable(),
})
export type Review = z.infer<typeof Review>

/** A saved question that one can follow. */
export const Topic = z.object({ id: z.string(), name: z.string(), question: z.string() })
export type Topic = z.infer<typeof Topic>
