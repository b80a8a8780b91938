import { writeFile } from 'node:fs/promises'
import type { StoriesFit, StoryPairs } from '../evaluate/index.ts'
import type { FeatureName } from '../link/index.ts'
import { toWeights } from './evaluate-links-ecbplus.ts'
import type { LinksOptions } from './evaluate-links-part.ts'
import { trainingFolder } from './evaluate-links-story.ts'
import { readStories, type StoryUnit, toStoryUnits } from './evaluate-links-units.ts'
import type { Terminal } from './print.ts'
import { formatTable, toColumns } from './table.ts'

/** What the scorer of statements looks at. Others told no more on stories that were left out. */
const columns = [
  'ownCosine',
  'wordShare',
  'wordCover',
  'numberShare',
  'daysApart',
  'sameAct',
  'aspectLack',
] as const satisfies readonly FeatureName[]

/** Fits what scores pairs of statements on the stories to train on, leaving out one at a time, and writes its weights. */
export async function fitStatementWeights(
  terminal: Terminal,
  options: LinksOptions,
  path: string,
): Promise<void> {
  const { fitStories } = await import('../evaluate/index.ts')
  const { clusterTies, gathering } = await import('../link/index.ts')
  const stories = await readStories(trainingFolder)
  const units = await toStoryUnits(terminal, options, stories)
  const pairs = await Promise.all(
    stories.map(({ story }, at) => {
      const others = units.filter((_, other) => other !== at).flat()
      return toPairs(story, units[at] ?? [], meanOf(others))
    }),
  )
  const fit = fitStories(pairs, {
    directions: columns.map((name) => (name === 'daysApart' || name === 'aspectLack' ? -1 : 1)),
    // As gathering does it.
    cluster: (count, ties, threshold) =>
      clusterTies(
        count,
        ties.filter(({ score }) => score >= gathering.floor),
        { threshold, cover: 1, most: gathering.mostTies },
      ),
  })
  const file = {
    trainedOn: `the stories of ${trainingFolder}: ${stories.map(({ story }) => story).join(', ')}`,
    command: 'onrecord evaluate links --only claims --weights src/link/pairs/statement-weights.json',
    threshold: fit.threshold,
    statements: toWeights(fit.model, columns),
    statementMean: meanOf(units.flat()),
  }
  await writeFile(path, `${JSON.stringify(file, null, 2)}\n`)
  await terminal.result(format(fit, terminal.columns))
}

/** All pairs of a story's statements of claims, against the mean of statements of other stories. */
async function toPairs(
  story: string,
  units: readonly StoryUnit[],
  mean: readonly number[],
): Promise<StoryPairs> {
  const { pairFeatures, statementBackground } = await import('../link/index.ts')
  const background = { ...statementBackground, vector: Float32Array.from(mean) }
  const scored = units.filter(({ from }) => from.label.mark === 'claim')
  return {
    story,
    claims: scored.map(({ from }) => {
      const [main] = from.label.claims ?? []
      return JSON.stringify([main?.claim, main?.answer ?? null])
    }),
    pairs: scored.flatMap((one, a) =>
      scored.slice(a + 1).map((other, at) => {
        const features = pairFeatures(one.side, other.side, background)
        return { a, b: a + at + 1, values: columns.map((name) => features[name]) }
      }),
    ),
  }
}

/** Of the statements' vectors, to four digits after the point. */
function meanOf(units: readonly StoryUnit[]): number[] {
  const vectors = units.flatMap(({ side }) => side.vector ?? [])
  return Array.from(vectors[0] ?? [], (_, at) => {
    const sum = vectors.reduce((total, vector) => total + (vector[at] ?? 0), 0)
    return Number((sum / vectors.length).toFixed(4))
  })
}

function format({ stories, byThreshold, threshold, model }: StoriesFit, width: number): string {
  const points = (value: number) => (100 * value).toFixed(1)
  return [
    `Each story scored by a model of the others; cut at ${threshold}.`,
    formatTable(
      toColumns(['story', 'pairs', 'AP', 'B-cubed F1']),
      stories.map((one) => [one.story, String(one.pairs), points(one.averagePrecision), points(one.f1)]),
      width,
    ),
    formatTable(
      toColumns(['cut at', 'B-cubed F1']),
      byThreshold.map((one) => [one.threshold.toFixed(2), points(one.f1)]),
      width,
    ),
    formatTable(
      toColumns(['feature', 'weight']),
      columns.map((name, at) => [name, (model.weights[at] ?? 0).toFixed(2)]),
      width,
    ),
  ].join('\n\n')
}
