import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import {
  type ArticleVersion,
  articleId,
  notInterpreted,
  type Range,
  type Statement,
  sha256,
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

/** A text as an article version of one paragraph. */
export function versionOf(text: string): ArticleVersion {
  const hash = sha256(text)
  const id = articleId({ url: null, outlet: null, sha256: hash })
  return {
    text,
    blocks: text === '' ? [] : [{ kind: 'paragraph', start: 0, end: text.length }],
    article: {
      id,
      version: id,
      url: null,
      outlet: null,
      headline: null,
      byline: null,
      dateline: null,
      agencies: [],
      publishedAt: null,
      publishedFrom: null,
      modifiedAt: null,
      language: 'en',
      sha256: hash,
      snapshot: { sha256: hash, mediaType: 'text/plain', size: text.length },
      sample: false,
    },
  }
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
