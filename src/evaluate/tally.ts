import type { Statement } from '../core/index.ts'
import type { Judged } from './calibration.ts'
import type { GoldDocument } from './gold.ts'
import { countDocument } from './scorer/count-document.ts'
import { addCounts, type Counts, nothing } from './scorer/counts.ts'

/** The table of the scorer's metrics; all others break `all.attribution` down. */
export const metricTable = 'metric'

/** Counts of one row of one table: of "metric", "all.attribution"; of "act", "denies". */
export interface Cell {
  readonly table: string
  readonly row: string
  /** A property of gold statements that predictions do not have, so that they can't be counted. */
  readonly isRecallOnly: boolean
  readonly counts: Counts
}

/** What one document adds to a score. */
export interface Tally {
  readonly cells: CellSums
  readonly predicted: number
  readonly gold: number
  readonly cues: readonly Judged[]
  readonly attributions: readonly Judged[]
}

/** Cells by `keyOf`. */
export type CellSums = ReadonlyMap<string, Cell>

/** By which cells of one row of one table are known. */
export function keyOf({ table, row }: Pick<Cell, 'table' | 'row'>): string {
  return JSON.stringify([table, row])
}

/** One cell for each row of each table, the counts of equal ones added. */
export function sumCells(cells: Iterable<Cell>): CellSums {
  const sums = new Map<string, Cell>()
  for (const cell of cells) {
    const before = sums.get(keyOf(cell))
    sums.set(keyOf(cell), before ? addCells(before, cell) : cell)
  }
  return sums
}

function addCells(one: Cell, other: Cell): Cell {
  return {
    ...one,
    isRecallOnly: one.isRecallOnly && other.isRecallOnly,
    counts: addCounts(one.counts, other.counts),
  }
}

/** Compares the statements found in a document with its gold. */
export function tallyDocument(document: GoldDocument, statements: readonly Statement[]): Tally {
  const gold = document.statements
  const { metrics, attributions, cuesFound } = countDocument(
    document.version.text,
    statements,
    gold.map(({ spans }) => spans),
  )
  const whole = { isRecallOnly: false }
  const attribution: Counts = metrics['all.attribution'] ?? nothing
  const recalled = new Set(attributions.map((pair) => pair.gold))
  const right = new Set(attributions.map((pair) => pair.predicted))
  // A statement that a person typed in says nothing of how sure an extractor is.
  const judge = (isRight: (at: number) => boolean) =>
    statements.flatMap(({ confidence }, at) =>
      confidence === null ? [] : [{ confidence, isRight: isRight(at) }],
    )
  return {
    cells: sumCells([
      ...Object.entries(metrics).map(([row, counts]) => ({ table: metricTable, row, counts, ...whole })),
      ...Object.entries(document.traits).map(([table, row]) => ({
        table,
        row,
        counts: attribution,
        ...whole,
      })),
      ...gold.flatMap(({ traits }, place) => cellsOfTraits(traits, recalled.has(place))),
      ...statements.flatMap(({ actors }, place) => cellsOfParties(actors, right.has(place))),
    ]),
    predicted: statements.length,
    gold: gold.length,
    cues: judge((at) => cuesFound[at] === true),
    attributions: judge((at) => right.has(at)),
  }
}

function cellsOfTraits(traits: Readonly<Record<string, readonly string[]>>, isRecalled: boolean): Cell[] {
  const counts: Counts = [0, 0, isRecalled ? 1 : 0, 1]
  return Object.entries(traits).flatMap(([table, rows]) =>
    rows.map((row) => ({ table, row, isRecallOnly: true, counts })),
  )
}

/** The row of statements that name nobody. */
const nobody = 'nobody named'

/** The rows in which a statement stands by who is said to speak in it: those of the table "party". */
export function partyRows(actors: readonly { readonly party: string | null }[]): string[] {
  return actors.length === 0 ? [nobody] : [...new Set(actors.map(({ party }) => party ?? 'unknown'))]
}

/** Of statements that were interpreted it is known whose they are taken for: so precision by party can be told. */
function cellsOfParties(actors: Statement['actors'], isRight: boolean): Cell[] {
  const counts: Counts = [isRight ? 1 : 0, 1, 0, 0]
  return (actors === null ? [] : partyRows(actors)).map((row) => ({
    table: 'party',
    row,
    isRecallOnly: false,
    counts,
  }))
}
