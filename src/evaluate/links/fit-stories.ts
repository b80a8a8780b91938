import { averagePrecision } from './average-precision.ts'
import { bCubed } from './b-cubed.ts'
import { fitLogistic, type LogisticModel, logitOf } from './fit-logistic.ts'

/** A labelled story as pairs of its statements. */
export interface StoryPairs {
  readonly story: string
  /** What each statement's main claim is, by its place. */
  readonly claims: readonly string[]
  readonly pairs: readonly {
    readonly a: number
    readonly b: number
    /** One for each column, null where unknown. */
    readonly values: readonly (number | null)[]
  }[]
}

export interface StoryFitTask {
  /** For each column whether more of it speaks for a pair or against it. */
  readonly directions: readonly (1 | -1)[]
  /** Groups of things by their ties. */
  cluster(
    count: number,
    ties: readonly { readonly a: number; readonly b: number; readonly score: number }[],
    threshold: number,
  ): readonly (readonly number[])[]
}

/** A model of all stories, with figures of models that never saw the story they score. */
export interface StoriesFit {
  readonly model: LogisticModel
  readonly threshold: number
  /** B-cubed F1, the mean of the stories, by threshold. */
  readonly byThreshold: readonly { readonly threshold: number; readonly f1: number }[]
  readonly stories: readonly {
    readonly story: string
    readonly pairs: number
    readonly averagePrecision: number
    /** At the threshold that is best in the mean. */
    readonly f1: number
  }[]
}

const thresholds = Array.from({ length: 20 }, (_, at) => (at + 4) / 50)

/**
 * Fits a logistic regression on the pairs of labelled stories, and chooses where it is cut by leaving out one story at
 * a time.
 */
export function fitStories(stories: readonly StoryPairs[], task: StoryFitTask): StoriesFit {
  const left = stories.map((story) => {
    const model = fitAll(
      stories.filter((other) => other !== story),
      task,
    )
    const ties = story.pairs.map(({ a, b, values }) => ({
      a,
      b,
      score: 1 / (1 + Math.exp(-logitOf(model, values))),
    }))
    return { story, ties, f1s: thresholds.map((threshold) => scoreAt(story, ties, { threshold, task })) }
  })
  const byThreshold = thresholds.map((threshold, at) => ({
    threshold,
    f1: left.reduce((sum, { f1s }) => sum + (f1s[at] ?? 0), 0) / left.length,
  }))
  const best = byThreshold.reduce((one, other) => (other.f1 > one.f1 ? other : one))
  return {
    model: fitAll(stories, task),
    threshold: best.threshold,
    byThreshold,
    stories: left.map(({ story, ties, f1s }) => ({
      story: story.story,
      pairs: ties.length,
      averagePrecision: averagePrecision(
        ties.map(({ a, b, score }) => ({ score, isPositive: areOne(story, a, b) })),
      ),
      f1: f1s[thresholds.indexOf(best.threshold)] ?? 0,
    })),
  }
}

function fitAll(stories: readonly StoryPairs[], { directions }: StoryFitTask): LogisticModel {
  const rows = stories.flatMap((story) =>
    story.pairs.map(({ a, b, values }) => ({ values, isPositive: areOne(story, a, b) })),
  )
  return fitLogistic(rows, directions)
}

function areOne({ claims }: StoryPairs, a: number, b: number): boolean {
  return claims[a] === claims[b]
}

function scoreAt(
  { claims }: StoryPairs,
  ties: readonly { readonly a: number; readonly b: number; readonly score: number }[],
  { threshold, task }: { readonly threshold: number; readonly task: StoryFitTask },
): number {
  const groups = task.cluster(claims.length, ties, threshold)
  const given = new Map(
    groups.flatMap((group, name) => group.map((at) => [String(at), String(name)] as const)),
  )
  const labelled = new Map(claims.map((claim, at) => [String(at), claim] as const))
  return bCubed(given, labelled)?.f1 ?? 0
}
