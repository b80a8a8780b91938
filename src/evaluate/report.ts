import { bootstrap, bootstrapIntervals, type Interval } from './bootstrap.ts'
import { type Calibration, calibrate } from './calibration.ts'
import { nothing, toScore } from './scorer/counts.ts'
import { metrics } from './scorer/metrics.ts'
import { type Cell, keyOf, metricTable, sumCells, type Tally } from './tally.ts'
import { cueBands } from './traits/cue-frequency.ts'

/** Fewer documents than these say nothing of how much documents differ: their figures get no interval. */
const leastDocuments = 5

/** Shares of 0 to 1 with their 95 % intervals. Precision and F1 are null where predictions can't be told apart. */
export interface Rated {
  /** What recall is a share of. */
  readonly gold: number
  /** In how many documents there is any. */
  readonly documents: number
  readonly p: number | null
  readonly r: number
  readonly f1: number | null
  readonly interval: {
    readonly p: Interval | null
    readonly r: Interval | null
    readonly f1: Interval | null
  }
}

/** `all.attribution` broken down. By a property that only gold statements have nothing but recall can be. */
export interface Breakdown {
  readonly by: string
  readonly rows: readonly (Rated & { readonly value: string })[]
}

/** A score of an extractor on a set. */
export interface Evaluation {
  readonly set: string
  /** Name and version of the extractor. */
  readonly extractor: string
  readonly documents: number
  readonly statements: { readonly predicted: number; readonly gold: number }
  /** By the names of `metrics`. */
  readonly metrics: Readonly<Record<string, Rated>>
  readonly breakdowns: readonly Breakdown[]
  /** Confidence against: the cue touches a gold cue; the whole attribution is right. */
  readonly calibration: { readonly cue: Calibration; readonly attribution: Calibration }
  readonly bootstrap: typeof bootstrap
}

/**
 * A score with the recall of statements that were searched for, by act. Of their articles nothing else is marked,
 * so that nothing but recall can be told.
 */
export function withRareActs(score: Evaluation, rare: Evaluation): Evaluation {
  const rows = rare.breakdowns.find(({ by }) => by === 'act')?.rows ?? []
  return rows.length === 0
    ? score
    : { ...score, breakdowns: [...score.breakdowns, { by: 'act searched for', rows }] }
}

/** Figures of a set from the tallies of its documents. */
export function toEvaluation(
  { set, extractor }: Pick<Evaluation, 'set' | 'extractor'>,
  tallies: readonly Tally[],
): Evaluation {
  const cells = rateCells(tallies)
  const tables = [...new Set(cells.map(({ table }) => table))].toSorted()
  const rowsOf = (wanted: string) => cells.filter(({ table }) => table === wanted)
  return {
    set,
    extractor,
    documents: tallies.length,
    statements: { predicted: total(tallies, 'predicted'), gold: total(tallies, 'gold') },
    metrics: Object.fromEntries(rowsOf(metricTable).map(({ row, figures }) => [row, figures])),
    breakdowns: tables
      .filter((table) => table !== metricTable)
      .map((by) => ({
        by,
        // A party that is only given, never labelled, has no recall.
        rows: rowsOf(by).flatMap(({ row, figures }) =>
          figures.gold === 0 ? [] : [{ value: row, ...figures }],
        ),
      })),
    calibration: {
      cue: calibrate(tallies.flatMap(({ cues }) => cues)),
      attribution: calibrate(tallies.flatMap(({ attributions }) => attributions)),
    },
    bootstrap,
  }
}

function total(tallies: readonly Tally[], what: 'predicted' | 'gold'): number {
  return tallies.reduce((sum, tally) => sum + tally[what], 0)
}

interface RatedCell {
  readonly table: string
  readonly row: string
  readonly figures: Rated
}

/** Rows that have an order of their own; all others stand by how many there are. */
const rowOrder: readonly string[] = [...metrics, 'direct', 'mixed', 'indirect', 'none', ...cueBands]

function rateCells(tallies: readonly Tally[]): RatedCell[] {
  const cells = [...sumCells(tallies.flatMap((tally) => [...tally.cells.values()])).values()].toSorted(
    (a, b) =>
      rowOrder.indexOf(a.row) - rowOrder.indexOf(b.row) ||
      b.counts[3] - a.counts[3] ||
      (a.row < b.row ? -1 : 1),
  )
  const rows = tallies.map((tally) =>
    Float64Array.from(cells.flatMap((cell) => tally.cells.get(keyOf(cell))?.counts ?? nothing)),
  )
  const intervals = bootstrapIntervals(rows, (sum) =>
    cells.flatMap((_, at) => figuresOf([...sum.subarray(4 * at, 4 * at + 4)])),
  )
  return cells.map((cell, at) => {
    const documents = rows.filter((row) => (row[4 * at + 3] ?? 0) > 0).length
    const ends = documents < leastDocuments ? [] : intervals.slice(3 * at, 3 * at + 3)
    return { table: cell.table, row: cell.row, figures: rate(cell, documents, ends) }
  })
}

function rate(
  { counts, isRecallOnly }: Cell,
  documents: number,
  [p = null, r = null, f1 = null]: readonly (Interval | null)[],
): Rated {
  const score = toScore(counts)
  const gold = counts[3]
  return isRecallOnly
    ? { gold, documents, p: null, r: score.r, f1: null, interval: { p: null, r, f1: null } }
    : { gold, documents, ...score, interval: { p, r, f1 } }
}

/** A draw without such gold statements says nothing about them. */
function figuresOf([found = 0, predicted = 0, recalled = 0, gold = 0]: readonly number[]): number[] {
  if (gold === 0) return [Number.NaN, Number.NaN, Number.NaN]
  const { p, r, f1 } = toScore([found, predicted, recalled, gold])
  return [p, r, f1]
}
