import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Story, StoryStatement } from '../evaluate/index.ts'
import type { TextToEmbed, ToGather } from '../link/index.ts'
import { embedderFolder, type LinksOptions } from './evaluate-links-part.ts'
import { findVersions, openStoryInterpreter } from './evaluate-links-story.ts'
import type { Terminal } from './print.ts'

/** A labelled statement as gathering sees it. */
export interface StoryUnit extends ToGather {
  readonly from: StoryStatement
  /** By which others on the same matter find it. */
  readonly keys: readonly string[]
}

/** The stories of a folder, by name. */
export async function readStories(folder: string): Promise<Story[]> {
  const { readStoryFile, Story } = await import('../evaluate/index.ts')
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).toSorted()
  return Promise.all(names.map((name) => readStoryFile(join(folder, name), Story)))
}

/** Each story's labelled statements, interpreted and embedded by the product's own code, in order of place. */
export async function toStoryUnits(
  terminal: Terminal,
  options: LinksOptions,
  stories: readonly Story[],
): Promise<StoryUnit[][]> {
  const { interpretStory } = await import('../evaluate/index.ts')
  const { Embedder, readEmbedderFolder } = await import('../infer/index.ts')
  const { packVector, statementKeys, textToEmbed, toPairSide, unpackVector } = await import(
    '../link/index.ts'
  )
  const versions = await findVersions(
    terminal,
    options.articles,
    stories.flatMap(({ articles }) => articles),
  )
  const interpret = await openStoryInterpreter()
  const embedder = await Embedder.load(await readEmbedderFolder(embedderFolder))
  // As a ledger keeps it: a byte a number.
  const embed = async ({ text, twice }: TextToEmbed) =>
    unpackVector(packVector(await embedder.embed(text, twice)))
  const read = stories.map((story) => [...interpretStory(story, versions, interpret).values()])
  const bar = terminal.progress('Embedding statements')
  const units: StoryUnit[][] = []
  let done = 0
  for (const statements of read) {
    const own: StoryUnit[] = []
    const placesIn = new Map<number, number>()
    for (const from of statements) {
      bar.update(done++, read.flat().length, '')
      const { label, interpreted, version } = from
      const place = placesIn.get(label.article) ?? 0
      placesIn.set(label.article, place + 1)
      const { headline, publishedAt } = version.article
      const side = toPairSide(interpreted, {
        vector: await embed(textToEmbed(interpreted)),
        headline: headline === null ? null : await embed({ text: headline, twice: [] }),
        report: { article: String(label.article), place, publishedAt },
      })
      own.push({ id: interpreted.id, side, from, keys: statementKeys(interpreted) })
    }
    units.push(own)
  }
  bar.stop()
  await embedder.release()
  return units
}
