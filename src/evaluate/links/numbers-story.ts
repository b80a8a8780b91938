import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { Comparator, OnrecordError, Range } from '../../core/index.ts'

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
const NumbersStory = z.object({
  story: z.string(),
  half: z.enum(['open', 'sealed']),
  extractor: z.string(),
  articles: z.array(
    z.object({ number: z.int(), outlet: z.string(), publishedAt: z.string(), sha256: z.string() }),
  ),
  statements: z.array(
    z.object({
      id: z.string(),
      article: z.int(),
      parent: z.string().nullable(),
      source: z.array(Range),
      cue: z.array(Range),
      content: z.array(Range),
      claims: z.array(z.object({ claim: z.string() })).optional(),
    }),
  ),
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
export async function readNumbersStory(path: string): Promise<NumbersStory> {
  const words = await readFile(path, 'utf8').catch(() => {
    throw new OnrecordError('inputMissing', `There is no story "${path}". Check the name given with --story.`)
  })
  const story = NumbersStory.safeParse(JSON.parse(words))
  if (!story.success)
    throw new OnrecordError(
      'inputUnreadable',
      `"${path}" is no labelled story: ${story.error.issues[0]?.message}.`,
    )
  return story.data
}
