import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import {
  type ArticleVersion,
  notInterpreted,
  OnrecordError,
  Range,
  type Statement,
  statementId,
  toSpan,
} from '../../core/index.ts'

const StatementLabel = z.object({
  id: z.string(),
  article: z.int(),
  parent: z.string().nullable(),
  source: z.array(Range),
  cue: z.array(Range),
  content: z.array(Range),
  mark: z.enum(['claim', 'other', 'wrong']),
  claims: z
    .array(
      z.object({
        claim: z.string(),
        answer: z.string().nullish(),
        stance: z.enum(['affirms', 'denies', 'noCommit', 'partial']),
      }),
    )
    .optional(),
})

/** A labelled story: model/eval/links/stories/README.md has its form. */
export const Story = z.object({
  story: z.string(),
  half: z.enum(['open', 'sealed', 'train']),
  extractor: z.string(),
  articles: z.array(
    z.object({ number: z.int(), outlet: z.string(), publishedAt: z.string(), sha256: z.string() }),
  ),
  statements: z.array(StatementLabel),
})
export type Story = z.infer<typeof Story>
export type StoryLabel = z.infer<typeof StatementLabel>

/**
 * A labelled story from its file.
 * @param schema the story, or the story with more of its labels
 * @throws OnrecordError inputMissing without such a file, inputUnreadable when it has another form
 */
export async function readStoryFile<S extends typeof Story>(path: string, schema: S): Promise<z.infer<S>> {
  const words = await readFile(path, 'utf8').catch(() => {
    throw new OnrecordError('inputMissing', `There is no story "${path}". Check the name given with --story.`)
  })
  const story = schema.safeParse(JSON.parse(words))
  if (!story.success)
    throw new OnrecordError(
      'inputUnreadable',
      `"${path}" is no labelled story: ${story.error.issues[0]?.message}.`,
    )
  return story.data
}

/** A labelled statement with the article it stands in, before and after it was interpreted. */
export interface StoryStatement {
  readonly label: StoryLabel
  readonly version: ArticleVersion
  readonly bare: Statement
  readonly interpreted: Statement
  /** The day on which its article was published. */
  readonly published: string
}

/**
 * The labelled statements with what is made of them, by their labels' ids.
 * @param versions the story's articles by the sha256 of their text; what is not among them is left out
 */
export function interpretStory(
  story: Story,
  versions: ReadonlyMap<string, ArticleVersion>,
  interpret: (version: ArticleVersion, statements: readonly Statement[]) => readonly Statement[],
): Map<string, StoryStatement> {
  const read = new Map<string, StoryStatement>()
  for (const article of story.articles) {
    const version = versions.get(article.sha256)
    if (version === undefined) continue
    const labels = story.statements.filter((one) => one.article === article.number)
    const ids = new Map(labels.map((one) => [one.id, statementId(version.article.version, one)]))
    const bare = labels.map((one) => toStatement(version, one, { ids, extractor: story.extractor }))
    const interpreted = interpret(version, bare)
    for (const [at, label] of labels.entries()) {
      const [one, said] = [bare[at], interpreted[at]]
      if (one && said)
        read.set(label.id, { label, version, bare: one, interpreted: said, published: article.publishedAt })
    }
  }
  return read
}

function toStatement(
  { text }: ArticleVersion,
  { id, parent, source, cue, content }: StoryLabel,
  { ids, extractor }: { readonly ids: ReadonlyMap<string, string>; readonly extractor: string },
): Statement {
  const spans = (ranges: readonly Range[]) => ranges.map((range) => toSpan(text, range))
  return {
    ...notInterpreted,
    id: ids.get(id) ?? id,
    source: spans(source),
    cue: spans(cue),
    content: spans(content),
    quotation: 'none',
    parent: parent === null ? null : (ids.get(parent) ?? null),
    confidence: 1,
    extractor,
    by: 'machine',
  }
}
