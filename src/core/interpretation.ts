import { z } from 'zod'
import { CareSpan, Statement, WriterSentence } from './statement.ts'

/**
 * What one interpreter made of the statements that one extractor found in an article version. Views show the latest;
 * older ones stay.
 */
export const Interpretation = z.object({
  version: z.string(),
  extractor: z.string().describe('whose reading it is of'),
  interpreter: z.string().describe('name and version, "interpret-en/2"'),
  statements: z.array(Statement).describe('all of the reading, in its order, with what they say'),
  writer: z.array(WriterSentence).describe('what the article says without citing anybody, in order of place'),
  care: z.array(CareSpan).describe('words to be masked in views, in order of place'),
})
export type Interpretation = z.infer<typeof Interpretation>
