import { join } from 'node:path'
import { z } from 'zod'
import { Act, Comparator, Factuality, OnrecordError, Range, SourceKind } from '../../core/index.ts'
import { listFolder, readJson } from './gold-files.ts'

/** Which part of the labels: the sealed one is scored once, at the end of a piece of work. */
export type Half = 'open' | 'sealed' | 'both'

const Label = z.object({
  source: z.array(Range),
  cue: z.array(Range).min(1),
  content: z.array(Range),
  parent: z.int().nonnegative().nullable(),
  act: Act,
  sourceKind: SourceKind,
  actors: z.array(
    z.object({
      name: z.string(),
      party: z.string().nullable(),
      also: z.array(z.string()).optional().describe('parties that are right too'),
    }),
  ),
  factuality: Factuality,
  addressee: z.array(Range),
  quantities: z.array(
    z.object({
      spans: z.array(Range).min(1),
      low: z.number().nullable(),
      high: z.number().nullable(),
      comparator: Comparator,
      unit: z.string().nullable(),
    }),
  ),
})

const Labels = z.object({
  half: z.enum(['open', 'sealed']),
  article: z.object({ outlet: z.string(), sha256: z.string() }),
  statements: z.array(Label),
})

const kind = 'file of labels'
const advice = "Run this in the project's own folder, or name the labels with --labels."

/** The labels of one article: offsets, no text. */
export type ArticleLabels = z.infer<typeof Labels> & { readonly name: string }

/**
 * The labels of a folder (`01.json` ...) of one half or both, sorted by name.
 * @throws OnrecordError inputMissing, inputEmpty, inputUnreadable
 */
export async function readLabels(folder: string, half: Half): Promise<ArticleLabels[]> {
  const names = (await listFolder(folder, advice)).filter((name) => /^\d+\.json$/.test(name))
  const all = await Promise.all(
    names.map(async (name) => ({
      name: name.slice(0, -'.json'.length),
      ...(await readJson(join(folder, name), Labels, kind)),
    })),
  )
  const wanted = all.filter((labels) => isOf(half, labels))
  if (wanted.length === 0)
    throw new OnrecordError(
      'inputEmpty',
      `"${folder}" holds no labels of ${half === 'both' ? 'either half' : `the ${half} half`}: files as "01.json", after its README.`,
    )
  return wanted
}

/**
 * The labels of one report: offsets, no text.
 * @throws OnrecordError inputMissing, inputUnreadable
 */
export async function readReportLabels(path: string): Promise<ArticleLabels> {
  const Report = z.object({ article: z.object({ sha256: z.string() }), statements: z.array(Label) })
  const { article, statements } = await readJson(path, Report, "file of a report's labels")
  return { name: 'report', half: 'open', article: { outlet: '', ...article }, statements }
}

/**
 * What the statements of the texts of a folder say (`interpretation.json`), by the texts' names: "01".
 * @throws OnrecordError inputMissing, inputUnreadable
 */
export async function readVariationLabels(folder: string): Promise<ArticleLabels[]> {
  const Variation = z.object({ text: z.string(), statements: z.array(Label) })
  const all = await readJson(join(folder, 'interpretation.json'), z.array(Variation), kind)
  const article = { outlet: '', sha256: '' }
  return all.map(({ text, statements }) => ({ name: text, half: 'open', article, statements }))
}

/** Statements that were searched for, by the file's name: nothing else in their articles is labelled. */
const searched = ['rare', 'numbers', 'more-acts'] as const

/**
 * Statements of rare acts that were searched for (`rare.json`). None where a folder has no such file.
 * @throws OnrecordError inputMissing, inputUnreadable
 */
export function readRareLabels(folder: string, half: Half): Promise<ArticleLabels[]> {
  return readFileOf(folder, half, 'rare')
}

/**
 * Statements that were searched for, all files of them: rare acts, numbers, acts that were too few.
 * @throws OnrecordError inputMissing, inputUnreadable
 */
export async function readSearchedLabels(folder: string, half: Half): Promise<ArticleLabels[]> {
  const all = await Promise.all(searched.map((name) => readFileOf(folder, half, name)))
  return all.flat()
}

async function readFileOf(
  folder: string,
  half: Half,
  name: (typeof searched)[number],
): Promise<ArticleLabels[]> {
  const file = `${name}.json`
  if (!(await listFolder(folder, advice)).includes(file)) return []
  const all = await readJson(join(folder, file), z.array(Labels), kind)
  return all
    .map((labels, at) => ({ name: `${name} ${at}`, ...labels }))
    .filter((labels) => isOf(half, labels))
}

function isOf(half: Half, labels: ArticleLabels): boolean {
  return half === 'both' || labels.half === half
}
