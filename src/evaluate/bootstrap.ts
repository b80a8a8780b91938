import { createRandom } from './random.ts'

/** How intervals are made: written into every report. */
export const bootstrap = { resamples: 1000, seed: 1, level: 0.95 } as const

/** The lower and the upper end, in the figure's own unit. */
export type Interval = readonly [low: number, high: number]

/**
 * Percentile intervals by document (Efron 1979): as many documents as there are, drawn with replacement, a
 * thousand times; the middle 95 % of each figure.
 * @param rows the counts of each document, all of one length
 * @param figures from summed counts; NaN where a draw does not define one, which is then left out of that figure
 * @returns an interval for each figure, null where no draw defines it
 */
export function bootstrapIntervals(
  rows: readonly Float64Array[],
  figures: (sum: Float64Array) => readonly number[],
): (Interval | null)[] {
  const random = createRandom(bootstrap.seed)
  const width = rows[0]?.length ?? 0
  const drawn: number[][] = []
  for (let sample = 0; sample < bootstrap.resamples; sample++) {
    const sum = new Float64Array(width)
    for (let count = 0; count < rows.length; count++) {
      const row = rows[Math.floor(random() * rows.length)]
      for (let at = 0; at < width; at++) sum[at] = (sum[at] ?? 0) + (row?.[at] ?? 0)
    }
    for (const [number, figure] of figures(sum).entries()) {
      drawn[number] ??= []
      if (!Number.isNaN(figure)) drawn[number].push(figure)
    }
  }
  return drawn.map((values) => middleOf(Float64Array.from(values).sort()))
}

/** The ends of the middle 95 %: of a thousand values, 25 lie below and 25 above. */
function middleOf(sorted: Float64Array): Interval | null {
  const outside = Math.floor((sorted.length * (1 - bootstrap.level)) / 2 + 1e-9)
  const low = sorted[outside]
  const high = sorted[sorted.length - 1 - outside]
  return low === undefined || high === undefined ? null : [low, high]
}
