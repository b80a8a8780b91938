import { z } from 'zod'
import { Span } from './span.ts'

/** A time as EDTF (ISO 8601-2:2019) with the precision of UCDP's `date_prec`: 1 a day ... 5 a year or more. */
export const Time = z.object({
  edtf: z.string().describe('ISO 8601-2'),
  precision: z.int().min(1).max(5).describe('1 a day to 5 a year or more'),
  spans: z.array(Span),
})
export type Time = z.infer<typeof Time>

/** When a statement was made, and the times it is about. */
export const When = z.object({ said: Time.nullable(), about: z.array(Time) })
export type When = z.infer<typeof When>
