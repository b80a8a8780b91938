import { bootstrapIntervals, type Interval } from '../bootstrap.ts'
import { averagePrecision } from './average-precision.ts'
import { fitLogistic, type LogisticModel, logitOf } from './fit-logistic.ts'

/** Something that may meet another one: a sentence, or a mention in it. */
export interface PairUnit<Side> {
  readonly topic: string
  readonly document: string
  /** The events that people say it is of. */
  readonly events: ReadonlySet<string>
  readonly side: Side
}

/** How pairs are described: passed in. */
export interface PairTask<Side> {
  readonly set: string
  /** Names of the values, the first the one to be beaten; those that the scorer is to see. */
  readonly columns: readonly string[]
  /** Columns that are ranked by themselves, for comparison. */
  readonly plain: readonly string[]
  /** For each column whether more of it speaks for a pair or against it. */
  readonly directions: readonly (1 | -1)[]
  /** A column that the scorer is also ranked without, as where it is unknown. */
  readonly hidden: string
  /** @returns the values of a pair of units among all of its topic, null where unknown */
  describe(topic: readonly PairUnit<Side>[]): (a: Side, b: Side) => readonly (number | null)[]
  /** Of the pairs that do not belong together every so manieth is fitted on; all are scored. */
  readonly thinning: number
}

/** Average precision of one ranking: over all pairs at once, and the mean of the topics' own. */
interface RankingFigures {
  readonly pooled: number
  readonly byTopic: number
}

export interface PairsScore {
  readonly set: string
  readonly topics: number
  readonly units: number
  readonly pairs: number
  readonly positives: number
  readonly figures: Readonly<Record<string, RankingFigures>>
  /** How far the scorer is ahead of the first column in the mean by topic, from a bootstrap by topic. */
  readonly ahead: Interval | null
  /** Fitted on all topics; the figures are of models that never saw the topic they score. */
  readonly model: LogisticModel
}

interface Row {
  readonly topic: number
  readonly values: readonly (number | null)[]
  readonly isPositive: boolean
}

/** Parts that the topics are divided into, one left out at a time. */
const folds = 10

/**
 * Ranks the pairs of each topic, of two documents, by each plain column and by a logistic regression of all columns
 * fitted on other topics. Pairs are right when people say that both are of one event.
 */
export function scorePairs<Side>(units: readonly PairUnit<Side>[], task: PairTask<Side>): PairsScore {
  const topics = [...new Set(units.map(({ topic }) => topic))].toSorted((a, b) => Number(a) - Number(b))
  const rows = topics.flatMap((topic, at) =>
    toRows(
      units.filter((one) => one.topic === topic),
      at,
      task,
    ),
  )
  const scorers = fitFolds(rows, task)
  const hidden = task.columns.indexOf(task.hidden)
  const rankings: Record<string, readonly number[]> = {}
  for (const name of task.plain) {
    const column = task.columns.indexOf(name)
    rankings[name] = rows.map(({ values }) => values[column] ?? Number.NEGATIVE_INFINITY)
  }
  rankings[`scorer, ${task.hidden} unknown`] = rows.map((row) =>
    logitOf(scorers(row), row.values.with(hidden, null)),
  )
  rankings.scorer = rows.map((row) => logitOf(scorers(row), row.values))
  const byTopic = Object.entries(rankings).map(
    ([name, scores]) => [name, ofTopics(rows, scores, topics.length)] as const,
  )
  const figures = Object.fromEntries(
    byTopic.map(([name, ofEach]) => {
      const ranked = rows.map(({ isPositive }, at) => ({ isPositive, score: rankings[name]?.[at] ?? 0 }))
      return [name, { pooled: averagePrecision(ranked), byTopic: mean(ofEach) }]
    }),
  )
  const [first, last] = [byTopic[0]?.[1] ?? [], byTopic.at(-1)?.[1] ?? []]
  const lead = first.flatMap((value, at) => {
    const difference = (last[at] ?? 0) - value
    return Number.isNaN(difference) ? [] : [Float64Array.of(difference, 1)]
  })
  const [ahead = null] = bootstrapIntervals(lead, ([sum = 0, count = 0]) => [sum / count])
  return {
    set: task.set,
    topics: topics.length,
    units: units.length,
    pairs: rows.length,
    positives: rows.filter(({ isPositive }) => isPositive).length,
    figures,
    ahead,
    model: fitThinned(rows, task),
  }
}

function toRows<Side>(units: readonly PairUnit<Side>[], topic: number, task: PairTask<Side>): Row[] {
  const describe = task.describe(units)
  return units.flatMap((a, at) =>
    units
      .slice(at + 1)
      .filter((b) => b.document !== a.document)
      .map((b) => ({
        topic,
        values: describe(a.side, b.side),
        isPositive: [...a.events].some((event) => b.events.has(event)),
      })),
  )
}

type Fitting = Pick<PairTask<never>, 'thinning' | 'directions'>

/** For each row the model that was fitted without its topic. */
function fitFolds(rows: readonly Row[], fitting: Fitting): (row: Row) => LogisticModel {
  const models = Array.from({ length: folds }, (_, fold) =>
    fitThinned(
      rows.filter(({ topic }) => topic % folds !== fold),
      fitting,
    ),
  )
  return ({ topic }) => models[topic % folds] as LogisticModel
}

/** Leaving out pairs that do not belong together moves only the intercept, and that is put right. */
function fitThinned(rows: readonly Row[], { thinning, directions }: Fitting): LogisticModel {
  const kept = rows.filter(({ isPositive }, at) => isPositive || at % thinning === 0)
  const model = fitLogistic(kept, directions)
  return { ...model, intercept: model.intercept - Math.log(thinning) }
}

function ofTopics(rows: readonly Row[], scores: readonly number[], topics: number): number[] {
  const ranked = Array.from({ length: topics }, () => [] as { score: number; isPositive: boolean }[])
  for (const [at, { topic, isPositive }] of rows.entries())
    ranked[topic]?.push({ isPositive, score: scores[at] ?? 0 })
  return ranked.map((pairs) => averagePrecision(pairs))
}

function mean(values: readonly number[]): number {
  const known = values.filter((value) => !Number.isNaN(value))
  return known.reduce((sum, value) => sum + value, 0) / known.length
}
