import { z } from 'zod'
import { Comparator, Range } from '../../core/index.ts'
import { readStoryFile, Story } from './story.ts'

const NumberLabel = z.object({
  id: z.string(),
  statement: z.string(),
  span: Range,
  low: z.number().nullable(),
  high: z.number().nullable(),
  comparator: Comparator,
  unit: z.string().nullable(),
  of: z.string().nullable(),
  scope: z.string().nullable(),
})

/** What of a story's labels speaks of numbers (model/eval/links/stories/README.md). */
const NumbersStory = Story.extend({
  numbers: z.array(NumberLabel),
  verdicts: z.array(
    z.object({
      a: z.string(),
      b: z.string(),
      verdict: z.enum(['agree', 'differ', 'notComparable']),
      reason: z.string().nullable(),
      unsure: z.boolean().optional(),
    }),
  ),
})
export type NumbersStory = z.infer<typeof NumbersStory>
export type NumberLabel = z.infer<typeof NumberLabel>

/**
 * The numbers of a labelled story and how pairs of them stand.
 * @throws OnrecordError inputMissing without such a file, inputUnreadable when it has another form
 */
export function readNumbersStory(path: string): Promise<NumbersStory> {
  return readStoryFile(path, NumbersStory)
}
