import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type ArticleVersion, OnrecordError, type Statement } from '../core/index.ts'
import type { Story } from '../evaluate/index.ts'
import { readEach } from './evaluate-articles.ts'
import type { LinksOptions } from './evaluate-links-part.ts'
import type { Terminal } from './print.ts'

const storiesFolder = 'model/eval/links/stories'
export const trainingFolder = 'model/train/stories'

/** The file of a story, by its name: of those to score on, else of those to train on. */
export function pathOfStory(name: string): string {
  const training = join(trainingFolder, `${name}.json`)
  return existsSync(training) ? training : join(storiesFolder, `${name}.json`)
}

/** @throws OnrecordError usage when a sealed story is asked for without saying so */
export function refuseSealed(
  { half, story }: Pick<Story, 'half' | 'story'>,
  { half: asked }: LinksOptions,
): void {
  if (half === 'sealed' && asked !== 'sealed')
    throw new OnrecordError('usage', `The story "${story}" is sealed: score it with --half sealed, once.`)
}

/**
 * The articles of stories by the sha256 of their text.
 * @param path of JSON Lines that hold them
 * @throws OnrecordError notFound when one is not among them
 */
export async function findVersions(
  terminal: Terminal,
  path: string,
  articles: Story['articles'],
): Promise<Map<string, ArticleVersion>> {
  const wanted = new Set(articles.map(({ sha256 }) => sha256))
  const versions = new Map<string, ArticleVersion>()
  const bar = terminal.progress('Looking for the articles')
  for await (const version of readEach(path, (done, total) => bar.update(done, total, ''))) {
    if (wanted.delete(version.article.sha256)) versions.set(version.article.sha256, version)
    if (wanted.size === 0) break
  }
  bar.stop()
  if (wanted.size > 0)
    throw new OnrecordError(
      'notFound',
      `${wanted.size} of ${articles.length} articles of the story are not among the articles: no text has their sha256. Name the file that holds them with --articles.`,
    )
  return versions
}

/** What interprets the statements of an article as the product does: "he" comes to it with whom it stands for. */
export async function openStoryInterpreter() {
  const { resolveAntecedents } = await import('../extract/index.ts')
  const { openInterpreter } = await import('../interpret/index.ts')
  const interpreter = await openInterpreter()
  return (version: ArticleVersion, statements: readonly Statement[]) => {
    const antecedents = resolveAntecedents(version, statements)
    const known = statements.map((one, at) => ({ ...one, antecedent: antecedents[at] ?? null }))
    return interpreter.interpret(version, known).statements
  }
}
