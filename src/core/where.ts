import { z } from 'zod'
import { Span } from './span.ts'

/** A gazetteer's place that a name may mean. Degrees, WGS 84. */
export const PlaceCandidate = z.object({
  id: z.string(),
  name: z.string(),
  country: z.string(),
  lat: z.number(),
  lon: z.number(),
})

/** A place in a content. `chosen` is a candidate's id, null while unresolved; precision is UCDP's `where_prec`, 1 to 7. */
export const Where = z.object({
  spans: z.array(Span),
  candidates: z.array(PlaceCandidate),
  chosen: z.string().nullable(),
  within: z.string().nullable().describe('the region that contains it, when the article says so'),
  precision: z.int().min(1).max(7).nullable(),
})
export type Where = z.infer<typeof Where>
