import { readFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { type ArticleVersion, OnrecordError } from '../../core/index.ts'
import type { GoldDocument, GoldStatement, RoleRanges } from '../gold.ts'
import { countCues } from '../traits/cue-frequency.ts'
import { describeStatements } from '../traits/describe.ts'
import { parseBrat } from './brat.ts'
import { listFolder } from './gold-files.ts'

/** A folder after PolNeAR: `text/*.txt`, `attributions/*.ann`. */
export interface PolnearFolder {
  /** "polnear-dev" for a folder "dev". */
  readonly name: string
  /** Names of the documents that are annotated, sorted. */
  readonly documents: readonly string[]
  /**
   * @param document one of `documents`
   * @param version the document's text as it is read for extraction
   * @throws OnrecordError inputUnreadable when the version's text is not the file's
   */
  open(document: string, version: ArticleVersion): Promise<GoldDocument>
  pathOf(document: string): string
}

/**
 * Opens a folder of annotated texts. Where several people annotated one, the first file in sorted order is
 * its gold. Where the folder has a neighbour `train`, cues are told apart by how often they occur in it.
 * @throws OnrecordError inputMissing, inputEmpty when there is no such folder or nothing in it
 */
export async function openPolnear(folder: string): Promise<PolnearFolder> {
  const documents = await findAnnotated(folder)
  const train = join(dirname(resolve(folder)), 'train')
  const cueCounts = train === resolve(folder) ? null : await countCuesIn(train)
  const pathOf = (document: string) => join(folder, 'text', `${document}.txt`)
  return {
    name: `polnear-${basename(resolve(folder))}`,
    documents: [...documents.keys()],
    pathOf,
    async open(document, version) {
      const text = await readFile(pathOf(document), 'utf8')
      const shift = shiftOf(pathOf(document), text, version.text)
      const statements = await readStatements(folder, documents.get(document) ?? '', text)
      return {
        name: document,
        version,
        statements: describeStatements(version, { statements: statements.map(shift), cueCounts }),
        traits: { outlet: /^[^_]+(?=_)/.exec(document)?.[0] ?? 'not said' },
      }
    },
  }
}

/** The file of annotations for each document, both sorted. */
async function findAnnotated(folder: string): Promise<Map<string, string>> {
  const texts = await list(folder, 'text', '.txt')
  const annotations = await list(folder, 'attributions', '.ann')
  const found = new Map<string, string>()
  for (const document of texts.map((name) => name.slice(0, -'.txt'.length))) {
    const file =
      annotations.find((name) => name.startsWith(`${document}_`)) ??
      annotations.find((name) => name === `${document}.ann`)
    if (file !== undefined) found.set(document, file)
  }
  if (found.size === 0)
    throw new OnrecordError(
      'inputEmpty',
      `"${folder}" holds no text with annotations: for "text/NAME.txt" there must be "attributions/NAME_WHO.ann".`,
    )
  return found
}

async function list(folder: string, part: 'text' | 'attributions', ending: string): Promise<string[]> {
  const advice = `Give a folder with "text" and "attributions" in it, as PolNeAR's "dev" is.`
  const names = await listFolder(join(folder, part), advice)
  return names.filter((name) => name.endsWith(ending) && !name.startsWith('.'))
}

async function readStatements(folder: string, file: string, text: string): Promise<RoleRanges[]> {
  return parseBrat(await readFile(join(folder, 'attributions', file), 'utf8'), text)
}

/** Null where there is no such folder: then nothing is said of how common a cue is. */
async function countCuesIn(folder: string): Promise<ReadonlyMap<string, number> | null> {
  try {
    const documents = await findAnnotated(folder)
    const counts = countCues()
    for (const [document, file] of documents) {
      const text = await readFile(join(folder, 'text', `${document}.txt`), 'utf8')
      counts.add(text, await readStatements(folder, file, text))
    }
    return counts.all
  } catch (error) {
    if (error instanceof OnrecordError) return null
    throw error
  }
}

/** How gold ranges move into the version's text: a byte-order mark is in the file's text, not in the article's. */
function shiftOf(path: string, text: string, read: string): (ranges: RoleRanges) => RoleRanges {
  const by = text.length - read.length
  if (text.slice(by) !== read || by > 1)
    throw new OnrecordError(
      'inputUnreadable',
      `"${path}" can't be scored: its text is changed when it is read, so that offsets do not hold.`,
    )
  const move = (all: GoldStatement['spans']['cue']) =>
    by === 0 ? all : all.map(({ start, end }) => ({ start: Math.max(0, start - by), end: end - by }))
  return ({ cue, source, content }) => ({ cue: move(cue), source: move(source), content: move(content) })
}
