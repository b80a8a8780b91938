import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import {
  type ArticleVersion,
  notInterpreted,
  type Range,
  type Statement,
  toSpan,
} from '../../src/core/index.ts'

/** A folder with these files in it; it goes when the test ends. */
export async function folderOf(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-evaluate-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), content)
  }
  return folder
}

/** Where words first stand in a text. */
export function rangeOf(text: string, words: string): Range {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`"${words}" is not in the text`)
  return { start, end: start + words.length }
}

/** A statement as an extractor gives it, from its words; an empty source is none. */
export function statementOf(
  text: string,
  [source, cue, content]: readonly [string, string, string],
  { parent = null, confidence = 1 }: { parent?: string | null; confidence?: number } = {},
): Statement {
  const spans = (words: string) => (words === '' ? [] : [toSpan(text, rangeOf(text, words))])
  return {
    id: `${source} ${cue} ${content}`,
    source: spans(source),
    cue: spans(cue),
    content: spans(content),
    quotation: 'indirect',
    parent,
    confidence,
    extractor: 'fake/1',
    by: 'machine',
    ...notInterpreted,
  }
}

/** An extractor that knows the statements of some texts. */
export function fakeExtractor(known: Readonly<Record<string, readonly Statement[]>>) {
  return {
    name: 'fake/1',
    atOnce: 2,
    extract: async ({ text }: ArticleVersion) => known[text] ?? [],
  }
}
