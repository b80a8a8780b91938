import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { OnrecordError } from '../../core/index.ts'
import { bootstrapIntervals, type Interval } from '../bootstrap.ts'
import { listBelow } from '../sets/gold-files.ts'

/** Two headlines with how much they say the same, 0 to 5, after people. */
export interface StsPair {
  readonly year: string
  readonly score: number
  readonly a: string
  readonly b: string
}

export interface StsFigure {
  readonly pairs: number
  readonly pearson: number
  readonly interval: Interval | null
}

/**
 * Headline pairs of SemEval STS: `YEAR/NAME.tsv` with score, headline, headline. Pairs without a score are left out.
 * @throws OnrecordError inputMissing, inputEmpty
 */
export async function readSts(folder: string): Promise<StsPair[]> {
  const names = (await listBelow(folder)).filter((name) => name.endsWith('.tsv'))
  const files = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
  const pairs = files.flatMap((text, at) =>
    text.split('\n').flatMap((line) => {
      const [score = '', a, b] = line.split('\t')
      if (score === '' || a === undefined || b === undefined) return []
      return [{ year: names[at]?.split(/[/\\]/)[0] ?? '', score: Number(score), a, b }]
    }),
  )
  if (pairs.length > 0) return pairs
  throw new OnrecordError(
    'inputEmpty',
    `"${folder}" holds no scored pairs: lines of score, text, text in ".tsv".`,
  )
}

/**
 * Pearson's correlation of what people and the embedder say, of all pairs and by year.
 * @param cosines one a pair, in their order
 */
export function scoreSts(pairs: readonly StsPair[], cosines: readonly number[]): Record<string, StsFigure> {
  const rows = pairs.map(({ score: x }, at) => {
    const y = cosines[at] ?? 0
    return Float64Array.of(1, x, y, x * x, y * y, x * y)
  })
  const years = [...new Set(pairs.map(({ year }) => year))].toSorted()
  const figure = (ofSome: readonly Float64Array[]): StsFigure => ({
    pairs: ofSome.length,
    pearson: pearson(sumOf(ofSome)),
    interval: bootstrapIntervals(ofSome, (sum) => [pearson(sum)])[0] ?? null,
  })
  return Object.fromEntries([
    ['all', figure(rows)],
    ...years.map((year) => [year, figure(rows.filter((_, at) => pairs[at]?.year === year))] as const),
  ])
}

function sumOf(rows: readonly Float64Array[]): Float64Array {
  return rows.reduce((sum, row) => sum.map((value, at) => value + (row[at] ?? 0)), new Float64Array(6))
}

function pearson([n = 0, x = 0, y = 0, xx = 0, yy = 0, xy = 0]: Float64Array): number {
  return (n * xy - x * y) / Math.sqrt((n * xx - x * x) * (n * yy - y * y))
}
