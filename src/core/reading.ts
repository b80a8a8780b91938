import { z } from 'zod'
import { Statement } from './statement.ts'

/** One article version read by one extractor version. Views show the latest; older ones stay. */
export const Reading = z.object({
  version: z.string(),
  extractor: z.string(),
  statements: z.array(Statement),
})
export type Reading = z.infer<typeof Reading>
