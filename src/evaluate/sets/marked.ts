import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { type ArticleVersion, isRangeOf, OnrecordError, Range } from '../../core/index.ts'
import { type MarkedDocument, roles } from '../gold.ts'
import { listFolder, readJson } from './gold-files.ts'
import { parseMarkedText } from './notation.ts'

/**
 * The texts of a folder, `01.txt` ..., each with its statements in the notation of `parseMarkedText`.
 * @param read makes an article of a text
 * @throws OnrecordError inputMissing, inputEmpty, inputUnreadable
 */
export async function readMarkedTexts(
  folder: string,
  read: (text: string) => Promise<ArticleVersion>,
): Promise<MarkedDocument[]> {
  const advice = "Run this in the project's own folder, or name the texts with --texts."
  const names = (await listFolder(folder, advice)).filter((name) => name.endsWith('.txt'))
  if (names.length === 0)
    throw new OnrecordError('inputEmpty', `"${folder}" holds no texts: files as "01.txt", after its README.`)
  const documents: MarkedDocument[] = []
  for (const name of names) {
    const path = join(folder, name)
    const { text, statements } = parseMarkedText(path, await readFile(path, 'utf8'))
    const version = await read(text)
    if (version.text !== text)
      throw new OnrecordError('inputUnreadable', `"${path}": the text is changed when it is read.`)
    documents.push({ name: name.slice(0, -'.txt'.length), version, statements })
  }
  return documents
}

const ReportLabels = z.object({
  article: z.object({ sha256: z.string() }),
  statements: z.array(
    z.object({
      source: z.array(Range),
      cue: z.array(Range).min(1),
      content: z.array(Range),
      optional: z.boolean().optional(),
    }),
  ),
})

/**
 * One report with labels that hold offsets and no text.
 * @throws OnrecordError inputMissing, inputUnreadable; notFound when the labels are of another text
 */
export async function readMarkedReport(labelsPath: string, version: ArticleVersion): Promise<MarkedDocument> {
  const labels = await readJson(labelsPath, ReportLabels, "file of a report's labels")
  if (labels.article.sha256 !== version.article.sha256)
    throw new OnrecordError('notFound', `The labels "${labelsPath}" are of another text: its sha256 differs.`)
  const statements = labels.statements.map(({ cue, source, content, optional }) => ({
    spans: { cue, source, content },
    kind: null,
    isOptional: optional === true,
  }))
  const isOutside = (range: Range) => !isRangeOf(version.text, range)
  if (statements.some(({ spans }) => roles.some((role) => spans[role].some(isOutside))))
    throw new OnrecordError('inputUnreadable', `"${labelsPath}": an offset lies outside the text.`)
  return { name: 'report', version, statements }
}
