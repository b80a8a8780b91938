import { z } from 'zod'
import { Span } from './span.ts'

/** How a number was put. */
export const Comparator = z.enum([
  'exactly',
  'atLeast',
  'moreThan',
  'upTo',
  'lessThan',
  'about',
  'between',
  'vague',
])

/** A number as said. "more than 10,000" is low 10000, high null; bounds are inclusive. */
export const Quantity = z.object({
  spans: z.array(Span),
  low: z.number().nullable().describe('inclusive; null is open'),
  high: z.number().nullable().describe('inclusive; null is open'),
  comparator: Comparator,
  unit: z.string().nullable().describe('"km", "%", "USD"; null for a count'),
  of: z
    .string()
    .nullable()
    .describe('what is counted; casualties are killed and wounded, never killed alone'),
  scope: z.string().nullable().describe('of what part, area or period'),
  asOf: z.string().nullable().describe('EDTF'),
})
export type Quantity = z.infer<typeof Quantity>
